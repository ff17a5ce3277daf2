package cn.liangdeng.reporting;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * 历史数据补录: figures of months gone by come in together with their source, and count once another person of the office approves
 * them, all or none. What stands in a report already is never written over: that is a correction.
 */
public interface Backfills {

    /**
     * Files figures for approval; nothing counts yet. Needs {@code REPORT_FILE} or {@code REPORT_REVIEW_OFFICE}.
     *
     * @param token of the upload: filing it again does nothing
     * @param source where the figures are from, 1…200 characters
     * @throws BusinessException invalid without a source; not found, if the person does not act for the unit
     */
    void file(UUID token, UnitId unit, int year, String source, String fileName, Collection<HistoricFigure> figures);

    /** Those in the person's reach on which the person may decide: they wait, and somebody else filed them. Oldest first. */
    List<Long> toDecide();

    /**
     * Approves all figures of a back-fill; they count from this moment. Approving it again does nothing. Needs {@code
     * REPORT_REVIEW_OFFICE}.
     *
     * @throws BusinessException forbidden to who filed it; conflict, if it was refused, or one of the months has a report by now
     */
    void approve(long id);

    /**
     * Refuses a back-fill; nothing of it counts. Refusing it again does nothing. Needs {@code REPORT_REVIEW_OFFICE}.
     *
     * @param reason 1…500 characters
     */
    void refuse(long id, String reason);
}

package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.ClosedWindows;
import cn.liangdeng.progress.Mark;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target in a list.
 *
 * @param unit the reporting unit
 * @param standing how it stands as of the month asked for; null where it is not judged in that month
 * @param status whether it is followed today
 */
public record TargetRow(
        TargetId id,
        String title,
        Horizon horizon,
        UnitId unit,
        String unitName,
        @Nullable DocumentId document,
        @Nullable String documentTitle,
        IndicatorFacts indicator,
        TermsFacts terms,
        @Nullable StandingFacts standing,
        BigDecimal weight,
        TargetStatus status) {

    /** The marks beside the light. */
    public List<Mark> marks(ClosedWindows windows) {
        return standing == null ? List.of() : standing.marks(terms.number(), indicator.windowKind(), windows);
    }

    /** The same without anything of progress, for who may see targets only. */
    TargetRow withoutProgress() {
        return new TargetRow(
                id, title, horizon, unit, unitName, document, documentTitle, indicator, terms, null, weight, status);
    }
}

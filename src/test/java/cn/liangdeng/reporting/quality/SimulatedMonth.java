package cn.liangdeng.reporting.quality;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a simulated unit filed for one target and month.
 *
 * @param figure FLOW: year-to-date; STOCK: the level; RATE: the rate
 * @param progress 进展 as typed
 * @param evidence hashes of the files attached
 * @param revisions figures in the order in which they were saved, the last one is {@code figure}
 * @param due when the window closed
 * @param nil filed as 零报告
 */
record SimulatedMonth(
        ReportingMonth month,
        BigDecimal figure,
        String progress,
        List<String> evidence,
        List<Revision> revisions,
        LocalDateTime due,
        boolean nil) {

    /** A figure as it was saved. */
    record Revision(LocalDateTime at, BigDecimal figure) {}

    SimulatedMonth with(BigDecimal changed) {
        Revision last = revisions.get(revisions.size() - 1);
        return new SimulatedMonth(
                month, changed, progress, evidence, List.of(new Revision(last.at(), changed)), due, false);
    }

    SimulatedMonth withProgress(String words) {
        return new SimulatedMonth(month, figure, words, evidence, revisions, due, nil);
    }

    SimulatedMonth withEvidence(List<String> files) {
        return new SimulatedMonth(month, figure, progress, files, revisions, due, nil);
    }

    SimulatedMonth withRevisions(List<Revision> saved) {
        return new SimulatedMonth(month, saved.get(saved.size() - 1).figure(), progress, evidence, saved, due, nil);
    }
}

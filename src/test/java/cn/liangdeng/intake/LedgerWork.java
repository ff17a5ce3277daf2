package cn.liangdeng.intake;

import cn.liangdeng.document.DocumentId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gets the coverage ledger out of the way of tests that are about something else. */
public final class LedgerWork {

    private LedgerWork() {}

    /** Confirms every group and dismisses the rest, as the signed-in person. */
    public static void settle(CoverageLedger ledger, DocumentId document) {
        Map<String, Integer> groups = new TreeMap<>();
        ledger.entries(document).stream()
                .filter(CoverageEntry::isOpen)
                .filter(entry -> !entry.reason().equals(CoverageEntry.FIGURE))
                .forEach(entry -> groups.merge(entry.reason(), 1, Integer::sum));
        groups.forEach((reason, count) -> ledger.confirm(document, reason, count));
        Map<Long, Integer> others = ledger.entries(document).stream()
                .filter(CoverageEntry::isOpen)
                .collect(Collectors.toMap(CoverageEntry::id, CoverageEntry::version));
        if (!others.isEmpty()) {
            ledger.dismiss(document, others, "背景情况,不是目标");
        }
    }
}

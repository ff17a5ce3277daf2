package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.query.EvidenceFile;
import cn.liangdeng.shared.Option;
import java.util.List;

/**
 * What stands beside a row: its last twelve months, words and evidence. Also the page of a single row.
 *
 * @param unit the unit shown
 * @param months newest first
 * @param findings what the checks ask about, clues never among them
 * @param reasons to choose from
 */
record PanelPage(
        long unit,
        String unitName,
        String monthLabel,
        RowView row,
        List<Past> months,
        List<EvidenceFile> evidence,
        List<FindingView> findings,
        List<Option> reasons) {

    PanelPage {
        months = List.copyOf(months);
        evidence = List.copyOf(evidence);
        findings = List.copyOf(findings);
        reasons = List.copyOf(reasons);
    }

    /**
     * A month before.
     *
     * @param month in words
     * @param toDate the figure as filed; empty where there is none
     * @param ofMonth FLOW: what the month added
     * @param state status of its report, {@code NONE} where there is none
     * @param report number of the report, 0 where there is none
     */
    record Past(String month, String toDate, String ofMonth, String state, long report) {}
}

package cn.liangdeng.reporting.web;

import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;

/**
 * The page 本月填报.
 *
 * @param unit the unit shown
 * @param units further units that the person may look at; empty where there is none
 * @param months to choose from, newest first
 * @param mayFile whether the person files for the unit
 * @param windows a sentence for every window in which something is filed, saying until or from when and how much
 * @param missing names of the indicators that have no figure yet
 */
record MonthPage(
        long unit,
        String unitName,
        List<Option> units,
        ReportingMonth month,
        List<ReportingMonth> months,
        List<RowView> rows,
        List<String> windows,
        boolean mayFile,
        List<String> missing) {

    MonthPage {
        units = List.copyOf(units);
        months = List.copyOf(months);
        rows = List.copyOf(rows);
        windows = List.copyOf(windows);
        missing = List.copyOf(missing);
    }

    /** How many could be submitted as they stand. */
    public long ready() {
        return rows.stream().filter(RowView::ready).count();
    }

    /** How many were filed and need nothing more from the unit. */
    public long filed() {
        return rows.stream()
                .filter(row -> List.of("SUBMITTED", "PASSED", "APPROVED").contains(row.state()))
                .count();
    }

    /** How many are past their day. */
    public long overdue() {
        return rows.stream().filter(RowView::overdue).count();
    }
}

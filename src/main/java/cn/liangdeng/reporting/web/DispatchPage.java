package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.reporting.FilingStanding;
import cn.liangdeng.reporting.query.DispatchRow;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * 填报调度.
 *
 * @param month the month in whose windows is filed
 * @param rows the units shown
 * @param all the units of all windows, for the sums
 */
record DispatchPage(
        ReportingMonth month,
        List<ReportingMonth> months,
        LocalDate today,
        DispatchFilter filter,
        List<DispatchRow> rows,
        List<DispatchRow> all) {

    DispatchPage {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
        all = List.copyOf(all);
    }

    /**
     * The sum of a window.
     *
     * @param lateUnits units that are late with something
     * @param toUrge how many of them nobody has reminded today
     */
    record Sum(ReportingWindow window, int units, int owed, int filed, int overdue, int lateUnits, int toUrge) {}

    /** One line for every window in which anything is owed. */
    public List<Sum> sums() {
        return Arrays.stream(WindowKind.values())
                .map(kind ->
                        all.stream().filter(row -> row.window().kind() == kind).toList())
                .filter(rows -> !rows.isEmpty())
                .map(this::sum)
                .toList();
    }

    /** The columns. That of closed months is left out while there is nothing to say in it. */
    public List<FilingStanding> standings() {
        return Arrays.stream(FilingStanding.values())
                .filter(standing -> standing != FilingStanding.CLOSED
                        || all.stream().anyMatch(row -> row.count(FilingStanding.CLOSED) > 0))
                .toList();
    }

    public List<Option> windowOptions() {
        return Arrays.stream(WindowKind.values())
                .map(kind -> Option.keyed(kind.name(), "calendar.kind." + kind))
                .toList();
    }

    public List<Option> groupOptions() {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> all.stream().anyMatch(row -> row.unit().kind() == kind))
                .map(kind -> Option.keyed(kind.name(), "organisation.kind." + kind))
                .toList();
    }

    public List<Option> standingOptions() {
        return Arrays.stream(FilingStanding.values())
                .map(standing -> Option.keyed(standing.name(), "reporting.standing." + standing))
                .toList();
    }

    /** Whether the unit may be reminded today. */
    public boolean mayBeUrged(DispatchRow row) {
        return row.mayBeUrged(today);
    }

    private Sum sum(List<DispatchRow> rows) {
        List<DispatchRow> late = rows.stream()
                .filter(row -> row.count(FilingStanding.OVERDUE) > 0)
                .toList();
        return new Sum(
                rows.get(0).window(),
                rows.size(),
                rows.stream().mapToInt(DispatchRow::owed).sum(),
                rows.stream().mapToInt(DispatchRow::filed).sum(),
                rows.stream().mapToInt(row -> row.count(FilingStanding.OVERDUE)).sum(),
                late.size(),
                (int) late.stream().filter(this::mayBeUrged).count());
    }
}

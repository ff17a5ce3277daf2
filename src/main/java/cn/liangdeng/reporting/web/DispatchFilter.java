package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.reporting.FilingStanding;
import cn.liangdeng.reporting.query.DispatchRow;
import cn.liangdeng.shared.Asked;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which units of the board are shown, and in which order.
 *
 * @param window only this window, or null
 * @param group only units of this kind, or null
 * @param standing only units that have figures in this standing, or null
 * @param sort a column, empty for the units' own order
 */
record DispatchFilter(
        @Nullable WindowKind window,
        @Nullable UnitKind group,
        @Nullable FilingStanding standing,
        String sort,
        boolean descending) {

    private static final Map<String, Comparator<DispatchRow>> COLUMNS = Map.of(
            "owed", Comparator.comparingInt(DispatchRow::owed),
            "filed", Comparator.comparingInt(DispatchRow::filed),
            "late", Comparator.comparingInt(DispatchRow::late),
            "extended", Comparator.comparingInt(DispatchRow::extended),
            "due", Comparator.comparing(row -> row.window().dueOn()));

    /** Reads what stands in an address; what cannot be read does not narrow. */
    static DispatchFilter of(String window, String group, String standing, String sort, String direction) {
        return new DispatchFilter(
                Asked.constant(WindowKind.class, window),
                Asked.constant(UnitKind.class, group),
                Asked.constant(FilingStanding.class, standing),
                sort,
                "desc".equals(direction));
    }

    List<DispatchRow> apply(List<DispatchRow> rows) {
        Stream<DispatchRow> kept = rows.stream()
                .filter(row -> window == null || row.window().kind() == window)
                .filter(row -> group == null || row.unit().kind() == group)
                .filter(row -> standing == null || row.count(standing) > 0);
        Comparator<DispatchRow> order = order();
        return order == null
                ? kept.toList()
                : kept.sorted(descending ? order.reversed() : order).toList();
    }

    /** Whether the list is narrowed. */
    public boolean isNarrowed() {
        return window != null || group != null || standing != null;
    }

    private @Nullable Comparator<DispatchRow> order() {
        FilingStanding column = Asked.constant(FilingStanding.class, sort);
        return column == null ? COLUMNS.get(sort) : Comparator.comparingInt(row -> row.count(column));
    }
}

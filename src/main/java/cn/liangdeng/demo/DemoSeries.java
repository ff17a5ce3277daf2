package cn.liangdeng.demo;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit files on one indicator through the demo year.
 *
 * @param name the indicator's name, by which the script's notes refer to it
 * @param unitName the unit as the script calls it
 * @param lagMonths by how many months the statistic trails
 * @param figures in month order; months without a figure are left out
 */
record DemoSeries(
        IndicatorId indicator,
        String name,
        String measureUnit,
        IndicatorNature nature,
        UnitId unit,
        String unitName,
        WindowKind window,
        int lagMonths,
        int decimals,
        List<Figure> figures) {

    DemoSeries {
        figures = List.copyOf(figures);
    }

    /** A filed figure; {@code completedOn} only for a milestone that is done. */
    record Figure(
            ReportingMonth month,
            BigDecimal value,
            @Nullable LocalDate completedOn) {}

    /** Reads a list of monthly figures from January 2026 on: {@code 1,2,-,100@2026-03-20,}. */
    static List<Figure> figures(List<String> cells) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (cell.isEmpty() || cell.equals("-")) {
                continue;
            }
            int at = cell.indexOf('@');
            figures.add(new Figure(
                    ReportingMonth.of(2026, i + 1),
                    new BigDecimal(at < 0 ? cell : cell.substring(0, at)),
                    at < 0 ? null : LocalDate.parse(cell.substring(at + 1))));
        }
        return figures;
    }

    @Nullable
    Figure in(ReportingMonth month) {
        return figures.stream()
                .filter(figure -> figure.month().equals(month))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Figure before(ReportingMonth month) {
        Figure before = null;
        for (Figure figure : figures) {
            if (figure.month().isBefore(month)) {
                before = figure;
            }
        }
        return before;
    }
}

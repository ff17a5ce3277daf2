package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.reporting.FilingStanding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a window of a month: what it owes and how far it is.
 *
 * @param counts figures by where they stand; a standing without any is left out
 * @param late figures that were filed after their day (迟报)
 * @param extended figures that were granted a later day (延期)
 * @param urgedOn when the office reminded the unit last; null if never
 */
public record DispatchRow(
        DispatchUnit unit,
        ReportingWindow window,
        Map<FilingStanding, Integer> counts,
        int late,
        int extended,
        @Nullable LocalDate urgedOn) {

    public DispatchRow {
        counts = Map.copyOf(counts);
    }

    static DispatchRow of(
            DispatchUnit unit,
            ReportingWindow window,
            Collection<DispatchFigure> figures,
            @Nullable LocalDate urgedOn) {
        Map<FilingStanding, Integer> counts = new EnumMap<>(FilingStanding.class);
        figures.forEach(figure -> counts.merge(figure.standing(), 1, Integer::sum));
        return new DispatchRow(
                unit,
                window,
                counts,
                (int) figures.stream().filter(DispatchFigure::late).count(),
                (int) figures.stream().filter(DispatchFigure::extended).count(),
                urgedOn);
    }

    /** Figures in this standing. */
    public int count(FilingStanding standing) {
        return counts.getOrDefault(standing, 0);
    }

    /** 应报. */
    public int owed() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** 已报: filed and not sent back. */
    public int filed() {
        return owed() - open() - count(FilingStanding.CLOSED);
    }

    /** Figures with which the unit has still something to do. */
    public int open() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isOpen())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** True where the unit may be reminded today: something is open in a window that has opened, and nobody has done it today. */
    public boolean mayBeUrged(LocalDate today) {
        return open() > 0 && !today.isBefore(window.opensOn()) && !today.equals(urgedOn);
    }
}

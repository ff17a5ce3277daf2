package cn.liangdeng.calendar.domain;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The windows of one district: its rules applied to months. */
final class Windows {

    private final Map<WindowKind, WindowRule> rules;
    private final WorkingDays workingDays;
    private final @Nullable ReportingMonth goLive;

    /** @param rules a rule for every kind */
    Windows(Map<WindowKind, WindowRule> rules, WorkingDays workingDays) {
        this(rules, workingDays, null);
    }

    /** @param goLive the month from whose windows on a figure can be overdue; null where every month counts */
    Windows(Map<WindowKind, WindowRule> rules, WorkingDays workingDays, @Nullable ReportingMonth goLive) {
        this.rules = Map.copyOf(rules);
        this.workingDays = workingDays;
        this.goLive = goLive;
    }

    @Nullable
    ReportingMonth goLive() {
        return goLive;
    }

    ReportingWindow window(WindowKind kind, ReportingMonth month) {
        return rule(kind).windowOf(month, workingDays);
    }

    /** The windows of a month, one for every kind. */
    List<ReportingWindow> ofMonth(ReportingMonth month) {
        return Arrays.stream(WindowKind.values())
                .map(kind -> window(kind, month))
                .toList();
    }

    /** Windows that are open on the day, earliest due day first. */
    List<ReportingWindow> openOn(LocalDate today) {
        ReportingMonth current = ReportingMonth.of(today);
        // Holidays may push a due day into yet another month.
        return Arrays.stream(WindowKind.values())
                .flatMap(kind -> IntStream.rangeClosed(0, WindowRule.MOST_MONTHS_AFTER + 1)
                        .mapToObj(back -> window(kind, current.minusMonths(back))))
                .filter(window -> window.isOpen(today))
                .sorted(Comparator.comparing(ReportingWindow::dueOn)
                        .thenComparing(ReportingWindow::month)
                        .thenComparing(ReportingWindow::kind))
                .toList();
    }

    /** The newest month of which no window is still to close on the day. */
    ReportingMonth newestClosedOn(LocalDate today) {
        ReportingMonth month = ReportingMonth.of(today);
        while (!allClosed(month, today)) {
            month = month.minusMonths(1);
        }
        return month;
    }

    /** The newest month of each kind whose window has closed on the day. */
    Map<WindowKind, ReportingMonth> newestClosedByKindOn(LocalDate today) {
        Map<WindowKind, ReportingMonth> newest = new EnumMap<>(WindowKind.class);
        for (WindowKind kind : WindowKind.values()) {
            ReportingMonth month = ReportingMonth.of(today);
            while (!window(kind, month).hasClosed(today)) {
                month = month.minusMonths(1);
            }
            newest.put(kind, month);
        }
        return newest;
    }

    private boolean allClosed(ReportingMonth month, LocalDate today) {
        return Arrays.stream(WindowKind.values())
                .allMatch(kind -> window(kind, month).hasClosed(today));
    }

    private WindowRule rule(WindowKind kind) {
        WindowRule rule = rules.get(kind);
        return rule == null ? WindowRule.defaultFor(kind) : rule;
    }
}

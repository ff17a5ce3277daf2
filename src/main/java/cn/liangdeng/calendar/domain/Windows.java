package cn.liangdeng.calendar.domain;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The windows of one district: its rules applied to months. */
final class Windows {

    private final Collection<WindowRule> rules;
    private final WorkingDays workingDays;
    private final @Nullable ReportingMonth goLive;

    /** @param rules those that were set; of a kind or month without one the default holds */
    Windows(Collection<WindowRule> rules, WorkingDays workingDays) {
        this(rules, workingDays, null);
    }

    /** @param goLive the month from whose windows on a figure can be overdue; null where every month counts */
    Windows(Collection<WindowRule> rules, WorkingDays workingDays, @Nullable ReportingMonth goLive) {
        this.rules = List.copyOf(rules);
        this.workingDays = workingDays;
        this.goLive = goLive;
    }

    @Nullable
    ReportingMonth goLive() {
        return goLive;
    }

    ReportingWindow window(WindowKind kind, ReportingMonth month) {
        return rule(kind, month).windowOf(month, workingDays);
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

    /** The newest month of which, as of all before it, no window is still to close on the day. */
    ReportingMonth newestClosedOn(LocalDate today) {
        return newestClosedByKindOn(today).values().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The newest month of each kind whose window has closed on the day, as have those of all months before it. */
    Map<WindowKind, ReportingMonth> newestClosedByKindOn(LocalDate today) {
        Map<WindowKind, ReportingMonth> newest = new EnumMap<>(WindowKind.class);
        for (WindowKind kind : WindowKind.values()) {
            // No rule leaves so old a month open, holidays included. A changed rule may close a month before the one
            // before it.
            ReportingMonth month = ReportingMonth.of(today).minusMonths(WindowRule.MOST_MONTHS_AFTER + 2);
            while (window(kind, month.plusMonths(1)).hasClosed(today)) {
                month = month.plusMonths(1);
            }
            newest.put(kind, month);
        }
        return newest;
    }

    /** What a rule that is not set yet would make of a month. */
    ReportingWindow windowBy(WindowRule rule, ReportingMonth month) {
        return rule.windowOf(month, workingDays);
    }

    /** Whether the holidays of a year have been entered. */
    boolean knowsDaysOf(int year) {
        return workingDays.hasSpecialDaysIn(year);
    }

    /** The rule by which a month is filed: the newest of those that cover it. */
    WindowRule rule(WindowKind kind, ReportingMonth month) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.covers(month))
                .max(Comparator.comparingInt(WindowRule::version))
                .orElseGet(() -> WindowRule.defaultFor(kind));
    }
}

package cn.liangdeng.calendar.web;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The days of one kind of window.
 *
 * @param from the months from which a change can hold, the first that has not closed first
 * @param history the rules that were set, newest first; the default is the last
 */
record RulePage(WindowKind kind, List<Option> from, List<Set> history) {

    private static final int MOST_MONTHS_AFTER = 3;

    RulePage {
        from = List.copyOf(from);
        history = List.copyOf(history);
    }

    /**
     * A rule that was set.
     *
     * @param from the month from which on it was to hold; null where it was for every month
     * @param by who set it; null of the default
     * @param at when; null of the default
     */
    record Set(
            int opensMonthsAfter,
            int opensDay,
            int dueMonthsAfter,
            int dueDay,
            @Nullable ReportingMonth from,
            @Nullable String by,
            @Nullable ZonedDateTime at) {}

    public List<Option> monthsAfter() {
        return IntStream.rangeClosed(0, MOST_MONTHS_AFTER)
                .mapToObj(months -> Option.keyed(Integer.toString(months), "calendar.monthsAfter." + months))
                .toList();
    }
}

package cn.liangdeng.calendar.web;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.calendar.domain.SpecialDay;
import cn.liangdeng.calendar.domain.WindowRule;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 调度周期设置.
 *
 * @param windows the windows of the months around today, as the rules and special days make them
 * @param goLive the go-live month as {@code 2026-09}; empty where none is set
 * @param runs special days of the year, neighbouring ones of one occasion together
 */
record SettingsPage(List<WindowRule> rules, List<Window> windows, String goLive, int year, List<Run> runs) {

    /**
     * The days of a month's window.
     *
     * @param plainDueOn the day from which the due day was moved; null where it was not
     */
    record Window(
            WindowKind kind,
            ReportingMonth month,
            LocalDate opensOn,
            LocalDate dueOn,
            @Nullable LocalDate plainDueOn) {}

    /**
     * Special days that follow one another.
     *
     * @param gone true where the first of them has passed, so that they stay what they were
     */
    record Run(LocalDate first, LocalDate last, SpecialDay.Kind kind, String name, boolean gone) {

        boolean goesOnWith(SpecialDay day) {
            return day.kind() == kind && day.name().equals(name) && day.day().equals(last.plusDays(1));
        }

        public boolean isSingleDay() {
            return first.equals(last);
        }
    }

    static List<Run> runs(List<SpecialDay> days, LocalDate today) {
        List<Run> runs = new ArrayList<>();
        for (SpecialDay day : days) {
            Run open = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (open != null && open.goesOnWith(day)) {
                runs.set(runs.size() - 1, new Run(open.first(), day.day(), open.kind(), open.name(), open.gone()));
            } else {
                runs.add(new Run(
                        day.day(), day.day(), day.kind(), day.name(), day.day().isBefore(today)));
            }
        }
        return runs;
    }

    public List<Option> kinds() {
        return Arrays.stream(SpecialDay.Kind.values())
                .map(kind -> Option.keyed(kind.name(), "calendar.dayKind." + kind.name()))
                .toList();
    }
}

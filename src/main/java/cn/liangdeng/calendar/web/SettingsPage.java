package cn.liangdeng.calendar.web;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.domain.SpecialDay;
import cn.liangdeng.calendar.domain.WindowRule;
import cn.liangdeng.shared.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 调度周期设置.
 *
 * @param windows the windows of the months around today, as the rules and special days make them
 * @param goLive the go-live month as {@code 2026-09}; empty where none is set
 * @param runs special days of the year, neighbouring ones of one occasion together
 */
record SettingsPage(List<WindowRule> rules, List<ReportingWindow> windows, String goLive, int year, List<Run> runs) {

    /** Special days that follow one another. */
    record Run(LocalDate first, LocalDate last, SpecialDay.Kind kind, String name) {

        boolean goesOnWith(SpecialDay day) {
            return day.kind() == kind && day.name().equals(name) && day.day().equals(last.plusDays(1));
        }

        public boolean isSingleDay() {
            return first.equals(last);
        }
    }

    static List<Run> runs(List<SpecialDay> days) {
        List<Run> runs = new ArrayList<>();
        for (SpecialDay day : days) {
            Run open = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (open != null && open.goesOnWith(day)) {
                runs.set(runs.size() - 1, new Run(open.first(), day.day(), open.kind(), open.name()));
            } else {
                runs.add(new Run(day.day(), day.day(), day.kind(), day.name()));
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

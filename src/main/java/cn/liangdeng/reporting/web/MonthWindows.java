package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a month when what is filed, so that nobody has to know the calendar by heart. */
@Component
class MonthWindows {

    private static final int MONTHS_OFFERED = 13;

    private final Words words;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;

    MonthWindows(Words words, ReportingCalendar calendar, CurrentUser currentUser) {
        this.words = words;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    /** The month in a query, or the newest in whose windows something may be filed. */
    ReportingMonth inView(@Nullable String asked) {
        return Months.parse(asked, Months.newestToFile(calendar, currentUser.district()));
    }

    /** The months to choose from, the newest first, with the one in view. */
    List<ReportingMonth> offered(ReportingMonth inView) {
        ReportingMonth newest = inView.isAfter(calendar.currentMonth()) ? inView : calendar.currentMonth();
        int offered = Math.max(MONTHS_OFFERED, inView.monthsUntil(newest) + 1);
        return IntStream.range(0, Math.min(offered, MONTHS_OFFERED * MONTHS_OFFERED))
                .mapToObj(newest::minusMonths)
                .toList();
    }

    /** A sentence a window, in the order of the rows: 工作进度 3 项：2026年10月26日截止，已报 1 项. */
    List<String> of(List<SheetRow> rows) {
        Map<ReportingWindow, List<SheetRow>> windows =
                rows.stream().collect(Collectors.groupingBy(SheetRow::window, LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        windows.forEach((window, filed) -> sentences.add(sentence(window, filed)));
        return sentences;
    }

    private String sentence(ReportingWindow window, List<SheetRow> rows) {
        LocalDate today = calendar.today();
        String state = rows.get(0).closed()
                ? "closed"
                : today.isBefore(window.opensOn()) ? "notOpen" : window.hasClosed(today) ? "past" : "open";
        return words.say(
                "reporting.month.window." + state,
                words.say("calendar.kind." + window.kind()),
                rows.size(),
                rows.stream().filter(row -> !row.isOpen()).count(),
                window.opensOn(),
                window.dueOn());
    }
}

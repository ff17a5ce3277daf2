package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.reporting.query.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of a month when what is filed, so that nobody has to know the calendar by heart. */
@Component
class MonthWindows {

    private final Words words;
    private final ReportingCalendar calendar;

    MonthWindows(Words words, ReportingCalendar calendar) {
        this.words = words;
        this.calendar = calendar;
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

package cn.liangdeng.dispatch.wall;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.MonthLabel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The wall's lines that are made from the data. */
@Component
class WallWords {

    private final MessageSource messages;

    WallWords(MessageSource messages) {
        this.messages = messages;
    }

    /** 数据期 2026年前三季度（1—9月），填报截至 工作进度9月28日、统计数据10月18日. */
    String asOf(WallView view) {
        return say(
                "dispatch.wall.asOf",
                MonthLabel.cumulative(view.month().selected(), LocaleContextHolder.getLocale()),
                day(view, WindowKind.PROGRESS),
                day(view, WindowKind.STATISTICS));
    }

    private String day(WallView view, WindowKind kind) {
        LocalDate due = view.windows().stream()
                .filter(window -> window.kind() == kind)
                .findFirst()
                .orElseThrow()
                .dueOn();
        return DateTimeFormatter.ofPattern(say("shared.date.pattern")).format(due);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}

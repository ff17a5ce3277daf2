package cn.liangdeng.notification.domain;

import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of messages. They are kept as they were sent, so they are in the officials' language, whoever reads them. */
@Component
class Wording {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, CHINESE);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("shared.date.pattern"), CHINESE).format(day);
    }

    String month(ReportingMonth month) {
        return MonthLabel.single(month, CHINESE);
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}

package cn.liangdeng.reporting.sheet;

import cn.liangdeng.shared.ReportingMonth;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words on sheets: always Chinese, whatever language the person reads, for sheets are passed around. */
@Component
class SheetTexts {

    private final MessageSource messages;

    SheetTexts(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    String month(ReportingMonth month) {
        return say("reporting.sheet.month", Integer.toString(month.year()), Integer.toString(month.month()));
    }
}

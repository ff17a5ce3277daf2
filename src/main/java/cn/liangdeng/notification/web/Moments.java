package cn.liangdeng.notification.web;

import cn.liangdeng.shared.BeijingTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Moments in the language of the present request, for templates: {@code ${@notificationMoments.of(at)}}. */
@Component("notificationMoments")
public class Moments {

    private final MessageSource messages;

    Moments(MessageSource messages) {
        this.messages = messages;
    }

    /** 2026年10月23日 10:00. */
    public String of(Instant moment) {
        return DateTimeFormatter.ofPattern(
                        messages.getMessage("shared.dateTime.pattern", null, LocaleContextHolder.getLocale()),
                        LocaleContextHolder.getLocale())
                .format(moment.atZone(BeijingTime.ZONE));
    }
}

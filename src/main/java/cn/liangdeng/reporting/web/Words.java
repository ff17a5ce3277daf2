package cn.liangdeng.reporting.web;

import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.BusinessException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Sentences, days and moments in the language of the present request. */
@Component("reportingWords")
class Words {

    private final MessageSource messages;
    private final Map<Format, DateTimeFormatter> formats = new ConcurrentHashMap<>();

    private record Format(String patternKey, Locale locale) {}

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, printed(arguments), locale());
    }

    /**
     * Says in a form why it was refused.
     *
     * @param field where it is said; null above all fields
     */
    void reject(BindingResult errors, @Nullable String field, BusinessException refusal) {
        Object[] printed = printed(refusal.arguments());
        errors.rejectValue(
                field, refusal.messageKey(), printed, messages.getMessage(refusal.messageKey(), printed, locale()));
    }

    private Object[] printed(Object... arguments) {
        Object[] printed = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            printed[i] = arguments[i] instanceof LocalDate day ? day(day) : arguments[i];
        }
        return printed;
    }

    String day(LocalDate day) {
        return format("shared.date.pattern", day);
    }

    String moment(Instant moment) {
        return format("shared.dateTime.pattern", moment.atZone(BeijingTime.ZONE));
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private String format(String patternKey, TemporalAccessor time) {
        Locale locale = locale();
        return formats.computeIfAbsent(
                        new Format(patternKey, locale),
                        key -> DateTimeFormatter.ofPattern(messages.getMessage(patternKey, null, locale), locale))
                .format(time);
    }
}

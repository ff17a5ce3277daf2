package cn.liangdeng.notification.web;

import cn.liangdeng.notification.domain.Preference;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** 消息设置 as typed; a box that is not ticked is not sent. */
record PreferenceForm(
        @Nullable Boolean byMail,
        @Nullable String mailAddress,
        @Nullable Boolean byWebhook,
        @Nullable String platformUser,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        @Nullable Integer version) {

    static PreferenceForm of(Preference preference) {
        return new PreferenceForm(
                preference.byMail(),
                preference.mailAddress(),
                preference.byWebhook(),
                preference.platformUser(),
                preference.quietFrom() == null ? null : preference.quietFrom().toString(),
                preference.quietUntil() == null ? null : preference.quietUntil().toString(),
                preference.version());
    }

    /** Empty where something cannot be read; then it is among the errors. */
    Optional<Preference> read(Errors errors) {
        LocalTime from = time("quietFrom", quietFrom, errors);
        LocalTime until = time("quietUntil", quietUntil, errors);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Preference(
                        Boolean.TRUE.equals(byMail),
                        blankToNull(mailAddress),
                        Boolean.TRUE.equals(byWebhook),
                        blankToNull(platformUser),
                        from,
                        until,
                        version == null ? 0 : version));
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed, Errors errors) {
        String text = blankToNull(typed);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text.replace('：', ':'));
        } catch (DateTimeParseException noTime) {
            errors.rejectValue(field, "notification.invalid.time");
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}

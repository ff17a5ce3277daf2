package cn.liangdeng.dispatch.web;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what forms and addresses carry. */
final class Typed {

    private static final int LAST_YEAR = 2200;

    private Typed() {}

    /** Null where nothing was chosen or it is no number. */
    static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    static @Nullable UnitId unit(@Nullable String text) {
        Long id = number(text);
        return id == null ? null : new UnitId(id);
    }

    /** Null where nothing was typed; {@code shared.validation.date} where it is no day. */
    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 2000 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            throw BusinessException.invalid("shared.validation.date");
        }
        throw BusinessException.invalid("shared.validation.date");
    }

    /** Null where it is no month. */
    static @Nullable ReportingMonth month(@Nullable String text) {
        try {
            return text == null ? null : ReportingMonth.parse(text.strip());
        } catch (IllegalArgumentException notAMonth) {
            return null;
        }
    }

    /** @throws BusinessException invalid, where it is no key */
    static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAKey) {
            throw BusinessException.invalid("dispatch.invalid.key");
        }
    }

    static int page(@Nullable String text) {
        Long number = number(text);
        return number == null ? 1 : (int) Math.min(number, Integer.MAX_VALUE);
    }
}

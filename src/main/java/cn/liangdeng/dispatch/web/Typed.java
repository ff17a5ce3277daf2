package cn.liangdeng.dispatch.web;

import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what forms and addresses carry. */
final class Typed {

    private static final int LAST_YEAR = 2200;

    private Typed() {}

    static @Nullable UnitId unit(@Nullable String text) {
        Long id = Asked.id(text);
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

    /** @throws BusinessException invalid, where it is no key */
    static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAKey) {
            throw BusinessException.invalid("dispatch.invalid.key");
        }
    }
}

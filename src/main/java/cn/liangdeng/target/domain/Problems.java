package cn.liangdeng.target.domain;

import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that the person hears of all of it at once. */
final class Problems {

    private static final int WHOLE_DIGITS = 18;
    private static final int DECIMALS = 6;

    private final List<Problem> found = new ArrayList<>();

    Problems add(String field, String messageKey, Object... arguments) {
        found.add(Problem.of(field, messageKey, arguments));
        return this;
    }

    /** A text that must be there and not be too long. */
    Problems text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return add(field, "target.invalid.missing." + field);
        }
        return optionalText(field, value, longest);
    }

    /** A text that may be absent but not be too long. */
    Problems optionalText(String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            add(field, "target.invalid.tooLong", longest);
        }
        return this;
    }

    /** A figure that the database can keep exactly. */
    Problems figure(String field, @Nullable BigDecimal value) {
        if (value != null) {
            BigDecimal plain = value.stripTrailingZeros();
            if (plain.scale() > DECIMALS || plain.precision() - plain.scale() > WHOLE_DIGITS) {
                add(field, "target.invalid.figure", WHOLE_DIGITS, DECIMALS);
            }
        }
        return this;
    }

    Problems addAll(List<Problem> more) {
        found.addAll(more);
        return this;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> list() {
        return List.copyOf(found);
    }

    /** @throws InvalidTargetException if anything was found */
    void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidTargetException(found);
        }
    }
}

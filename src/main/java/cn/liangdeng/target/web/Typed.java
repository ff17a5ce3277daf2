package cn.liangdeng.target.web;

import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Reads what people type into fields, with full-width figures and the ways in which months are written. What cannot be read is
 * noted at its field and read as nothing.
 */
final class Typed {

    /** No exponents: a few characters of them make a number of gigabytes. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*月?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final Errors errors;

    Typed(Errors errors) {
        this.errors = errors;
    }

    /** A month that has to be there. */
    Optional<ReportingMonth> month(String field, @Nullable String text) {
        if (isBlank(text)) {
            return missing(field);
        }
        Optional<ReportingMonth> month = readMonth(text);
        if (month.isEmpty()) {
            errors.rejectValue(field, "shared.validation.month");
        }
        return month;
    }

    static Optional<ReportingMonth> readMonth(@Nullable String text) {
        Matcher matcher = MONTH.matcher(plain(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ReportingMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    /** A number that has to be there. */
    Optional<BigDecimal> number(String field, @Nullable String text) {
        return isBlank(text) ? missing(field) : optionalNumber(field, text);
    }

    /** A number that may be left out. */
    Optional<BigDecimal> optionalNumber(String field, @Nullable String text) {
        if (isBlank(text)) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = readNumber(text);
        if (number.isEmpty()) {
            errors.rejectValue(field, "shared.validation.number");
        }
        return number;
    }

    static Optional<BigDecimal> readNumber(@Nullable String text) {
        String plain = plain(text).replace(",", "").replace(" ", "").replace('−', '-');
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** A whole number, not negative, that has to be there. */
    Optional<Integer> whole(String field, @Nullable String text) {
        if (isBlank(text)) {
            return missing(field);
        }
        String plain = plain(text);
        if (!WHOLE.matcher(plain).matches()) {
            errors.rejectValue(field, "shared.validation.typeMismatch.int");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(plain));
    }

    /** A choice that has to be made. */
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> type, @Nullable String text) {
        Optional<E> chosen = Optional.ofNullable(Asked.constant(type, text));
        if (chosen.isEmpty()) {
            errors.rejectValue(field, "shared.validation.choice");
        }
        return chosen;
    }

    /** The id of something chosen from a list; nothing where nothing was chosen. */
    Optional<Long> id(String field, @Nullable String text) {
        if (isBlank(text)) {
            return Optional.empty();
        }
        Optional<Long> id = readId(text);
        if (id.isEmpty()) {
            errors.rejectValue(field, "shared.validation.choice");
        }
        return id;
    }

    static Optional<Long> readId(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Long.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The part of a list that an address asks for; the first where it asks for none that can be. */
    static PageRequest page(String text) {
        return PageRequest.of(WHOLE.matcher(text).matches() ? Integer.parseInt(text) : 1);
    }

    /** The key of a request; nothing where it was tampered with. */
    static @Nullable UUID readKey(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What was typed, never null. */
    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private <T> Optional<T> missing(String field) {
        errors.rejectValue(field, "shared.validation.required");
        return Optional.empty();
    }

    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}

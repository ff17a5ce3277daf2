package cn.liangdeng.calendar.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed to enter a holiday, or weekends that are worked. Holds wrong input too. */
record DaysForm(
        @Nullable String first,
        @Nullable String last,
        @Nullable String kind,
        @Nullable String name) {

    static DaysForm blank() {
        return new DaysForm("", "", "HOLIDAY", "");
    }

    Optional<LocalDate> readFirst(Errors errors) {
        return read("first", first, errors);
    }

    /** A run of a single day may leave out its end. */
    Optional<LocalDate> readLast(Errors errors) {
        return last == null || last.isBlank() ? readFirst(errors) : read("last", last, errors);
    }

    private static Optional<LocalDate> read(String field, @Nullable String text, Errors errors) {
        try {
            return Optional.of(LocalDate.parse(text == null ? "" : text.strip()));
        } catch (DateTimeParseException e) {
            if (!errors.hasFieldErrors(field)) {
                errors.rejectValue(field, "shared.validation.date");
            }
            return Optional.empty();
        }
    }
}

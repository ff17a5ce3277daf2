package cn.liangdeng.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A calendar month for which figures are reported, the smallest period of the product.
 *
 * <p>Months are numbered through the years, so that distances and steps are plain arithmetic. Text form is {@code yyyy-MM}.
 */
public record ReportingMonth(int year, int month) implements Comparable<ReportingMonth> {

    private static final int MONTHS_PER_YEAR = 12;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    /**
     * @throws IllegalArgumentException if the month is not 1…12 or the year not {@value #FIRST_YEAR}…{@value #LAST_YEAR}
     */
    public ReportingMonth {
        if (month < 1 || month > MONTHS_PER_YEAR) {
            throw new IllegalArgumentException("month must be 1..12 but was " + month);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("year must be 1949..2200 but was " + year);
        }
    }

    public static ReportingMonth of(int year, int month) {
        return new ReportingMonth(year, month);
    }

    /** The month in which the day lies. */
    public static ReportingMonth of(LocalDate day) {
        return new ReportingMonth(day.getYear(), day.getMonthValue());
    }

    /**
     * Reads {@code yyyy-MM}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ReportingMonth parse(String text) {
        try {
            YearMonth parsed = YearMonth.parse(text);
            return new ReportingMonth(parsed.getYear(), parsed.getMonthValue());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a month of the form yyyy-MM: " + text, e);
        }
    }

    /** The month with the given {@link #ordinal()}. */
    public static ReportingMonth ofOrdinal(int ordinal) {
        return new ReportingMonth(Math.floorDiv(ordinal, MONTHS_PER_YEAR), Math.floorMod(ordinal, MONTHS_PER_YEAR) + 1);
    }

    /** Months since January of the year 0. */
    public int ordinal() {
        return year * MONTHS_PER_YEAR + month - 1;
    }

    public ReportingMonth plusMonths(int months) {
        return ofOrdinal(ordinal() + months);
    }

    public ReportingMonth minusMonths(int months) {
        return ofOrdinal(ordinal() - months);
    }

    /** Signed number of months from this month to the other: 1 from January to February. */
    public int monthsUntil(ReportingMonth other) {
        return other.ordinal() - ordinal();
    }

    public boolean isBefore(ReportingMonth other) {
        return ordinal() < other.ordinal();
    }

    public boolean isAfter(ReportingMonth other) {
        return ordinal() > other.ordinal();
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, month, 1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    /** January of this month's year. */
    public ReportingMonth startOfYear() {
        return new ReportingMonth(year, 1);
    }

    @Override
    public int compareTo(ReportingMonth other) {
        return Integer.compare(ordinal(), other.ordinal());
    }

    /** {@code yyyy-MM}, as {@link #parse(String)} reads it. */
    @Override
    public String toString() {
        return "%04d-%02d".formatted(year, month);
    }
}

package cn.liangdeng.extraction.grammar;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Words of time.
 *
 * @param kind what the words say
 * @param fromYear year in which the period starts, 0 for the year of the context
 * @param toYear year in which the period ends, 0 for the year of the context
 * @param toMonth month in which the period ends
 * @param toDay day on which the period ends, 0 for the month's last
 * @param years length of a period counted from the context's year (三年内), else 0
 * @param until true where the words name a last day and not a year of its own (到2027年, 2025年底前)
 * @param glitch true where the words are damaged and were read as evidently meant (202312月底前)
 */
public record TimeExpression(
        int start,
        int end,
        Kind kind,
        int fromYear,
        int toYear,
        int fromMonth,
        int toMonth,
        int toDay,
        int years,
        boolean until,
        boolean glitch) {

    /** What words of time say. */
    public enum Kind {
        /** A period or a last day: 2023年, 到2027年, 三年内, 年内. */
        BY,
        /** A goal for every year, quarter or month: 每年, 每季度. */
        EVERY,
        /** A mean over the years: 年均. */
        AVERAGE,
        /** A time before the document: 去年, 近三年来. */
        PAST,
        /** A calendar date that sets nothing. */
        DATE
    }

    /** First day of the period when the context speaks of {@code contextYear}. */
    public LocalDate first(int contextYear) {
        return LocalDate.of(fromYear == 0 ? contextYear : fromYear, fromMonth, 1);
    }

    /** Last day of the period when the context speaks of {@code contextYear}. */
    public LocalDate last(int contextYear) {
        if (years > 0) {
            return LocalDate.of(contextYear + years - 1, 12, 31);
        }
        YearMonth month = YearMonth.of(toYear == 0 ? contextYear : toYear, toMonth);
        return toDay == 0 ? month.atEndOfMonth() : month.atDay(Math.min(toDay, month.lengthOfMonth()));
    }

    /** Stands for the whole year of the context only (年内, 全年, 年度). */
    public boolean contextual() {
        return years == 0 && toYear == 0;
    }
}

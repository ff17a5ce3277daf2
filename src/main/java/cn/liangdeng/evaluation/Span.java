package cn.liangdeng.evaluation;

import cn.liangdeng.evaluation.InvalidTermsException.Reason;
import cn.liangdeng.shared.ReportingMonth;

/**
 * The months in which a target is to be fulfilled: a year, a plan period, or any other run of months.
 *
 * @param first first month, inclusive
 * @param last last month, inclusive
 */
public record Span(ReportingMonth first, ReportingMonth last) {

    /** @throws InvalidTermsException {@link Reason#SPAN_REVERSED} if the last month lies before the first */
    public Span {
        if (last.isBefore(first)) {
            throw new InvalidTermsException(Reason.SPAN_REVERSED, first + " to " + last);
        }
    }

    /** January to December of the year. */
    public static Span ofYear(int year) {
        return new Span(ReportingMonth.of(year, 1), ReportingMonth.of(year, 12));
    }

    /** Number of months; at least 1. */
    public int months() {
        return first.monthsUntil(last) + 1;
    }

    public boolean contains(ReportingMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }
}

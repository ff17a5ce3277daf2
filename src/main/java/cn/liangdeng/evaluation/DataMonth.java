package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import org.jspecify.annotations.Nullable;

/** The month whose figure is due as of another month (docs/progress.md §1). */
final class DataMonth {

    private DataMonth() {}

    /** The data month, or null where no month of the span is due yet. */
    static @Nullable ReportingMonth of(TargetTerms terms, ReportingMonth asOf) {
        Span span = terms.span();
        int newest = Math.min(trailing(terms, asOf), span.last().ordinal());
        for (int ordinal = newest; ordinal >= span.first().ordinal(); ordinal--) {
            ReportingMonth month = ReportingMonth.ofOrdinal(ordinal);
            if (terms.hasFigureFor(month)) {
                return month;
            }
        }
        return null;
    }

    /** True where the span is over: even the lagging statistic has passed the span's last month. */
    static boolean isSpanOver(TargetTerms terms, ReportingMonth asOf) {
        return trailing(terms, asOf) > terms.span().last().ordinal();
    }

    /** As-of month less the lag, as a month number: it may lie before the first month that can be named. */
    private static int trailing(TargetTerms terms, ReportingMonth asOf) {
        return asOf.ordinal() - terms.lagMonths();
    }
}

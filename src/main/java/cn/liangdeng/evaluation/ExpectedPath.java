package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;

/**
 * The way that a target is expected to go, in its own unit: at each month's end the figure whose gap is exactly 0
 * (docs/progress.md §7). Where the bound is not approached but kept or met at any time (a ceiling, a rate), it is the
 * effective bound itself. For charts and tables; no light is made from it.
 */
public final class ExpectedPath {

    private ExpectedPath() {}

    /** The expected figure of a target at the month's end, four decimals. Before the span it is where the span begins. */
    public static BigDecimal at(TargetTerms terms, ReportingMonth month) {
        Fraction bound = Bounds.of(terms, month).effective();
        if (terms.accumulation() == Accumulation.RATE) {
            return bound.rounded();
        }
        Fraction baseline = Baseline.counting(terms);
        Fraction start = baseline == null ? Fraction.ZERO : baseline;
        boolean approached = terms.comparator().isUpward()
                ? bound.isMoreThan(start)
                : terms.accumulation() == Accumulation.FLOW || (baseline != null && baseline.isMoreThan(bound));
        if (!approached) {
            return bound.rounded();
        }
        return start.plus(bound.minus(start).times(ExpectedShare.at(terms, month)))
                .rounded();
    }

    /** The expected percentage of a milestone at the month's end, four decimals. */
    public static BigDecimal at(MilestoneTerms terms, ReportingMonth month) {
        return ExpectedShare.at(terms.span(), Phasing.linear(), month).percent().rounded();
    }
}

package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;

/** Which share of the task is due by a month's end (序时进度, docs/progress.md §2). */
final class ExpectedShare {

    private ExpectedShare() {}

    /** Share 0…1 by the target's phasing; of a RATE always the whole. */
    static Fraction at(TargetTerms terms, ReportingMonth month) {
        return terms.accumulation() == Accumulation.RATE ? Fraction.ONE : at(terms.span(), terms.phasing(), month);
    }

    /** From nothing before the span, through the checkpoints, to the whole at its end. */
    static Fraction at(Span span, Phasing phasing, ReportingMonth month) {
        return new MonthPath()
                .through(span.first().ordinal() - 1, Fraction.ZERO)
                .through(phasing.checkpoints())
                .through(span.last().ordinal(), Fraction.ONE)
                .at(month);
    }
}

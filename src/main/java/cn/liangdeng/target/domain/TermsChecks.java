package cn.liangdeng.target.domain;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.InvalidTermsException;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What terms must be like to be judged: the rules of the judgement itself, and those that ask a person to be explicit. */
final class TermsChecks {

    private static final int LONGEST_SPAN_MONTHS = 240;
    private static final int LONGEST_PHASING = 2000;

    private TermsChecks() {}

    /**
     * The terms in the form in which they are kept. What does not count for the nature is not kept, so that no history shows
     * it as if it did: a milestone's bound is 100 percent, and a FLOW starts from nothing.
     */
    static TargetTermsData normal(TargetTermsData terms, IndicatorNature nature) {
        return switch (nature) {
            case MILESTONE -> TargetTermsData.milestone(terms.firstMonth(), terms.lastMonth());
            case FLOW ->
                new TargetTermsData(
                        terms.firstMonth(),
                        terms.lastMonth(),
                        terms.comparator(),
                        terms.strict(),
                        terms.bound(),
                        terms.boundMax(),
                        null,
                        terms.tolerance(),
                        terms.phasing(),
                        terms.stretch());
            case STOCK, RATE -> terms;
        };
    }

    /** What is wrong with terms in their normal form; empty where nothing is. */
    static List<Problem> problems(TargetTermsData terms, IndicatorData indicator) {
        Problems problems = new Problems()
                .figure("bound", terms.bound())
                .figure("boundMax", terms.boundMax())
                .figure("baseline", terms.baseline())
                .figure("tolerance", terms.tolerance())
                .figure("stretch", terms.stretch());
        checkStretch(problems, terms);
        Problem contradiction = contradiction(terms, indicator);
        if (contradiction != null) {
            problems.addAll(List.of(contradiction));
        } else if (terms.firstMonth().monthsUntil(terms.lastMonth()) >= LONGEST_SPAN_MONTHS) {
            problems.add("lastMonth", "target.invalid.spanTooLong", LONGEST_SPAN_MONTHS / 12);
        }
        if (terms.phasing().toString().length() > LONGEST_PHASING) {
            problems.add("phasing", "target.invalid.phasingTooLong");
        }
        if (indicator.nature() == IndicatorNature.STOCK && terms.comparator().isUpward() && terms.baseline() == null) {
            problems.add("baseline", "target.invalid.baselineNeeded");
        }
        return problems.list();
    }

    /** The stretch goal lies beyond the floor, in its own direction. */
    private static void checkStretch(Problems problems, TargetTermsData terms) {
        BigDecimal stretch = terms.stretch();
        if (stretch == null) {
            return;
        }
        if (terms.comparator() == BoundComparator.RANGE) {
            problems.add("stretch", "target.invalid.stretchOfRange");
        } else if (terms.comparator().isUpward() && stretch.compareTo(terms.bound()) <= 0) {
            problems.add("stretch", "target.invalid.stretchTooLow");
        } else if (!terms.comparator().isUpward() && stretch.compareTo(terms.bound()) >= 0) {
            problems.add("stretch", "target.invalid.stretchTooHigh");
        }
    }

    private static @Nullable Problem contradiction(TargetTermsData terms, IndicatorData indicator) {
        if (indicator.nature() == IndicatorNature.MILESTONE) {
            return terms.lastMonth().isBefore(terms.firstMonth())
                    ? problem(InvalidTermsException.Reason.SPAN_REVERSED)
                    : null;
        }
        try {
            terms.toTargetTerms(
                    indicator.nature(), indicator.frequency(), indicator.lagMonths(), indicator.janFebCombined());
            return null;
        } catch (InvalidTermsException e) {
            return problem(e.reason());
        }
    }

    private static Problem problem(InvalidTermsException.Reason reason) {
        String field = reason.field().equals("span") ? "lastMonth" : reason.field();
        return Problem.of(field, "target.invalid.terms." + reason.name());
    }
}

package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * A target with figures, drawn so that the edges are met often: few distinct values, bounds and baselines at, below and above
 * zero and each other, spans that start and end in any month.
 *
 * @param figures in random order, some outside the span
 */
record AnyCase(TargetTerms terms, List<MonthlyFigure> figures, ReportingMonth asOf, LightThresholds thresholds) {

    private static final int LONGEST_SPAN = 30;

    static Arbitrary<AnyCase> arbitrary() {
        return Arbitraries.randomValue(AnyCase::draw);
    }

    Evaluation evaluate() {
        return Evaluator.evaluate(terms, figures, asOf, thresholds);
    }

    AnyCase withFigures(List<MonthlyFigure> others) {
        return new AnyCase(terms, others, asOf, thresholds);
    }

    /** The same with everything so many months later, where no calendar period decides which months have figures. */
    Optional<AnyCase> shifted(int months) {
        if (terms.frequency() != Frequency.MONTHLY || terms.janFebCombined()) {
            return Optional.empty();
        }
        Map<ReportingMonth, BigDecimal> checkpoints = new TreeMap<>();
        terms.phasing().checkpoints().forEach((month, value) -> checkpoints.put(month.plusMonths(months), value));
        Span span = new Span(
                terms.span().first().plusMonths(months), terms.span().last().plusMonths(months));
        return Optional.of(new AnyCase(
                with(span, terms.baseline(), Phasing.checkpoints(checkpoints)),
                figures.stream()
                        .map(figure -> new MonthlyFigure(figure.month().plusMonths(months), figure.value()))
                        .toList(),
                asOf.plusMonths(months),
                thresholds));
    }

    /** The same with another baseline, or none. */
    AnyCase withBaseline(@Nullable BigDecimal baseline) {
        return new AnyCase(with(terms.span(), baseline, terms.phasing()), figures, asOf, thresholds);
    }

    private TargetTerms with(Span span, @Nullable BigDecimal baseline, Phasing phasing) {
        return new TargetTerms(
                span,
                terms.accumulation(),
                terms.comparator(),
                terms.strict(),
                terms.bound(),
                terms.boundMax(),
                baseline,
                terms.tolerance(),
                phasing,
                terms.lagMonths(),
                terms.frequency(),
                terms.janFebCombined());
    }

    /** The same with the newest figure that counts better by the amount; empty where none counts. */
    Optional<AnyCase> withBetterNewest(BigDecimal amount) {
        ReportingMonth dataMonth = evaluate().dataMonth();
        return figures.stream()
                .filter(f -> dataMonth != null && terms.span().contains(f.month()))
                .filter(f -> !f.month().isAfter(dataMonth))
                .max(Comparator.comparing(MonthlyFigure::month))
                .map(newest -> withFigures(figures.stream()
                        .map(f -> f.equals(newest) ? better(f, amount) : f)
                        .toList()));
    }

    private MonthlyFigure better(MonthlyFigure figure, BigDecimal amount) {
        BigDecimal change = terms.comparator().isUpward() ? amount : amount.negate();
        return new MonthlyFigure(figure.month(), figure.value().add(change));
    }

    private static AnyCase draw(Random random) {
        ReportingMonth first = ReportingMonth.of(2021 + random.nextInt(3), 1 + random.nextInt(12));
        Span span = new Span(first, first.plusMonths(random.nextInt(LONGEST_SPAN)));
        TargetTerms terms = terms(random, span);
        ReportingMonth asOf = span.first().plusMonths(random.nextInt(LONGEST_SPAN + 6) - 3);
        return new AnyCase(terms, figures(random, terms), asOf, thresholds(random));
    }

    private static TargetTerms terms(Random random, Span span) {
        Accumulation accumulation = oneOf(random, Accumulation.values());
        BoundComparator comparator = oneOf(random, BoundComparator.values());
        BigDecimal drawn = value(random);
        BigDecimal bound = accumulation == Accumulation.FLOW ? drawn.abs() : drawn;
        return TargetTerms.builder(span, accumulation, comparator, bound)
                .strict(random.nextBoolean())
                .boundMax(comparator == BoundComparator.RANGE ? bound.add(BigDecimal.valueOf(random.nextInt(3))) : null)
                .baseline(baseline(random, bound))
                .tolerance(random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(4), 1))
                .phasing(phasing(random, span, accumulation))
                .lagMonths(random.nextInt(3))
                .frequency(random.nextBoolean() ? Frequency.MONTHLY : oneOf(random, Frequency.values()))
                .janFebCombined(random.nextBoolean())
                .build();
    }

    private static BigDecimal baseline(Random random, BigDecimal bound) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> bound;
            default -> value(random);
        };
    }

    private static Phasing phasing(Random random, Span span, Accumulation accumulation) {
        Map<ReportingMonth, BigDecimal> checkpoints = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0 && span.months() > 1; i--) {
            BigDecimal value =
                    accumulation == Accumulation.RATE ? value(random) : BigDecimal.valueOf(random.nextInt(11), 1);
            checkpoints.put(span.first().plusMonths(random.nextInt(span.months() - 1)), value);
        }
        return Phasing.checkpoints(checkpoints);
    }

    private static List<MonthlyFigure> figures(Random random, TargetTerms terms) {
        Span span = terms.span();
        List<MonthlyFigure> figures = new ArrayList<>();
        int share = random.nextInt(5);
        for (int i = -2; i < span.months() + 2; i++) {
            if (random.nextInt(4) < share) {
                figures.add(new MonthlyFigure(span.first().plusMonths(i), figure(random, terms.bound())));
            }
        }
        Collections.shuffle(figures, random);
        return figures;
    }

    /** Often close to the bound, where lights change. */
    private static BigDecimal figure(Random random, BigDecimal bound) {
        return random.nextBoolean() ? value(random) : bound.add(BigDecimal.valueOf(random.nextInt(9) - 4, 1));
    }

    private static LightThresholds thresholds(Random random) {
        int greenFrom = random.nextInt(11) - 5;
        return new LightThresholds(
                        BigDecimal.valueOf(greenFrom),
                        BigDecimal.valueOf(greenFrom - random.nextInt(20)),
                        BigDecimal.valueOf(-random.nextInt(4)),
                        BigDecimal.valueOf(random.nextInt(11)))
                .checked();
    }

    /** −6 to 6 in halves, or close to a half. */
    private static BigDecimal value(Random random) {
        BigDecimal half = BigDecimal.valueOf(5L * (random.nextInt(25) - 12), 1);
        return random.nextInt(5) == 0 ? half.add(new BigDecimal("0.000001")) : half;
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}

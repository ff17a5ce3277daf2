package cn.liangdeng.progress.text;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.ExplainCard;
import cn.liangdeng.evaluation.Fraction;
import cn.liangdeng.evaluation.GapFormula;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.progress.query.IndicatorFacts;
import cn.liangdeng.progress.query.TermsFacts;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts an explain card into sentences; every number comes from the card. The bundles hold a sentence for every
 * {@link cn.liangdeng.evaluation.LightReason} and {@link GapFormula}.
 */
@Component
public class Explainer {

    private static final int SHARE_DECIMALS = 2;

    private final TargetWords words;

    Explainer(TargetWords words) {
        this.words = words;
    }

    /** The card of a target on this indicator, judged by these terms. */
    public Explanation explain(ExplainCard card, IndicatorFacts indicator, TermsFacts terms) {
        Numbered numbers = new Numbered(card, indicator);
        return new Explanation(
                words.message("progress.reason." + card.reason(), numbers.forReason()),
                formula(card, numbers),
                words.message("progress.thresholds." + family(card), numbers.forThresholds()),
                inputs(card, indicator, terms, numbers),
                card.figures().stream()
                        .map(figure -> new Explanation.Figure(
                                words.month(figure.month()), words.figureWithUnit(indicator, figure.value())))
                        .toList());
    }

    private @Nullable String formula(ExplainCard card, Numbered numbers) {
        if (card.gap() == null || card.formula() == GapFormula.NONE) {
            return null;
        }
        boolean fromNothing = card.formula() == GapFormula.TASK_SHARE
                && (card.baseline() == null || card.baseline().signum() == 0);
        return words.message(
                "progress.formula." + card.formula() + (fromNothing ? ".fromNothing" : ""), numbers.forFormula());
    }

    /** Which of the light rules applies (docs/progress.md §9, §12). */
    private static String family(ExplainCard card) {
        TargetTerms terms = card.terms();
        if (terms == null) {
            return "MILESTONE";
        }
        boolean rate = terms.accumulation() == Accumulation.RATE;
        if (terms.comparator().isUpward()) {
            return rate ? "RATE" : "UPWARD";
        }
        if (card.isFalling()) {
            return rate ? "FALLING_RATE" : "FALLING";
        }
        if (terms.accumulation() == Accumulation.FLOW) {
            return "BUDGET";
        }
        return terms.comparator().isApproximate() ? "ABOUT_CEILING" : "CEILING";
    }

    private List<Explanation.Input> inputs(
            ExplainCard card, IndicatorFacts indicator, TermsFacts terms, Numbered numbers) {
        List<Explanation.Input> inputs = new ArrayList<>();
        add(inputs, "bound", words.bound(indicator, terms));
        if (card.effectiveBound() != null && !card.effectiveBound().equals(Fraction.of(terms.bound()))) {
            add(inputs, "effectiveBound", numbers.effectiveBound());
        }
        if (card.baseline() != null) {
            add(inputs, "baseline", numbers.baseline());
        }
        add(inputs, "span", words.span(card.span().first(), card.span().last()));
        if (card.dataMonth() != null) {
            add(inputs, "dataMonth", words.month(card.dataMonth()));
        }
        if (card.actual() != null) {
            add(inputs, "actual", numbers.actual());
        }
        if (card.expected() != null && indicator.nature() != IndicatorNature.RATE) {
            add(inputs, "expected", numbers.expected());
        }
        return inputs;
    }

    private void add(List<Explanation.Input> inputs, String name, String value) {
        inputs.add(new Explanation.Input(words.message("progress.input." + name), value));
    }

    /** The numbers of a card as the sentences take them. */
    private final class Numbered {

        private final ExplainCard card;
        private final IndicatorFacts indicator;

        Numbered(ExplainCard card, IndicatorFacts indicator) {
            this.card = card;
            this.indicator = indicator;
        }

        Object[] forReason() {
            LightThresholds thresholds = card.thresholds();
            return new Object[] {
                actual(),
                effectiveBound(),
                gap(),
                distance(),
                words.message("progress.points", Numbers.plain(thresholds.greenFrom())),
                words.message("progress.points", Numbers.plain(thresholds.yellowFrom())),
                words.ratePoints(
                        indicator, Numbers.plain(thresholds.rateYellowFrom().abs())),
                Numbers.plain(thresholds.headroom()) + "%",
                withUnit(card.boundInForce()),
                baseline(),
                words.month(card.span().last()),
                card.dataMonth() == null ? TargetWords.NOTHING : words.month(card.dataMonth())
            };
        }

        Object[] forFormula() {
            return new Object[] {actual(), effectiveBound(), baseline(), expected(), share(), gap()};
        }

        Object[] forThresholds() {
            LightThresholds thresholds = card.thresholds();
            return new Object[] {
                words.message("progress.points", Numbers.plain(thresholds.greenFrom())),
                words.message("progress.points", Numbers.plain(thresholds.yellowFrom())),
                words.ratePoints(
                        indicator, Numbers.plain(thresholds.rateYellowFrom().abs())),
                Numbers.plain(thresholds.headroom()) + "%"
            };
        }

        String actual() {
            return withUnit(card.actual());
        }

        String effectiveBound() {
            return withUnit(card.effectiveBound());
        }

        String baseline() {
            return withUnit(card.baseline());
        }

        String expected() {
            return card.expected() == null
                    ? TargetWords.NOTHING
                    : percent(card.expected().percent());
        }

        private String withUnit(@Nullable Fraction value) {
            return value == null ? TargetWords.NOTHING : Numbers.plain(value.rounded()) + TargetWords.unitOf(indicator);
        }

        /** The gap as the sentences name it: signed points, of a ceiling percent. */
        private String gap() {
            if (card.gap() == null) {
                return TargetWords.NOTHING;
            }
            BigDecimal gap = card.gap().rounded();
            return switch (card.formula()) {
                case RATE_ABOVE_BOUND, RATE_BELOW_BOUND -> words.ratePoints(indicator, Numbers.plain(gap));
                case CEILING_DISTANCE -> Numbers.fixed(gap, SHARE_DECIMALS) + "%";
                default -> words.message("progress.points", Numbers.signed(gap, SHARE_DECIMALS));
            };
        }

        /** The size of a rate's gap. */
        private String distance() {
            return card.gap() == null
                    ? TargetWords.NOTHING
                    : words.ratePoints(
                            indicator, Numbers.plain(card.gap().rounded().abs()));
        }

        /** Which share of the task is done, or of the budget used: what the gap and the expected share leave. */
        private String share() {
            if (card.gap() == null || card.expected() == null) {
                return TargetWords.NOTHING;
            }
            Fraction expected = card.expected().percent();
            return percent(
                    card.formula() == GapFormula.BUDGET_SHARE ? expected.minus(card.gap()) : expected.plus(card.gap()));
        }

        private static String percent(Fraction value) {
            return Numbers.fixed(value.rounded(), SHARE_DECIMALS) + "%";
        }
    }
}

package cn.liangdeng.evaluation;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An {@link ExplainCard} as texts under stable names, and back. Stored cards have to stay readable: add, never rename. */
final class CardText {

    private static final String BETWEEN_FIGURES = ";";
    private static final String BETWEEN_MONTH_AND_VALUE = "=";

    private CardText() {}

    static Map<String, String> write(ExplainCard card) {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, "first", card.span().first());
        put(map, "last", card.span().last());
        if (card.terms() != null) {
            writeTerms(map, card.terms());
        }
        put(map, "asOf", card.asOf());
        put(map, "greenFrom", card.thresholds().greenFrom());
        put(map, "yellowFrom", card.thresholds().yellowFrom());
        put(map, "rateYellowFrom", card.thresholds().rateYellowFrom());
        put(map, "headroom", card.thresholds().headroom());
        put(map, "state", card.state());
        put(map, "dataMonth", card.dataMonth());
        put(map, "figures", write(card.figures()));
        put(map, "boundInForce", card.boundInForce());
        put(map, "effectiveBound", card.effectiveBound());
        put(map, "countingBaseline", card.baseline());
        put(map, "actual", card.actual());
        put(map, "expected", card.expected());
        put(map, "finalFigure", card.finalFigure());
        put(map, "over", card.over());
        put(map, "reached", card.reached());
        put(map, "formula", card.formula());
        put(map, "gap", card.gap());
        put(map, "reason", card.reason());
        put(map, "light", card.light());
        return map;
    }

    private static void writeTerms(Map<String, String> map, TargetTerms terms) {
        put(map, "accumulation", terms.accumulation());
        put(map, "comparator", terms.comparator());
        put(map, "strict", terms.strict());
        put(map, "bound", terms.bound());
        put(map, "boundMax", terms.boundMax());
        put(map, "baseline", terms.baseline());
        put(map, "tolerance", terms.tolerance());
        put(map, "phasing", terms.phasing());
        put(map, "lagMonths", terms.lagMonths());
        put(map, "frequency", terms.frequency());
        put(map, "janFebCombined", terms.janFebCombined());
    }

    private static void put(Map<String, String> map, String name, @Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            map.put(name, decimal.toPlainString());
        } else if (value != null) {
            map.put(name, value.toString());
        }
    }

    private static String write(List<MonthlyFigure> figures) {
        return figures.stream()
                .map(f -> f.month() + BETWEEN_MONTH_AND_VALUE + f.value().toPlainString())
                .collect(Collectors.joining(BETWEEN_FIGURES));
    }

    static ExplainCard read(Map<String, String> map) {
        Span span =
                new Span(required(map, "first", ReportingMonth::parse), required(map, "last", ReportingMonth::parse));
        return new ExplainCard(
                map.containsKey("accumulation") ? readTerms(map, span) : null,
                span,
                required(map, "asOf", ReportingMonth::parse),
                new LightThresholds(
                        required(map, "greenFrom", BigDecimal::new),
                        required(map, "yellowFrom", BigDecimal::new),
                        required(map, "rateYellowFrom", BigDecimal::new),
                        required(map, "headroom", BigDecimal::new)),
                required(map, "state", EvaluationState::valueOf),
                optional(map, "dataMonth", ReportingMonth::parse),
                required(map, "figures", CardText::readFigures),
                optional(map, "boundInForce", Fraction::parse),
                optional(map, "effectiveBound", Fraction::parse),
                optional(map, "countingBaseline", Fraction::parse),
                optional(map, "actual", Fraction::parse),
                optional(map, "expected", Fraction::parse),
                required(map, "finalFigure", CardText::readFlag),
                required(map, "over", CardText::readFlag),
                required(map, "reached", CardText::readFlag),
                required(map, "formula", GapFormula::valueOf),
                optional(map, "gap", Fraction::parse),
                required(map, "reason", LightReason::valueOf));
    }

    private static TargetTerms readTerms(Map<String, String> map, Span span) {
        return new TargetTerms(
                span,
                required(map, "accumulation", Accumulation::valueOf),
                required(map, "comparator", BoundComparator::valueOf),
                required(map, "strict", CardText::readFlag),
                required(map, "bound", BigDecimal::new),
                optional(map, "boundMax", BigDecimal::new),
                optional(map, "baseline", BigDecimal::new),
                required(map, "tolerance", BigDecimal::new),
                required(map, "phasing", Phasing::parse),
                required(map, "lagMonths", Integer::valueOf),
                required(map, "frequency", Frequency::valueOf),
                required(map, "janFebCombined", CardText::readFlag));
    }

    private static <T> T required(Map<String, String> map, String name, Function<String, T> reader) {
        String text = map.get(name);
        if (text == null) {
            throw new IllegalArgumentException("the card has no " + name);
        }
        return reader.apply(text);
    }

    private static <T> @Nullable T optional(Map<String, String> map, String name, Function<String, T> reader) {
        String text = map.get(name);
        return text == null ? null : reader.apply(text);
    }

    private static boolean readFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }

    private static List<MonthlyFigure> readFigures(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(BETWEEN_FIGURES, -1))
                        .map(CardText::readFigure)
                        .toList();
    }

    private static MonthlyFigure readFigure(String text) {
        String[] parts = text.split(BETWEEN_MONTH_AND_VALUE, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a figure of the form yyyy-MM=number: " + text);
        }
        return new MonthlyFigure(ReportingMonth.parse(parts[0]), new BigDecimal(parts[1]));
    }
}

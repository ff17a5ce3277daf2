package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.lexicon.MeasureWords;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is nothing but a figure: ≥ 35, 85%以上, [6], 累计1200亩, 控制在3以内.
 *
 * @param value the figure
 * @param max upper end of a range, else null
 * @param unit unit written in the cell, empty where none
 * @param sum whether it is a sum over the period: in square brackets, or 累计
 * @param comparison how it binds
 * @param strict whether the bound itself does not suffice
 */
record CellFigure(
        BigDecimal value, @Nullable BigDecimal max, String unit, boolean sum, Comparison comparison, boolean strict) {

    private static final Pattern FIGURE = Pattern.compile(
            "^(?<before>≤|≥|<|>|[<>]=|(?:力争|确保|稳定|保持|控制)*(?:不低于|不少于|不高于|不大于|不超过|超过|突破|低于|至少|约|达到|累计达到|累计|增长|下降|(?:稳定|保持|控制)在?)?)?\\s*(?<sum>[\\[【〔(])?(?<value>-?\\d+(?:\\.\\d+)?)(?<to>\\s*[-~]\\s*\\d+(?:\\.\\d+)?)?\\s*(?<unit>%|‰|[\\p{IsHan}/²³]{1,8}?)??(?<within>以上|左右|以下|以内)?[\\]】〕)]?(?<behind>以上|左右|以下|以内|以外)?$");

    /** 1,358,024 as workbooks show it. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    /** The figure of a cell, or null where the cell holds anything else. */
    static @Nullable CellFigure of(String words) {
        Matcher figure = FIGURE.matcher(THOUSANDS.matcher(words.trim()).replaceAll(""));
        if (!figure.matches()) {
            return null;
        }
        String unit = figure.group("unit") == null ? "" : figure.group("unit");
        if (!unit.isEmpty() && !MeasureWords.UNIT.is(unit.replaceFirst("^[十百千万亿]+", ""))) {
            return null;
        }
        String before =
                figure.group("before") == null ? "" : figure.group("before").replaceAll("力争|确保", "");
        String behind = Stream.of("within", "behind")
                .map(figure::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        BigDecimal max = figure.group("to") == null
                ? null
                : new BigDecimal(figure.group("to").replaceAll("[\\s~-]", ""));
        return new CellFigure(
                new BigDecimal(figure.group("value")),
                max,
                unit,
                figure.group("sum") != null || before.startsWith("累计"),
                max != null ? Comparison.RANGE : comparison(before, behind),
                before.matches(">|<|超过|突破|低于"));
    }

    private static Comparison comparison(String before, String behind) {
        if (before.matches("≥|>|>=|不低于|不少于|至少|超过|突破") || behind.equals("以上")) {
            return Comparison.AT_LEAST;
        }
        if (before.matches("≤|<|<=|低于|不高于|不大于|不超过") || behind.matches("以下|以内")) {
            return Comparison.AT_MOST;
        }
        return before.equals("约") || behind.equals("左右") ? Comparison.ABOUT : Comparison.REACH;
    }

    /** Whether a unit, the cell's own or another, is a share. */
    static boolean percent(String unit) {
        return unit.startsWith("%") || unit.startsWith("‰");
    }

    /** Gives what was found its figure. */
    Found bind(Found found) {
        found.value = value;
        found.max = max;
        found.comparison = comparison;
        found.strict = strict;
        return found;
    }
}

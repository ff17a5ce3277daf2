package cn.liangdeng.progress.web;

import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.query.IndicatorFacts;
import cn.liangdeng.progress.query.PartQueries;
import cn.liangdeng.progress.query.TargetParts;
import cn.liangdeng.progress.query.TargetView;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.progress.text.TargetWords;
import cn.liangdeng.target.DecompositionSum;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the decomposition of a target as its page shows it. */
@Component
class PartsViews {

    private final PartQueries queries;
    private final TargetTexts texts;
    private final TargetWords words;

    PartsViews(PartQueries queries, TargetTexts texts, TargetWords words) {
        this.queries = queries;
        this.texts = texts;
        this.words = words;
    }

    PartsView of(TargetView view) {
        ShownMonth month = view.month();
        TargetParts parts = queries.of(view.detail().row(), month);
        IndicatorFacts indicator = view.detail().row().indicator();
        return new PartsView(
                parts.whole(),
                parts.wholeTitle(),
                bounds(indicator, parts.bounds()),
                sum(indicator, parts),
                parts.reported() < parts.expected(),
                parts.rows().stream().map(row -> texts.write(row, month)).toList());
    }

    private @Nullable String bounds(IndicatorFacts indicator, DecompositionSum sum) {
        if (sum.verdict() == DecompositionSum.Verdict.NONE) {
            return null;
        }
        return words.message(
                "progress.parts.bounds." + sum.verdict(),
                Integer.toString(sum.parts()),
                plain(sum.sum()),
                plain(sum.difference() == null ? null : sum.difference().abs()),
                indicator.unitOfMeasure());
    }

    private @Nullable String sum(IndicatorFacts indicator, TargetParts parts) {
        BigDecimal sum = parts.sum();
        if (sum == null) {
            return null;
        }
        return words.message(
                parts.reported() < parts.expected() ? "progress.parts.sum.partial" : "progress.parts.sum",
                words.figureWithUnit(indicator, sum),
                Integer.toString(parts.reported()),
                Integer.toString(parts.expected()));
    }

    private static String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}

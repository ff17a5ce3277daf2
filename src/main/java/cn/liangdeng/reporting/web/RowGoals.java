package cn.liangdeng.reporting.web;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.evaluation.EvaluationState;
import cn.liangdeng.evaluation.Evaluator;
import cn.liangdeng.evaluation.InvalidTermsException;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.evaluation.MonthlyFigure;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.evaluation.YearToDate;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.OwedTarget;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is promised for an indicator, and how far it is with the figures as they stand in the reports. */
@Component
class RowGoals {

    private final Words words;

    RowGoals(Words words) {
        this.words = words;
    }

    /** A sentence a target: 年度目标不低于120家. */
    List<String> promises(OwedIndicator owed) {
        return owed.targets().stream().map(target -> promise(owed, target)).toList();
    }

    private String promise(OwedIndicator owed, OwedTarget target) {
        String horizon = "reporting.goal.horizon." + target.horizon();
        if (owed.nature() == IndicatorNature.MILESTONE) {
            return words.say(
                    "reporting.goal.MILESTONE",
                    words.say(horizon),
                    MonthLabel.single(target.span().last(), words.locale()));
        }
        String key = "reporting.goal." + target.comparator() + (target.strict() ? ".strict" : "");
        return words.say(
                key,
                words.say(horizon),
                FigureText.print(target.bound(), 0),
                FigureText.print(target.boundMax(), 0),
                owed.unitOfMeasure());
    }

    /**
     * How far the year's target is, counting what stands in the reports of the year, drafts included; the judgement itself
     * comes after approval.
     *
     * @return null where there is no target of a year, or nothing to judge yet
     */
    @Nullable
    String standing(SheetRow row) {
        OwedIndicator owed = row.owed();
        if (owed.nature() == IndicatorNature.MILESTONE) {
            return null;
        }
        return owed.targets().stream()
                .filter(target -> target.horizon() == Horizon.ANNUAL)
                .findFirst()
                .map(target -> standing(row, target))
                .orElse(null);
    }

    private @Nullable String standing(SheetRow row, OwedTarget target) {
        OwedIndicator owed = row.owed();
        Evaluation evaluation;
        try {
            evaluation = Evaluator.evaluate(
                    terms(owed, target), figures(row), owed.filingMonth(), LightThresholds.standard());
        } catch (InvalidTermsException contradictory) {
            // A hint only; the target's own page says what is wrong with it.
            return null;
        }
        if (evaluation.state() != EvaluationState.OK) {
            return null;
        }
        if (owed.nature() == IndicatorNature.RATE) {
            BigDecimal gap = evaluation.gap();
            return gap == null ? null : words.say("reporting.standing.rate", FigureText.printChange(one(gap), 1));
        }
        return evaluation.completion() == null
                ? null
                : words.say(
                        "reporting.standing.share", printed(evaluation.completion()), printed(evaluation.expected()));
    }

    private static String printed(@Nullable BigDecimal percent) {
        return percent == null ? "" : FigureText.print(one(percent), 1);
    }

    private static BigDecimal one(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }

    private static TargetTerms terms(OwedIndicator owed, OwedTarget target) {
        return TargetTerms.builder(
                        target.span(), Accumulation.valueOf(owed.nature().name()), target.comparator(), target.bound())
                .strict(target.strict())
                .boundMax(target.boundMax())
                .baseline(target.baseline())
                .tolerance(target.tolerance())
                .phasing(target.phasing())
                .lagMonths(owed.lagMonths())
                .frequency(owed.frequency())
                .janFebCombined(owed.janFebCombined())
                .build();
    }

    private static List<MonthlyFigure> figures(SheetRow row) {
        Map<ReportingMonth, BigDecimal> filed = new TreeMap<>();
        for (FiledFigure figure : row.figures()) {
            if (figure.isFiled() || figure.month().equals(row.owed().dataMonth())) {
                filed.put(figure.month(), figure.value());
            }
        }
        return row.owed().nature() == IndicatorNature.FLOW
                ? YearToDate.toMonths(filed)
                : filed.entrySet().stream()
                        .map(entry -> new MonthlyFigure(entry.getKey(), entry.getValue()))
                        .toList();
    }
}

package cn.liangdeng.reporting.web;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.evaluation.EvaluationState;
import cn.liangdeng.evaluation.Evaluator;
import cn.liangdeng.evaluation.InvalidTermsException;
import cn.liangdeng.evaluation.Light;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.evaluation.MilestoneEvaluator;
import cn.liangdeng.evaluation.MilestoneTerms;
import cn.liangdeng.evaluation.MonthlyFigure;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.evaluation.YearToDate;
import cn.liangdeng.reporting.LightThresholdBooks;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.OwedTarget;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * How far a target is with the figures as they stand in the reports of the year, drafts included, and the light that it would get
 * with them. The judgement that counts comes after approval.
 */
@Component
class RowOutlooks {

    private static final String BOOK = RowOutlooks.class.getName() + ".book";

    private final Words words;
    private final CurrentUser currentUser;
    private final @Nullable LightThresholdBooks books;

    RowOutlooks(Words words, CurrentUser currentUser, ObjectProvider<LightThresholdBooks> books) {
        this.words = words;
        this.currentUser = currentUser;
        this.books = books.getIfAvailable();
    }

    /**
     * The outlook of the year's goal, or of the milestone.
     *
     * @return null where there is none, or nothing to judge yet
     */
    @Nullable
    RowOutlook of(SheetRow row) {
        OwedIndicator owed = row.owed();
        boolean milestone = owed.nature() == IndicatorNature.MILESTONE;
        return owed.targets().stream()
                .filter(target -> milestone || target.horizon() == Horizon.ANNUAL)
                .min(Comparator.comparing(OwedTarget::horizon))
                .flatMap(target -> milestone ? milestone(row, target) : goal(row, target))
                .orElse(null);
    }

    private Optional<RowOutlook> goal(SheetRow row, OwedTarget target) {
        OwedIndicator owed = row.owed();
        Evaluation evaluation;
        try {
            evaluation =
                    Evaluator.evaluate(terms(owed, target), figures(row), owed.filingMonth(), thresholds(owed, target));
        } catch (InvalidTermsException contradictory) {
            // A hint only; the target's own page says what is wrong with it.
            return Optional.empty();
        }
        if (evaluation.state() != EvaluationState.OK) {
            return Optional.empty();
        }
        BigDecimal gap = evaluation.gap();
        String sentence = owed.nature() == IndicatorNature.RATE
                ? gap == null ? null : words.say("reporting.standing.rate", FigureText.printChange(one(gap), 1))
                : share(evaluation);
        return Optional.of(outlook(evaluation, sentence));
    }

    private Optional<RowOutlook> milestone(SheetRow row, OwedTarget target) {
        OwedIndicator owed = row.owed();
        FiledFigure newest = row.figures().stream()
                .filter(figure -> counts(figure, row))
                .filter(figure -> !figure.month().isBefore(target.span().first()))
                .max(Comparator.comparing(FiledFigure::month))
                .orElse(null);
        Evaluation evaluation = MilestoneEvaluator.evaluate(
                new MilestoneTerms(target.span()),
                newest == null ? null : newest.value(),
                newest == null ? null : newest.completedOn(),
                owed.filingMonth(),
                thresholds(owed, target));
        if (evaluation.state() != EvaluationState.OK) {
            return Optional.empty();
        }
        boolean missed = evaluation.over() && !evaluation.finalFigure();
        return Optional.of(outlook(evaluation, missed ? words.say("reporting.standing.missed") : share(evaluation)));
    }

    private @Nullable String share(Evaluation evaluation) {
        return evaluation.completion() == null
                ? null
                : words.say(
                        "reporting.standing.share", printed(evaluation.completion()), printed(evaluation.expected()));
    }

    private RowOutlook outlook(Evaluation evaluation, @Nullable String sentence) {
        boolean achieved = evaluation.light() == Light.GREEN && Boolean.TRUE.equals(evaluation.achieved());
        String light = achieved ? "ACHIEVED" : evaluation.light().name();
        return new RowOutlook(light, words.say("shared.light." + light), sentence == null ? "" : sentence);
    }

    private LightThresholds thresholds(OwedIndicator owed, OwedTarget target) {
        return books == null
                ? LightThresholds.standard()
                : book(books).of(target.id(), owed.nature(), target.horizon(), owed.filingMonth());
    }

    /** The district's rules, read once for all rows of a request. */
    private LightThresholdBooks.Book book(LightThresholdBooks source) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(BOOK, RequestAttributes.SCOPE_REQUEST) instanceof LightThresholdBooks.Book read) {
            return read;
        }
        LightThresholdBooks.Book book = source.of(currentUser.district());
        request.setAttribute(BOOK, book, RequestAttributes.SCOPE_REQUEST);
        return book;
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
            if (counts(figure, row)) {
                filed.put(figure.month(), figure.value());
            }
        }
        return row.owed().nature() == IndicatorNature.FLOW
                ? YearToDate.toMonths(filed)
                : filed.entrySet().stream()
                        .map(entry -> new MonthlyFigure(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** Drafts of other months say nothing; that of this month is what the outlook is about. */
    private static boolean counts(FiledFigure figure, SheetRow row) {
        return figure.isFiled() || figure.month().equals(row.owed().dataMonth());
    }
}

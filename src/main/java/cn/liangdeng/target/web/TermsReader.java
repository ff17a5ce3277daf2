package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.FiledYear;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.PhasingPlan;
import cn.liangdeng.target.PhasingPlan.LikeYearBefore;
import cn.liangdeng.target.TargetTermsData;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import tools.jackson.databind.json.JsonMapper;

/** Reads terms as they were typed; the shape of last year it takes from the figures that were filed. */
@Component
class TermsReader {

    private static final int MONTHS_PER_YEAR = 12;

    private final FiledYear years;
    private final JsonMapper json;
    private final MessageSource messages;

    TermsReader(FiledYear years, JsonMapper json, MessageSource messages) {
        this.years = years;
        this.json = json;
        this.messages = messages;
    }

    /**
     * @param errors errors of the form that holds the terms as {@code terms}; gets what is wrong
     * @return empty where anything is wrong
     */
    Optional<TargetTermsData> read(TermsForm form, TermsOf what, Errors errors) {
        Optional<TargetTermsData> read = form.read(what.indicator().nature(), errors);
        if (read.isEmpty() || !form.isLikeLastYear()) {
            return read;
        }
        try {
            return Optional.of(with(read.get(), likeLastYear(read.get(), what).phasing()));
        } catch (InvalidTargetException refusal) {
            Problem problem = refusal.problems().get(0);
            errors.rejectValue("terms.phasing", problem.messageKey(), FormProblems.arguments(problem), null);
            return Optional.empty();
        }
    }

    /** The way of what was typed, read aside: what is wrong with it is said when it is saved. Null where it cannot be told. */
    @Nullable
    PathPreview preview(TermsForm form, TermsOf what, Object holder) {
        return read(form, what, new BeanPropertyBindingResult(holder, "form"))
                .map(terms -> PathPreview.of(terms, what.indicator()))
                .map(preview -> preview.drawn(
                        json.writeValueAsString(preview.chart(
                                what.indicator().unitOfMeasure(),
                                messages.getMessage("target.preview.level", null, LocaleContextHolder.getLocale()),
                                LocaleContextHolder.getLocale())),
                        gaps(form, what)))
                .orElse(null);
    }

    private List<ReportingMonth> gaps(TermsForm form, TermsOf what) {
        return form.isLikeLastYear()
                ? form.read(what.indicator().nature(), new BeanPropertyBindingResult(form, "terms"))
                        .map(terms -> likeLastYear(terms, what).missing())
                        .orElse(List.of())
                : List.of();
    }

    private LikeYearBefore likeLastYear(TargetTermsData terms, TermsOf what) {
        UnitId unit = what.unit();
        if (unit == null) {
            throw new InvalidTargetException(List.of(Problem.of("phasing", "target.plan.lastYear.unit")));
        }
        return PhasingPlan.likeYearBefore(
                what.indicator().nature(),
                terms.firstMonth(),
                terms.lastMonth(),
                years.figures(
                        what.id(),
                        unit,
                        terms.firstMonth().minusMonths(MONTHS_PER_YEAR + 1),
                        terms.lastMonth().minusMonths(MONTHS_PER_YEAR)));
    }

    private static TargetTermsData with(TargetTermsData terms, Phasing phasing) {
        return new TargetTermsData(
                terms.firstMonth(),
                terms.lastMonth(),
                terms.comparator(),
                terms.strict(),
                terms.bound(),
                terms.boundMax(),
                terms.baseline(),
                terms.tolerance(),
                phasing);
    }
}

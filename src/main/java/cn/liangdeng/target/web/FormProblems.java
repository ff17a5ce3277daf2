package cn.liangdeng.target.web;

import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.Errors;

/** Puts what a service found wrong at the fields of the form. */
final class FormProblems {

    private static final Set<String> TERMS = Set.of(
            "firstMonth",
            "lastMonth",
            "comparator",
            "strict",
            "bound",
            "boundMax",
            "baseline",
            "tolerance",
            "phasing",
            "stretch");

    private FormProblems() {}

    static void note(Errors errors, InvalidTargetException refusal, Locale locale) {
        for (Problem problem : refusal.problems()) {
            String field = TERMS.contains(problem.field()) ? "terms." + problem.field() : problem.field();
            errors.rejectValue(field, problem.messageKey(), arguments(problem, locale), null);
        }
    }

    /** The same for a form of rows, where the service speaks of parts. */
    static void noteRows(Errors errors, InvalidTargetException refusal) {
        for (Problem problem : refusal.problems()) {
            errors.rejectValue(
                    problem.field().replace("parts[", "rows["), problem.messageKey(), arguments(problem), null);
        }
    }

    /** The arguments of a problem as the person of this request reads them. */
    static Object[] arguments(Problem problem) {
        return arguments(problem, LocaleContextHolder.getLocale());
    }

    private static Object[] arguments(Problem problem, Locale locale) {
        return problem.arguments().stream()
                .map(argument -> printed(argument, locale))
                .toArray();
    }

    private static Object printed(Object argument, Locale locale) {
        return argument instanceof ReportingMonth month ? MonthLabel.single(month, locale) : argument;
    }
}

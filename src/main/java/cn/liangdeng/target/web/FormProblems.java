package cn.liangdeng.target.web;

import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import java.util.Locale;
import java.util.Set;
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
            Object[] arguments = problem.arguments().stream()
                    .map(argument -> printed(argument, locale))
                    .toArray();
            errors.rejectValue(field, problem.messageKey(), arguments, null);
        }
    }

    private static Object printed(Object argument, Locale locale) {
        return argument instanceof ReportingMonth month ? MonthLabel.single(month, locale) : argument;
    }
}

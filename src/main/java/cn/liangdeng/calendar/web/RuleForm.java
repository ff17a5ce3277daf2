package cn.liangdeng.calendar.web;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.calendar.domain.WindowRule;
import cn.liangdeng.shared.ReportingMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed of a window's days. Holds wrong input too. */
record RuleForm(
        @Nullable String opensDay,
        @Nullable String opensMonthsAfter,
        @Nullable String dueDay,
        @Nullable String dueMonthsAfter,
        @Nullable String from,
        @Nullable String version) {

    private static final Pattern DAY = Pattern.compile("[1-9]|1\\d|2[0-8]");
    private static final Pattern MONTHS = Pattern.compile("[0-3]");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    /** No stored rule has it, so a form without its version is answered like one that came too late. */
    private static final int NO_VERSION = -1;

    /** @param open the first month for which a change can hold */
    static RuleForm of(WindowRule rule, ReportingMonth open) {
        return new RuleForm(
                Integer.toString(rule.opensDay()),
                Integer.toString(rule.opensMonthsAfter()),
                Integer.toString(rule.dueDay()),
                Integer.toString(rule.dueMonthsAfter()),
                open.toString(),
                Integer.toString(rule.version()));
    }

    /** @return empty where anything is wrong, which {@code errors} then names */
    Optional<WindowRule> read(WindowKind kind, Errors errors) {
        int opens = number("opensDay", opensDay, DAY, "calendar.invalid.day", errors);
        int opensAfter = number("opensMonthsAfter", opensMonthsAfter, MONTHS, "shared.validation.choice", errors);
        int due = number("dueDay", dueDay, DAY, "calendar.invalid.day", errors);
        int dueAfter = number("dueMonthsAfter", dueMonthsAfter, MONTHS, "shared.validation.choice", errors);
        ReportingMonth first = from == null || from.isBlank() ? null : month(from.strip(), errors);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        int seen = version != null && VERSION.matcher(version).matches() ? Integer.parseInt(version) : NO_VERSION;
        WindowRule rule = new WindowRule(kind, opens, opensAfter, due, dueAfter, seen, first, null, null);
        if (!rule.opensBeforeItIsDue()) {
            errors.rejectValue("dueDay", "calendar.invalid.dueBeforeOpening");
            return Optional.empty();
        }
        return Optional.of(rule);
    }

    private static @Nullable ReportingMonth month(String text, Errors errors) {
        try {
            return ReportingMonth.parse(text);
        } catch (IllegalArgumentException notAMonth) {
            errors.rejectValue("from", "shared.validation.choice");
            return null;
        }
    }

    private static int number(String field, @Nullable String text, Pattern allowed, String messageKey, Errors errors) {
        String typed = text == null ? "" : text.strip();
        if (!allowed.matcher(typed).matches()) {
            errors.rejectValue(field, messageKey);
            return 0;
        }
        return Integer.parseInt(typed);
    }
}

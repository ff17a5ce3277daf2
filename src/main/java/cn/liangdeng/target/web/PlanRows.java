package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.InvalidTermsException;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.PhasingPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The rows in which a schedule is typed: months that are fixed by the kind of schedule, or freely chosen ones. */
final class PlanRows {

    /** Longest span for rows of its months, quarters or years. */
    static final int LONGEST = 60;

    private PlanRows() {}

    /** One row as typed; the month of a fixed one is not typed. */
    record Row(String month, String value, boolean fixed) {

        boolean isBlank() {
            return month.isBlank() && value.isBlank();
        }
    }

    /** The months for which a kind of schedule has rows; none where the months of the span cannot be read. */
    static List<ReportingMonth> months(
            @Nullable String kind, Optional<ReportingMonth> first, Optional<ReportingMonth> last) {
        if (kind == null || first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return List.of();
        }
        if (first.get().monthsUntil(last.get()) >= LONGEST && !TermsForm.YEARS.equals(kind)) {
            return List.of();
        }
        return switch (kind) {
            case TermsForm.MONTHS -> PhasingPlan.months(first.get(), last.get());
            case TermsForm.QUARTERS -> PhasingPlan.quarterEnds(first.get(), last.get());
            case TermsForm.YEARS ->
                PhasingPlan.yearEnds(first.get(), last.get()).stream()
                        .filter(month -> month.isBefore(last.get()))
                        .toList();
            default -> List.of();
        };
    }

    /**
     * What the rows are read for.
     *
     * @param amounts true where amounts are typed, not percent
     * @param start where the task begins
     * @param bound where it ends
     */
    record Task(
            IndicatorNature nature,
            ReportingMonth first,
            ReportingMonth last,
            boolean amounts,
            BigDecimal start,
            BigDecimal bound) {

        boolean isRate() {
            return nature == IndicatorNature.RATE;
        }
    }

    /** @return empty where anything is wrong, which {@code errors} then names at {@code terms.phasing} */
    static Optional<Phasing> read(String kind, List<Row> typed, Task task, Errors errors) {
        try {
            SortedMap<ReportingMonth, BigDecimal> due =
                    TermsForm.CHECKPOINTS.equals(kind) ? free(typed, task) : fixed(kind, typed, task);
            if (task.isRate()) {
                return Optional.of(Phasing.checkpoints(due));
            }
            if (task.amounts()) {
                return Optional.of(PhasingPlan.ofLevels(task.last(), task.start(), task.bound(), due));
            }
            SortedMap<ReportingMonth, BigDecimal> shares = new TreeMap<>();
            due.forEach((month, percent) -> shares.put(month, Figures.share(percent)));
            return Optional.of(PhasingPlan.ofShares(task.last(), shares));
        } catch (InvalidTargetException refusal) {
            Problem problem = refusal.problems().get(0);
            errors.rejectValue("terms.phasing", problem.messageKey(), FormProblems.arguments(problem), null);
            return Optional.empty();
        }
    }

    private static SortedMap<ReportingMonth, BigDecimal> free(List<Row> typed, Task task) {
        List<Row> filled = typed.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            throw refused("target.invalid.checkpointsMissing");
        }
        SortedMap<ReportingMonth, BigDecimal> due = new TreeMap<>();
        for (int i = 0; i < filled.size(); i++) {
            Optional<ReportingMonth> month = Typed.readMonth(filled.get(i).month());
            Optional<BigDecimal> value = Typed.readNumber(filled.get(i).value());
            if (month.isEmpty() || value.isEmpty()) {
                throw refused("target.invalid.checkpoint", i + 1);
            }
            if (due.put(month.get(), value.get()) != null) {
                throw refused("target.invalid.terms." + InvalidTermsException.Reason.CHECKPOINT_REPEATED);
            }
            if (month.get().isBefore(task.first()) || month.get().isAfter(task.last())) {
                throw refused("target.invalid.terms." + InvalidTermsException.Reason.CHECKPOINT_OUTSIDE_SPAN);
            }
        }
        return due;
    }

    private static SortedMap<ReportingMonth, BigDecimal> fixed(String kind, List<Row> typed, Task task) {
        List<ReportingMonth> months = months(kind, Optional.of(task.first()), Optional.of(task.last()));
        if (months.isEmpty()) {
            throw refused("target.plan.tooLong", LONGEST);
        }
        SortedMap<ReportingMonth, BigDecimal> due = new TreeMap<>();
        List<ReportingMonth> blank = new ArrayList<>();
        for (ReportingMonth month : months) {
            String value = valueOf(typed, month);
            if (value.isBlank()) {
                blank.add(month);
            } else {
                due.put(month, Typed.readNumber(value).orElseThrow(() -> refused("target.plan.missing", month)));
            }
        }
        blank.remove(task.last());
        boolean someSuffice = TermsForm.YEARS.equals(kind);
        if (due.isEmpty()) {
            throw refused("target.invalid.checkpointsMissing");
        }
        if (!someSuffice && !blank.isEmpty()) {
            throw refused("target.plan.missing", blank.get(0));
        }
        return due;
    }

    /** What was typed for a month; empty where nothing was. */
    static String valueOf(List<Row> typed, ReportingMonth month) {
        return typed.stream()
                .filter(row -> Objects.equals(Typed.readMonth(row.month()).orElse(null), month))
                .map(Row::value)
                .findFirst()
                .orElse("");
    }

    /** The kind of schedule as which a stored one is edited. */
    static String kindOf(Phasing phasing, IndicatorNature nature, ReportingMonth first, ReportingMonth last) {
        if (phasing.isLinear()) {
            return TermsForm.LINEAR;
        }
        List<String> kinds = nature == IndicatorNature.RATE
                ? List.of(TermsForm.YEARS)
                : List.of(TermsForm.MONTHS, TermsForm.QUARTERS);
        List<ReportingMonth> stored = List.copyOf(phasing.checkpoints().keySet());
        return kinds.stream()
                .filter(kind -> months(kind, Optional.of(first), Optional.of(last)).stream()
                        .filter(month -> month.isBefore(last))
                        .toList()
                        .equals(stored))
                .findFirst()
                .orElse(TermsForm.CHECKPOINTS);
    }

    private static InvalidTargetException refused(String key, Object... arguments) {
        return new InvalidTargetException(List.of(Problem.of("phasing", key, arguments)));
    }
}

package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed of the terms of a target; part of several forms, there under the name {@code terms}. Holds wrong input too.
 *
 * @param strict null where it is not ticked
 * @param fromZero ticked where a STOCK starts from nothing
 * @param tolerance percent of the bound
 * @param phasing {@link #LINEAR}, {@link #MONTHS}, {@link #QUARTERS}, {@link #YEARS}, {@link #LAST_YEAR} or {@link #CHECKPOINTS}
 * @param measure {@link #AMOUNT} where the rows hold amounts, else percent
 * @param checkpointMonths month of each row
 * @param stretch 奋斗目标, may be left out
 * @param checkpointValues of each row percent of the task or an amount, for a RATE the bound of that month
 */
record TermsForm(
        @Nullable String firstMonth,
        @Nullable String lastMonth,
        @Nullable String comparator,
        @Nullable Boolean strict,
        @Nullable String bound,
        @Nullable String boundMax,
        @Nullable String baseline,
        @Nullable Boolean fromZero,
        @Nullable String tolerance,
        @Nullable String phasing,
        @Nullable String measure,
        @Nullable List<String> checkpointMonths,
        @Nullable List<String> checkpointValues,
        @Nullable String stretch) {

    static final String LINEAR = "linear";
    static final String MONTHS = "months";
    static final String QUARTERS = "quarters";
    static final String YEARS = "years";
    static final String LAST_YEAR = "lastYear";
    static final String CHECKPOINTS = "checkpoints";
    static final String AMOUNT = "AMOUNT";
    static final String SHARE = "SHARE";

    private static final int BLANK_ROWS = 4;
    private static final int MOST_ROWS = 60;

    /** Where the rows were not shown yet, nobody could choose how they are filled in. */
    TermsForm {
        measure = AMOUNT.equals(measure) ? AMOUNT : SHARE;
    }

    /** Nothing typed at all. */
    static TermsForm empty() {
        return new TermsForm("", "", "", false, "", "", "", false, "", LINEAR, SHARE, List.of(), List.of(), "");
    }

    /** Terms of a whole year, to be filled in. */
    static TermsForm blank(int year) {
        return new TermsForm(
                ReportingMonth.of(year, 1).toString(),
                ReportingMonth.of(year, 12).toString(),
                BoundComparator.AT_LEAST.name(),
                false,
                "",
                "",
                "",
                false,
                "5",
                LINEAR,
                SHARE,
                List.of(),
                List.of(),
                "");
    }

    static TermsForm of(TargetTermsData terms, IndicatorNature nature) {
        List<String> values = terms.phasing().checkpoints().values().stream()
                .map(value -> nature == IndicatorNature.RATE ? Figures.text(value) : Figures.percent(value))
                .toList();
        boolean fromZero = nature == IndicatorNature.STOCK
                && terms.baseline() != null
                && terms.baseline().signum() == 0;
        return new TermsForm(
                terms.firstMonth().toString(),
                terms.lastMonth().toString(),
                terms.comparator().name(),
                terms.strict(),
                Figures.text(terms.bound()),
                Figures.text(terms.boundMax()),
                fromZero ? "" : Figures.text(terms.baseline()),
                fromZero,
                Figures.percent(terms.tolerance()),
                PlanRows.kindOf(terms.phasing(), nature, terms.firstMonth(), terms.lastMonth()),
                SHARE,
                terms.phasing().checkpoints().keySet().stream()
                        .map(ReportingMonth::toString)
                        .toList(),
                values,
                Figures.text(terms.stretch()));
    }

    /** The rows to show: those of the kind of schedule, or the checkpoints typed and some to fill in. */
    public List<PlanRows.Row> rows() {
        if (!CHECKPOINTS.equals(phasing)) {
            List<PlanRows.Row> typed = typedRows();
            return PlanRows.months(phasing, Typed.readMonth(firstMonth), Typed.readMonth(lastMonth)).stream()
                    .map(month -> new PlanRows.Row(month.toString(), PlanRows.valueOf(typed, month), true))
                    .toList();
        }
        List<PlanRows.Row> rows = new ArrayList<>(typedRows());
        for (int i = 0; i < BLANK_ROWS && rows.size() < MOST_ROWS; i++) {
            rows.add(new PlanRows.Row("", "", false));
        }
        return rows;
    }

    /** True where the schedule is to have the shape of the year before. */
    boolean isLikeLastYear() {
        return LAST_YEAR.equals(phasing);
    }

    /**
     * Reads the terms.
     *
     * @param errors errors of the form that holds these terms as {@code terms}; gets what is wrong
     * @return empty where anything is wrong
     */
    Optional<TargetTermsData> read(IndicatorNature nature, Errors errors) {
        Typed typed = new Typed(errors);
        Optional<ReportingMonth> first = typed.month("terms.firstMonth", firstMonth);
        Optional<ReportingMonth> last = typed.month("terms.lastMonth", lastMonth);
        if (nature == IndicatorNature.MILESTONE) {
            return first.flatMap(from -> last.map(to -> TargetTermsData.milestone(from, to)));
        }
        Optional<BoundComparator> bindsAs = typed.choice("terms.comparator", BoundComparator.class, comparator);
        Optional<BigDecimal> lower = typed.number("terms.bound", bound);
        Optional<BigDecimal> upper =
                bindsAs.filter(BoundComparator.RANGE::equals).isPresent()
                        ? typed.optionalNumber("terms.boundMax", boundMax)
                        : Optional.empty();
        Optional<BigDecimal> start = readBaseline(typed, errors);
        Optional<BigDecimal> givesWay =
                typed.optionalNumber("terms.tolerance", tolerance).map(Figures::share);
        Optional<BigDecimal> further = typed.optionalNumber("terms.stretch", stretch);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        Optional<Phasing> spread = readPhasing(
                new PlanRows.Task(
                        nature,
                        first.orElseThrow(),
                        last.orElseThrow(),
                        AMOUNT.equals(measure),
                        nature == IndicatorNature.FLOW ? BigDecimal.ZERO : start.orElse(BigDecimal.ZERO),
                        lower.orElseThrow()),
                errors);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new TargetTermsData(
                first.orElseThrow(),
                last.orElseThrow(),
                bindsAs.orElseThrow(),
                Boolean.TRUE.equals(strict),
                lower.orElseThrow(),
                upper.orElse(null),
                start.orElse(null),
                givesWay.orElse(null),
                spread.orElseThrow(),
                further.orElse(null)));
    }

    private Optional<BigDecimal> readBaseline(Typed typed, Errors errors) {
        Optional<BigDecimal> start = typed.optionalNumber("terms.baseline", baseline);
        if (!Boolean.TRUE.equals(fromZero)) {
            return start;
        }
        if (start.isPresent() && start.get().signum() != 0) {
            errors.rejectValue("terms.baseline", "target.invalid.baselineTwice");
        }
        return Optional.of(BigDecimal.ZERO);
    }

    /** The shape of the year before is not known here; until it is, the task counts as spread evenly. */
    private Optional<Phasing> readPhasing(PlanRows.Task task, Errors errors) {
        if (phasing == null || LINEAR.equals(phasing) || LAST_YEAR.equals(phasing)) {
            return Optional.of(Phasing.linear());
        }
        return PlanRows.read(phasing, typedRows(), task, errors);
    }

    /** The rows that were sent, without blank ones at the end. */
    List<PlanRows.Row> typedRows() {
        List<String> months = checkpointMonths == null ? List.of() : checkpointMonths;
        List<String> values = checkpointValues == null ? List.of() : checkpointValues;
        List<PlanRows.Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(Math.max(months.size(), values.size()), MOST_ROWS); i++) {
            rows.add(new PlanRows.Row(
                    i < months.size() ? Typed.text(months.get(i)) : "",
                    i < values.size() ? Typed.text(values.get(i)) : "",
                    false));
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isBlank()) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }
}

package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.InvalidTermsException;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed of the terms of a target; part of several forms, there under the name {@code terms}. Holds wrong input too.
 *
 * @param strict null where it is not ticked
 * @param fromZero ticked where a STOCK starts from nothing
 * @param tolerance percent of the bound
 * @param phasing {@link #LINEAR} or {@link #CHECKPOINTS}
 * @param checkpointMonths month of each row
 * @param stretch 奋斗目标, may be left out
 * @param checkpointValues of each row percent of the task, for a RATE the bound of that month
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
        @Nullable List<String> checkpointMonths,
        @Nullable List<String> checkpointValues,
        @Nullable String stretch) {

    static final String LINEAR = "linear";
    static final String CHECKPOINTS = "checkpoints";

    private static final int BLANK_ROWS = 4;
    private static final int MOST_ROWS = 60;

    /** Nothing typed at all. */
    static TermsForm empty() {
        return new TermsForm("", "", "", false, "", "", "", false, "", LINEAR, List.of(), List.of(), "");
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
                terms.phasing().isLinear() ? LINEAR : CHECKPOINTS,
                terms.phasing().checkpoints().keySet().stream()
                        .map(ReportingMonth::toString)
                        .toList(),
                values,
                Figures.text(terms.stretch()));
    }

    /** The rows of checkpoints to show: those typed, and some to fill in. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(typedRows());
        for (int i = 0; i < BLANK_ROWS && rows.size() < MOST_ROWS; i++) {
            rows.add(new Row("", ""));
        }
        return rows;
    }

    /** One row of checkpoints as typed. */
    record Row(String month, String value) {

        boolean isBlank() {
            return month.isBlank() && value.isBlank();
        }
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
        Optional<Phasing> spread = readPhasing(nature, errors);
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

    private Optional<Phasing> readPhasing(IndicatorNature nature, Errors errors) {
        if (!CHECKPOINTS.equals(phasing)) {
            return Optional.of(Phasing.linear());
        }
        List<Row> filled = typedRows().stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            errors.rejectValue("terms.phasing", "target.invalid.checkpointsMissing");
            return Optional.empty();
        }
        List<String> read = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            Optional<ReportingMonth> month = Typed.readMonth(filled.get(i).month());
            Optional<BigDecimal> value = Typed.readNumber(filled.get(i).value());
            if (month.isEmpty() || value.isEmpty()) {
                errors.rejectValue("terms.phasing", "target.invalid.checkpoint", new Object[] {i + 1}, null);
                return Optional.empty();
            }
            BigDecimal due = nature == IndicatorNature.RATE ? value.get() : Figures.share(value.get());
            read.add(month.get() + "=" + due.toPlainString());
        }
        try {
            return Optional.of(Phasing.parse(read.stream().collect(Collectors.joining(";"))));
        } catch (InvalidTermsException e) {
            errors.rejectValue(
                    "terms.phasing", "target.invalid.terms." + e.reason().name());
            return Optional.empty();
        }
    }

    /** The rows of checkpoints that were filled in. */
    List<Row> typedRows() {
        List<String> months = checkpointMonths == null ? List.of() : checkpointMonths;
        List<String> values = checkpointValues == null ? List.of() : checkpointValues;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(Math.max(months.size(), values.size()), MOST_ROWS); i++) {
            rows.add(new Row(
                    i < months.size() ? Typed.text(months.get(i)) : "",
                    i < values.size() ? Typed.text(values.get(i)) : ""));
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isBlank()) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }
}

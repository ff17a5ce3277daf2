package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.Decomposition;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.query.PartRow;
import cn.liangdeng.target.query.TargetFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed in the grid of a decomposition. Holds wrong input too.
 *
 * @param version version of the whole that the person saw
 * @param add what rows to add: {@code kind:TOWN_STREET} or {@code unit:12}
 */
record DecompositionForm(
        @Nullable String version,
        @Nullable String add,
        @Nullable List<Row> rows,
        @Nullable String way,
        @Nullable String from,
        @Nullable String reasonClass,
        @Nullable String reason,
        @Nullable String approver,
        @Nullable String approvalNumber) {

    /** As the whole does. */
    static final String SAME = "same";
    /** Evenly. */
    static final String LINEAR = "linear";
    /** As the line of the plan says. */
    static final String OWN = "own";

    DecompositionForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    static DecompositionForm of(int version, ReportingMonth from, List<Row> rows) {
        return new DecompositionForm(
                Integer.toString(version), "", rows, Decomposition.Way.ADJUST.name(), from.toString(), "", "", "", "");
    }

    DecompositionForm withRows(List<Row> other) {
        return new DecompositionForm(version, "", other, way, from, reasonClass, reason, approver, approvalNumber);
    }

    /** The rows, none where none was sent. */
    List<Row> lines() {
        return rows == null ? List.of() : rows;
    }

    /**
     * One unit's row.
     *
     * @param target the part or candidate that is there; empty for a new part
     * @param phasing {@link #SAME}, {@link #LINEAR} or {@link #OWN}
     * @param plan see {@link PlanText}
     * @param remove ticked where the part is withdrawn
     */
    record Row(
            @Nullable String unit,
            @Nullable String target,
            @Nullable String version,
            @Nullable String bound,
            @Nullable String boundMax,
            @Nullable String baseline,
            @Nullable String phasing,
            @Nullable String plan,
            @Nullable Boolean remove) {

        static Row blank(UnitId unit) {
            return new Row(Long.toString(unit.value()), "", "", "", "", "", SAME, "", false);
        }

        static Row of(PartRow part, TargetFile whole) {
            TargetTermsData terms = part.terms();
            Phasing phasing = terms.phasing();
            boolean same = phasing.equals(whole.newest().terms().phasing());
            String kind = same ? SAME : phasing.isLinear() ? LINEAR : OWN;
            return new Row(
                    Long.toString(part.unit().value()),
                    Long.toString(part.id().value()),
                    Integer.toString(part.version()),
                    Figures.text(terms.bound()),
                    Figures.text(terms.boundMax()),
                    Figures.text(terms.baseline()),
                    kind,
                    OWN.equals(kind) ? PlanText.write(phasing, isRate(whole)) : "",
                    false);
        }

        public boolean isRemoved() {
            return Boolean.TRUE.equals(remove);
        }

        boolean isNew() {
            return Typed.isBlank(target);
        }
    }

    /** @return empty where anything is wrong, which {@code errors} then names */
    Optional<Decomposition> read(TargetFile whole, Errors errors) {
        Typed typed = new Typed(errors);
        List<Decomposition.Part> parts = new ArrayList<>();
        for (int i = 0; i < lines().size(); i++) {
            parts.add(part(whole, lines().get(i), "rows[" + i + "].", typed, errors));
        }
        Decomposition.Way by =
                Objects.requireNonNullElse(Asked.constant(Decomposition.Way.class, way), Decomposition.Way.ADJUST);
        ReportingMonth month =
                Typed.isBlank(from) ? null : typed.month("from", from).orElse(null);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Decomposition(
                whole.id(),
                Versions.read(version),
                parts,
                new Decomposition.Decision(
                        by,
                        month,
                        Asked.constant(AdjustmentReason.class, reasonClass),
                        Typed.text(reason),
                        Typed.text(approver),
                        Typed.text(approvalNumber))));
    }

    private static Decomposition.Part part(TargetFile whole, Row row, String prefix, Typed typed, Errors errors) {
        Optional<Long> unit = typed.id(prefix + "bound", row.unit());
        Optional<Long> target = typed.id(prefix + "bound", row.target());
        BigDecimal bound = typed.optionalNumber(prefix + "bound", row.bound()).orElse(null);
        BigDecimal max =
                typed.optionalNumber(prefix + "boundMax", row.boundMax()).orElse(null);
        BigDecimal baseline =
                typed.optionalNumber(prefix + "baseline", row.baseline()).orElse(null);
        return new Decomposition.Part(
                new UnitId(unit.orElse(0L)),
                target.map(TargetId::new).orElse(null),
                Versions.read(row.version()),
                bound,
                max,
                baseline,
                bound == null
                        ? Phasing.linear()
                        : phasing(
                                whole,
                                row,
                                baseline == null ? BigDecimal.ZERO : baseline,
                                bound,
                                prefix + "plan",
                                errors),
                row.isRemoved());
    }

    private static Phasing phasing(
            TargetFile whole, Row row, BigDecimal start, BigDecimal bound, String field, Errors errors) {
        TargetTermsData terms = whole.newest().terms();
        if (LINEAR.equals(row.phasing())) {
            return Phasing.linear();
        }
        if (!OWN.equals(row.phasing())) {
            return terms.phasing();
        }
        try {
            return isRate(whole)
                    ? PlanText.readRates(row.plan(), terms.firstMonth(), terms.lastMonth())
                    : PlanText.read(row.plan(), terms.firstMonth(), terms.lastMonth(), start, bound);
        } catch (InvalidTargetException refusal) {
            Problem problem = refusal.problems().get(0);
            errors.rejectValue(field, problem.messageKey(), FormProblems.arguments(problem), null);
            return Phasing.linear();
        }
    }

    static boolean isRate(TargetFile whole) {
        return whole.indicator().nature() == IndicatorNature.RATE;
    }
}

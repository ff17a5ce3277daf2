package cn.liangdeng.target.domain;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.target.Decomposition;
import cn.liangdeng.target.Decomposition.Part;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.domain.DecompositionStep.Birth;
import cn.liangdeng.target.domain.DecompositionStep.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out what a decomposition as entered means, row by row, and what is wrong with it. Nothing is changed here. */
@Component
class DecompositionSteps {

    private final TargetRepository targets;
    private final TargetFinder finder;
    private final PartMaker parts;
    private final Units units;

    DecompositionSteps(TargetRepository targets, TargetFinder finder, PartMaker parts, Units units) {
        this.targets = targets;
        this.finder = finder;
        this.parts = parts;
        this.units = units;
    }

    /** The target that is broken down, with all parts it has and had. */
    record Whole(Target target, IndicatorData indicator, List<Target> parts) {}

    /**
     * The target to be broken down.
     *
     * @throws BusinessException not found; conflict, if it is withdrawn; invalid, if it is a milestone
     */
    Whole whole(TargetId id) {
        Target target = finder.find(id);
        TargetRefusals.whereWithdrawn(target.status());
        IndicatorData indicator = finder.indicator(target.indicator());
        if (indicator.nature() == IndicatorNature.MILESTONE) {
            throw BusinessException.invalid("target.decompose.milestone");
        }
        return new Whole(target, indicator, targets.listParts(id.value()));
    }

    /** What is to be done, row by row; what is wrong with a row is noted instead. */
    List<DecompositionStep> steps(Whole whole, Decomposition wanted, Problems problems) {
        List<DecompositionStep> steps = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < wanted.parts().size(); i++) {
            Part part = wanted.parts().get(i);
            Row row = new Row("parts[" + i + "].", part);
            if (!seen.add(part.target() == null ? part.unit() : part.target())) {
                problems.add(row.at("bound"), "target.decompose.twice");
            } else if (part.target() != null) {
                ofExisting(whole, row, part.target(), problems, steps);
            } else if (part.bound() != null && !part.removed()) {
                ofNew(whole, row, problems, steps);
            }
        }
        return steps;
    }

    private void ofExisting(Whole whole, Row row, TargetId id, Problems problems, List<DecompositionStep> steps) {
        Part part = row.part();
        Target target = finder.find(id);
        boolean belongs = whole.target().id().equals(target.whole());
        if (target.status() == TargetStatus.WITHDRAWN) {
            if (!part.removed() || !belongs) {
                problems.add(row.at("bound"), "target.decompose.withdrawn");
            }
            return;
        }
        if (!belongs && !mayJoin(whole, target)) {
            problems.add(row.at("bound"), "target.decompose.unfit");
            return;
        }
        if (part.removed()) {
            if (belongs) {
                add(steps, DecompositionStep.remove(row, target), problems);
            }
            return;
        }
        if (part.bound() == null) {
            problems.add(row.at("bound"), "target.decompose.boundMissing");
            return;
        }
        TargetTermsData terms = TermsChecks.normal(
                with(target.newestTerms(), part), whole.indicator().nature());
        if (!note(problems, row, TermsChecks.problems(terms, whole.indicator()))) {
            return;
        }
        if (!target.history().isNewest(terms)) {
            add(steps, DecompositionStep.change(row, target, terms), problems);
        }
        if (!belongs) {
            add(steps, DecompositionStep.join(row, target), problems);
        }
    }

    private static void add(List<DecompositionStep> steps, DecompositionStep step, Problems problems) {
        if (step.existing().version() != step.row().part().version()) {
            problems.add(step.row().at("bound"), "target.decompose.conflict.row");
        }
        steps.add(step);
    }

    /** A target on the same indicator that is no part yet, of another unit, and not above the whole itself. */
    private boolean mayJoin(Whole whole, Target target) {
        boolean above = false;
        for (TargetId id = whole.target().id(); id != null && !above; ) {
            above = id.equals(target.id());
            id = targets.findById(id.value()).map(Target::whole).orElse(null);
        }
        return !above
                && target.whole() == null
                && target.indicator().equals(whole.target().indicator())
                && !target.unit().equals(whole.target().unit());
    }

    private void ofNew(Whole whole, Row row, Problems problems, List<DecompositionStep> steps) {
        UnitSummary unit = units.get(row.part().unit());
        if (!parts.mayUse(unit)) {
            throw TargetRefusals.notFound();
        }
        if (unit.id().equals(whole.target().unit())) {
            problems.add(row.at("bound"), "target.decompose.ownUnit", unit.name());
            return;
        }
        TargetTermsData terms = TermsChecks.normal(
                with(whole.target().newestTerms(), row.part()),
                whole.indicator().nature());
        List<Target> before = whole.parts().stream()
                .filter(part -> part.unit().equals(unit.id()))
                .toList();
        List<Target> followed = before.stream()
                .filter(part -> part.status() != TargetStatus.WITHDRAWN)
                .toList();
        if (!followed.isEmpty()) {
            if (followed.stream().noneMatch(part -> part.history().isNewest(terms))) {
                problems.add(row.at("bound"), "target.decompose.conflict.row");
            }
            return;
        }
        TargetDetails details = parts.details(whole.target(), unit);
        Problems found = parts.problems(whole.target(), whole.indicator().nature(), details);
        found.addAll(TermsChecks.problems(terms, whole.indicator()));
        if (note(problems, row, found.list())) {
            steps.add(DecompositionStep.create(row, terms, new Birth(details, before.size())));
        }
    }

    /** @return true where nothing was wrong */
    private static boolean note(Problems problems, Row row, List<Problem> found) {
        for (Problem problem : found) {
            String field = switch (problem.field()) {
                case "bound", "boundMax", "baseline" -> problem.field();
                case "phasing" -> "plan";
                default -> "bound";
            };
            problems.add(
                    row.at(field), problem.messageKey(), problem.arguments().toArray());
        }
        return found.isEmpty();
    }

    private static TargetTermsData with(TargetTermsData terms, Part part) {
        return new TargetTermsData(
                terms.firstMonth(),
                terms.lastMonth(),
                terms.comparator(),
                terms.strict(),
                Objects.requireNonNull(part.bound()),
                part.boundMax(),
                part.baseline(),
                terms.tolerance(),
                part.phasing());
    }
}

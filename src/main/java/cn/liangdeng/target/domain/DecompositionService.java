package cn.liangdeng.target.domain;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.Correction;
import cn.liangdeng.target.Decomposition;
import cn.liangdeng.target.Decomposition.Decision;
import cn.liangdeng.target.Decomposition.Outcome;
import cn.liangdeng.target.Decomposition.Part;
import cn.liangdeng.target.Decomposition.Way;
import cn.liangdeng.target.Decompositions;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaks a target down. First everything is checked and said at once, then everything is done. */
@Service
class DecompositionService implements Decompositions {

    private final TargetRepository targets;
    private final TargetFinder finder;
    private final Targets verbs;
    private final PartMaker parts;
    private final Units units;

    DecompositionService(TargetRepository targets, TargetFinder finder, Targets verbs, PartMaker parts, Units units) {
        this.targets = targets;
        this.finder = finder;
        this.verbs = verbs;
        this.parts = parts;
        this.units = units;
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public Outcome save(Decomposition wanted) {
        targets.flush();
        Whole whole = whole(wanted.whole());
        Problems problems = new Problems();
        List<Step> steps = steps(whole, wanted, problems);
        problems.refuse();
        if (steps.isEmpty()) {
            return new Outcome(0, 0, 0, 0);
        }
        if (whole.target().version() != wanted.wholeVersion()) {
            throw BusinessException.conflict("target.decompose.conflict.whole");
        }
        requireDecision(steps, wanted.decision());
        steps.forEach(step -> carryOut(whole.target(), step, wanted.decision()));
        return new Outcome(
                count(steps, Act.CREATE), count(steps, Act.JOIN), count(steps, Act.CHANGE), count(steps, Act.REMOVE));
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional(readOnly = true)
    public void check(Decomposition wanted) {
        Problems problems = new Problems();
        steps(whole(wanted.whole()), wanted, problems);
        problems.refuse();
    }

    private Whole whole(TargetId id) {
        Target target = finder.find(id);
        TargetRefusals.whereWithdrawn(target.status());
        IndicatorData indicator = finder.indicator(target.indicator());
        if (indicator.nature() == IndicatorNature.MILESTONE) {
            throw BusinessException.invalid("target.decompose.milestone");
        }
        return new Whole(target, indicator, targets.listParts(id.value()));
    }

    private List<Step> steps(Whole whole, Decomposition wanted, Problems problems) {
        List<Step> steps = new ArrayList<>();
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

    private void ofExisting(Whole whole, Row row, TargetId id, Problems problems, List<Step> steps) {
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
                add(steps, new Step(row, Act.REMOVE, target, null, null), problems);
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
        if (!target.demands(terms)) {
            add(steps, new Step(row, Act.CHANGE, target, terms, null), problems);
        }
        if (!belongs) {
            add(steps, new Step(row, Act.JOIN, target, null, null), problems);
        }
    }

    private static void add(List<Step> steps, Step step, Problems problems) {
        if (Objects.requireNonNull(step.target()).version() != step.row().part().version()) {
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

    private void ofNew(Whole whole, Row row, Problems problems, List<Step> steps) {
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
            if (followed.stream().noneMatch(part -> part.demands(terms))) {
                problems.add(row.at("bound"), "target.decompose.conflict.row");
            }
            return;
        }
        TargetDetails details = parts.details(whole.target(), unit);
        Problems found = parts.problems(whole.target(), whole.indicator().nature(), details);
        found.addAll(TermsChecks.problems(terms, whole.indicator()));
        if (note(problems, row, found.list())) {
            steps.add(new Step(row, Act.CREATE, null, terms, new Birth(details, before.size())));
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

    private static void requireDecision(List<Step> steps, @Nullable Decision decision) {
        boolean changes = count(steps, Act.CHANGE) > 0;
        boolean removes = count(steps, Act.REMOVE) > 0;
        if (!changes && !removes) {
            return;
        }
        Problems problems = new Problems();
        if (decision == null) {
            problems.add("reason", "target.decompose.decisionMissing");
            problems.refuse();
            return;
        }
        boolean adjusts = changes && decision.way() == Way.ADJUST;
        if (decision.from() == null && (adjusts || removes)) {
            problems.add("from", "target.decompose.fromMissing");
        }
        if (adjusts && decision.reasonClass() == null) {
            problems.add("reasonClass", "shared.validation.choice");
        }
        problems.refuse();
    }

    private void carryOut(Target whole, Step step, @Nullable Decision decision) {
        switch (step.act()) {
            case CREATE -> {
                Birth birth = Objects.requireNonNull(step.birth());
                parts.create(whole, birth.details(), Objects.requireNonNull(step.terms()), birth.earlier());
            }
            case JOIN -> parts.join(Objects.requireNonNull(step.target()), whole);
            case CHANGE, REMOVE ->
                change(step, Objects.requireNonNull(step.target()), Objects.requireNonNull(decision));
        }
    }

    private void change(Step step, Target target, Decision decision) {
        try {
            if (step.act() == Act.REMOVE) {
                verbs.withdraw(
                        target.id(),
                        target.version(),
                        new StatusDecision(
                                Objects.requireNonNull(decision.from()), decision.reason(), decision.approvalNumber()));
                return;
            }
            TargetTermsData terms = Objects.requireNonNull(step.terms());
            if (decision.way() == Way.CORRECT) {
                verbs.correct(
                        target.id(), target.version(), new Correction(target.newestNumber(), terms, decision.reason()));
            } else {
                verbs.adjust(
                        target.id(),
                        target.version(),
                        new Adjustment(
                                Objects.requireNonNull(decision.from()),
                                terms,
                                Objects.requireNonNull(decision.reasonClass()),
                                decision.reason(),
                                decision.approver(),
                                decision.approvalNumber()));
            }
        } catch (InvalidTargetException refusal) {
            throw new InvalidTargetException(refusal.problems().stream()
                    .map(problem -> new Problem(
                            fieldOfDecision(step.row(), problem.field()), problem.messageKey(), problem.arguments()))
                    .toList());
        }
    }

    private static String fieldOfDecision(Row row, String field) {
        return switch (field) {
            case "effectiveFrom", "from", "lastMonth" -> "from";
            case "reason", "approver", "approvalNumber", "reasonClass" -> field;
            default -> row.at("bound");
        };
    }

    private static int count(List<Step> steps, Act act) {
        return (int) steps.stream().filter(step -> step.act() == act).count();
    }

    /** The target that is broken down, with all parts it has and had. */
    private record Whole(Target target, IndicatorData indicator, List<Target> parts) {}

    /** One row as entered, with the beginning of its fields' names. */
    private record Row(String prefix, Part part) {

        String at(String field) {
            return prefix + field;
        }
    }

    private enum Act {
        CREATE,
        CHANGE,
        JOIN,
        REMOVE
    }

    /** One act to be done; target absent for a new part, birth for one that is there. */
    private record Step(
            Row row,
            Act act,
            @Nullable Target target,
            @Nullable TargetTermsData terms,
            @Nullable Birth birth) {}

    /** A part to be made. */
    private record Birth(TargetDetails details, long earlier) {}
}

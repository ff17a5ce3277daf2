package cn.liangdeng.target.domain;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.Correction;
import cn.liangdeng.target.Decomposition;
import cn.liangdeng.target.Decomposition.Decision;
import cn.liangdeng.target.Decomposition.Outcome;
import cn.liangdeng.target.Decomposition.Way;
import cn.liangdeng.target.Decompositions;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetActs;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import cn.liangdeng.target.domain.DecompositionStep.Act;
import cn.liangdeng.target.domain.DecompositionStep.Birth;
import cn.liangdeng.target.domain.DecompositionStep.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaks a target down. First everything is checked and said at once, then everything is done. */
@Service
class DecompositionService implements Decompositions {

    private final TargetRepository targets;
    private final DecompositionSteps planned;
    private final Targets verbs;
    private final PartMaker parts;
    private final TargetActs acts;

    DecompositionService(
            TargetRepository targets, DecompositionSteps planned, Targets verbs, PartMaker parts, TargetActs acts) {
        this.targets = targets;
        this.planned = planned;
        this.verbs = verbs;
        this.parts = parts;
        this.acts = acts;
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public Outcome save(Decomposition wanted) {
        targets.flush();
        DecompositionSteps.Whole whole = planned.whole(wanted.whole());
        Problems problems = new Problems();
        List<DecompositionStep> steps = planned.steps(whole, wanted, problems);
        problems.refuse();
        if (steps.isEmpty()) {
            return new Outcome(0, 0, 0, 0);
        }
        if (whole.target().version() != wanted.wholeVersion()) {
            throw BusinessException.conflict("target.decompose.conflict.whole");
        }
        requireDecision(steps, wanted.decision());
        acts.together(() -> steps.forEach(step -> carryOut(whole.target(), step, wanted.decision())));
        return new Outcome(
                DecompositionStep.count(steps, Act.CREATE),
                DecompositionStep.count(steps, Act.JOIN),
                DecompositionStep.count(steps, Act.CHANGE),
                DecompositionStep.count(steps, Act.REMOVE));
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional(readOnly = true)
    public void check(Decomposition wanted) {
        Problems problems = new Problems();
        planned.steps(planned.whole(wanted.whole()), wanted, problems);
        problems.refuse();
    }

    private static void requireDecision(List<DecompositionStep> steps, @Nullable Decision decision) {
        boolean changes = DecompositionStep.count(steps, Act.CHANGE) > 0;
        boolean removes = DecompositionStep.count(steps, Act.REMOVE) > 0;
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

    private void carryOut(Target whole, DecompositionStep step, @Nullable Decision decision) {
        switch (step.act()) {
            case CREATE -> {
                Birth birth = Objects.requireNonNull(step.birth());
                parts.create(whole, birth.details(), Objects.requireNonNull(step.terms()), birth.earlier());
            }
            case JOIN -> parts.join(step.existing(), whole);
            case CHANGE, REMOVE -> change(step, step.existing(), Objects.requireNonNull(decision));
        }
    }

    private void change(DecompositionStep step, Target target, Decision decision) {
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
                        target.id(),
                        target.version(),
                        new Correction(target.history().newest().number(), terms, decision.reason()));
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
}

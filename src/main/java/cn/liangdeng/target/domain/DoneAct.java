package cn.liangdeng.target.domain;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a target, still to be recorded.
 *
 * @param number its position among the acts on the target
 * @param termsNumber the version that was made or corrected, or null
 * @param fields what changed, empty where the act as a whole is recorded
 * @param from first month whose judgement may differ
 */
record DoneAct(
        Target target,
        int number,
        ChangeAct act,
        @Nullable Integer termsNumber,
        @Nullable String reason,
        List<FieldChange> fields,
        ReportingMonth from) {

    /** 目标调整. */
    static DoneAct adjust(Target target, IndicatorData indicator, Adjustment adjustment, AccountId by, Instant now) {
        TargetTermsData terms = TermsChecks.normal(adjustment.terms(), indicator.nature());
        TargetChecks.problems(adjustment)
                .addAll(TermsChecks.problems(terms, indicator))
                .refuse();
        Adjustment wanted = new Adjustment(
                adjustment.effectiveFrom(),
                terms,
                adjustment.reasonClass(),
                adjustment.reason().strip(),
                adjustment.approver().strip(),
                adjustment.approvalNumber().strip());
        List<FieldChange> changed = target.adjust(wanted, by, now);
        return new DoneAct(
                target,
                target.changeCount(),
                ChangeAct.ADJUSTED,
                target.history().newest().number(),
                wanted.reason(),
                changed,
                wanted.effectiveFrom());
    }

    /** 中止, 恢复, 撤销. */
    static DoneAct become(
            Target target, TargetStatus next, ChangeAct act, StatusDecision decision, AccountId by, Instant now) {
        if (target.status().isSetAside()) {
            throw TargetRefusals.statusDoesNotAllow(target.status());
        }
        TargetChecks.problems(decision).refuse();
        StatusDecision wanted = new StatusDecision(
                decision.from(), decision.reason().strip(), Texts.optional(decision.approvalNumber()));
        target.become(next, wanted, by, now);
        List<FieldChange> decided = new FieldChange.Collector()
                .compare("from", null, wanted.from())
                .compare("approvalNumber", null, wanted.approvalNumber())
                .changes();
        return new DoneAct(target, target.changeCount(), act, null, wanted.reason(), decided, wanted.from());
    }
}

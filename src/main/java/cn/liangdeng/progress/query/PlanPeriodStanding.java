package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.PlanPeriodClass;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import org.jspecify.annotations.Nullable;

/**
 * A goal of a plan period with what it is counted and narrowed by.
 *
 * @param unit the reporting unit
 * @param reporting true where it lies in the person's scope; else one that co-signs or supports does
 * @param standing its class; null while there is nothing to judge
 */
public record PlanPeriodStanding(
        TargetId id,
        @Nullable DocumentId document,
        @Nullable String documentTitle,
        UnitId unit,
        String unitName,
        boolean reporting,
        @Nullable PlanPeriodClass standing) {

    /** What is behind comes first, what cannot be judged last. */
    int urgency() {
        return standing == null ? PlanPeriodClass.values().length : -standing.ordinal();
    }
}

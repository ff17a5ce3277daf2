package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.PlanPeriodClass;
import cn.liangdeng.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which goals of plan periods are asked for; null means any.
 *
 * @param reporting true for goals only whose reporting unit lies in the person's scope: those that counts are made of
 */
public record PlanPeriodFilter(
        @Nullable DocumentId document,
        @Nullable UnitId unit,
        @Nullable PlanPeriodClass standing,
        boolean reporting) {

    /** True where document, unit and part in the goal are as asked for, whatever the class. */
    public boolean covers(PlanPeriodStanding goal) {
        return (document == null || document.equals(goal.document()))
                && (unit == null || unit.equals(goal.unit()))
                && (!reporting || goal.reporting());
    }

    /** True where the goal is asked for. */
    boolean letsThrough(PlanPeriodStanding goal) {
        return covers(goal) && (standing == null || standing == goal.standing());
    }

    /** True where anything is asked for. */
    public boolean isNarrowed() {
        return document != null || unit != null || standing != null || reporting;
    }
}

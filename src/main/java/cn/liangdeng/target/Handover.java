package cn.liangdeng.target;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 移交: targets pass from a unit to others.
 *
 * @param unit the unit that lets go, as reporting unit, further lead unit or supporting unit
 * @param from first data month on which the new unit reports; the months before stay with the old one
 * @param reason in words, 1…500 characters
 * @param approvalNumber number of the document that says so, 1…80 characters
 * @param leader responsible leader (责任领导) of the targets that change their reporting unit; null leaves him
 * @param assignments which targets go to whom, at least one
 */
public record Handover(
        UnitId unit,
        ReportingMonth from,
        String reason,
        String approvalNumber,
        @Nullable String leader,
        List<Assignment> assignments) {

    public Handover {
        assignments = List.copyOf(assignments);
    }

    /**
     * One target and who takes the unit's place in it.
     *
     * @param expectedVersion the version that the person saw
     */
    public record Assignment(TargetId target, int expectedVersion, UnitId newUnit) {}
}

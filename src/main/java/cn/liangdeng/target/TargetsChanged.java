package cn.liangdeng.target;

import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.util.Comparator;
import java.util.List;

/**
 * What is done together to targets of a district is done, and all of it is in the database: those who judge judge now. Told once,
 * inside the same transaction, where {@link TargetChanged} tells of each act.
 *
 * @param changes at least one, in the order of the acts
 */
public record TargetsChanged(DistrictId district, List<TargetChanged> changes) {

    public TargetsChanged {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("nothing changed");
        }
    }

    /** The targets, each once. */
    public List<TargetId> targets() {
        return changes.stream().map(TargetChanged::target).distinct().toList();
    }

    /** The first month whose judgement may differ for one of them. */
    public ReportingMonth from() {
        return changes.stream()
                .map(TargetChanged::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}

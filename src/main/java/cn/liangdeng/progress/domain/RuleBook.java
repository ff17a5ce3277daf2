package cn.liangdeng.progress.domain;

import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.ReportingMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The light rules of a district, all their versions in force. Of those that claim a target in a month the one decides that
 * names most; where none does, the preset of the product. Pure.
 */
final class RuleBook {

    private final List<RuleVersion> versions;

    RuleBook(List<RuleVersion> versions) {
        this.versions = List.copyOf(versions);
    }

    /** The same book with one more version in force, in place of one of the same rule that begins in the same month. */
    RuleBook with(RuleVersion added) {
        List<RuleVersion> all = new ArrayList<>(versions);
        all.removeIf(version ->
                version.rule().equals(added.rule()) && version.validFrom().equals(added.validFrom()));
        all.add(added);
        return new RuleBook(all);
    }

    /** The version that judges the target in the month; empty where the preset does. */
    Optional<RuleVersion> inForce(TargetInput target, ReportingMonth month) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(month))
                .filter(version -> version.kind().covers(target.nature(), target.horizon(), target.document()))
                .filter(version -> !isFollowed(version, month))
                .filter(version -> !version.ends())
                .max(Comparator.comparingInt(version -> version.kind().rank()));
    }

    /** Whether a later version of the same rule has begun by the month. */
    private boolean isFollowed(RuleVersion version, ReportingMonth month) {
        return versions.stream()
                .anyMatch(later -> later.rule().equals(version.rule())
                        && later.validFrom().isAfter(version.validFrom())
                        && !later.validFrom().isAfter(month));
    }

    /** The numbers of a version, or of the preset. */
    static LightThresholds thresholds(@Nullable RuleVersion version) {
        return version == null ? LightThresholds.standard() : version.thresholds();
    }
}

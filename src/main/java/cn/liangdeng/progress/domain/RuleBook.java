package cn.liangdeng.progress.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        return inForce(target.nature(), target.horizon(), target.document(), month);
    }

    /** The version that judges targets of that nature, horizon and document in the month; empty where the preset does. */
    Optional<RuleVersion> inForce(
            IndicatorNature nature, Horizon horizon, @Nullable DocumentId document, ReportingMonth month) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(month))
                .filter(version -> version.kind().covers(nature, horizon, document))
                .filter(version -> !isFollowed(version, month))
                .filter(version -> !version.ends())
                .max(Comparator.comparingInt(version -> version.kind().rank()));
    }

    /** The documents for which a rule was set. */
    Set<DocumentId> documents() {
        return versions.stream()
                .map(version -> version.kind().document())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
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

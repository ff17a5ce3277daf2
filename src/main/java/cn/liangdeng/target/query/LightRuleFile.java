package cn.liangdeng.target.query;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.LightRuleStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one light rule.
 *
 * @param version to be handed back with a change
 * @param documentTitle title of the document of its kind, in the newest of its versions; or null
 * @param versions newest first, drafts and discarded ones included; at least one
 */
public record LightRuleFile(
        LightRuleId id,
        int version,
        LightRuleKind kind,
        @Nullable String documentTitle,
        List<Version> versions) {

    public LightRuleFile {
        versions = List.copyOf(versions);
    }

    /**
     * What it says or said from a month on.
     *
     * @param number null for what never came into force
     * @param validUntil first month that another version judges; null where none does
     * @param draftedBy name of who wrote it
     * @param decidedAt when it was put in force or discarded; null for a draft
     * @param decidedBy name of who did
     * @param supersededAt when another took its place from its own first month on
     */
    public record Version(
            long id,
            @Nullable Integer number,
            LightRuleStatus status,
            LightRuleData data,
            @Nullable ReportingMonth validUntil,
            Instant draftedAt,
            String draftedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable Instant supersededAt) {

        boolean judges(ReportingMonth month) {
            return status == LightRuleStatus.IN_FORCE
                    && !data.ends()
                    && !data.validFrom().isAfter(month)
                    && (validUntil == null || month.isBefore(validUntil));
        }
    }

    /** The version that judges the month; empty where none has begun, or the rule has ended. */
    public Optional<Version> inForce(ReportingMonth month) {
        return versions.stream().filter(version -> version.judges(month)).findFirst();
    }

    /** The next version that will judge, after the month. */
    public Optional<Version> upcoming(ReportingMonth month) {
        return versions.stream()
                .filter(version -> version.status() == LightRuleStatus.IN_FORCE
                        && version.data().validFrom().isAfter(month))
                .min((one, other) ->
                        one.data().validFrom().compareTo(other.data().validFrom()));
    }

    /** The draft, if there is one. */
    public Optional<Version> draft() {
        return versions.stream()
                .filter(version -> version.status() == LightRuleStatus.DRAFT)
                .findFirst();
    }
}

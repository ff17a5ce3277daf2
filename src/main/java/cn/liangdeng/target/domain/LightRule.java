package cn.liangdeng.target.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleDraft;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.LightRuleStatus;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule of the colours for one kind of targets, with all its versions. Always holds data that {@link LightRuleChecks} has
 * passed. Nothing it said is overwritten: a draft written anew and a version replaced in its own month stay with their status.
 */
@Entity
@Table(schema = "target", name = "light_rule")
class LightRule {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "light_rule")
    @SequenceGenerator(name = "light_rule", sequenceName = "target.light_rule_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private long districtId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable IndicatorNature nature;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Horizon horizon;

    @Column(updatable = false)
    private @Nullable Long documentId;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "rule_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<LightRuleVersion> versions = new ArrayList<>();

    private int changeCount;

    @Version
    private int version;

    /** For the persistence provider. */
    protected LightRule() {}

    LightRule(DistrictId district, LightRuleKind kind, LightRuleData data, RuleAct act) {
        districtId = district.value();
        nature = kind.nature();
        horizon = kind.horizon();
        documentId = kind.document() == null ? null : kind.document().value();
        versions.add(new LightRuleVersion(data, act));
        changeCount = 1;
    }

    /** Writes a draft; one that was there has been discarded. */
    void draft(LightRuleData data, RuleAct act) {
        versions.add(new LightRuleVersion(data, act));
        changeCount++;
    }

    /**
     * Puts the draft in force in place of a version that began in the same month.
     *
     * @param written called when that version has let go, before the draft takes its place
     * @return what is in force now
     * @throws BusinessException conflict, if that draft is no longer there
     */
    LightRuleData putInForce(long draft, RuleAct act, Runnable written) {
        LightRuleVersion wanted = draft(draft);
        versions.stream()
                .filter(other -> other.isInForceFrom(wanted.data().validFrom()))
                .forEach(other -> other.supersede(act));
        changeCount++;
        written.run();
        wanted.putInForce(newestNumber() + 1, act);
        return wanted.data();
    }

    /** Whether what was this draft judges already: a request that is repeated does no harm. */
    boolean hasPutInForce(long draft) {
        return versions.stream()
                .anyMatch(version -> version.id() == draft && version.status() == LightRuleStatus.IN_FORCE);
    }

    /** @throws BusinessException conflict, if that draft is no longer there */
    void discard(long draft, RuleAct act) {
        draft(draft).discard(act);
        changeCount++;
    }

    /** Whether it decides lights of the month: a version in force has begun by then, and the newest of them does not end it. */
    boolean judges(ReportingMonth month) {
        return versions.stream()
                .filter(version -> version.isInForceBy(month))
                .map(LightRuleVersion::data)
                .max(Comparator.comparing(LightRuleData::validFrom))
                .filter(newest -> !newest.ends())
                .isPresent();
    }

    /** The draft, if there is one. */
    Optional<LightRuleDraft> openDraft() {
        return currentDraft().map(draft -> new LightRuleDraft(id(), draft.id(), kind(), draft.data()));
    }

    LightRuleId id() {
        return new LightRuleId(Objects.requireNonNull(id, "not stored yet"));
    }

    DistrictId district() {
        return new DistrictId(districtId);
    }

    int version() {
        return version;
    }

    private LightRuleKind kind() {
        return new LightRuleKind(nature, horizon, documentId == null ? null : new DocumentId(documentId));
    }

    private LightRuleVersion draft(long wanted) {
        return currentDraft()
                .filter(draft -> draft.id() == wanted)
                .orElseThrow(() -> BusinessException.conflict("target.conflict.ruleDraftGone"));
    }

    private Optional<LightRuleVersion> currentDraft() {
        return versions.stream()
                .filter(version -> version.status() == LightRuleStatus.DRAFT)
                .findFirst();
    }

    private int newestNumber() {
        return versions.stream().mapToInt(LightRuleVersion::numberOrZero).max().orElse(0);
    }
}

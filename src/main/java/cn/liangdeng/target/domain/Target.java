package cn.liangdeng.target.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment of one unit on one indicator, with all versions of its terms. Always holds data that {@link TargetChecks} has
 * passed; what a change means for the versions already there is checked here.
 */
@Entity
@Table(schema = "target", name = "target")
class Target {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "target")
    @SequenceGenerator(name = "target", sequenceName = "target.target_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private long districtId;

    @Column(updatable = false)
    private long indicatorId;

    private long unitId;
    private @Nullable Long documentId;
    private @Nullable Long clauseId;
    private String title;

    @Enumerated(EnumType.STRING)
    private Horizon horizon;

    @Enumerated(EnumType.STRING)
    private Commitment commitment;

    @Enumerated(EnumType.STRING)
    private TargetStatus status;

    private BigDecimal weight;

    @Column(name = "average_growth")
    private boolean averageGrowth;

    private @Nullable String leader;
    private @Nullable String definitionOfDone;
    private @Nullable Long parentId;
    private @Nullable Long decomposedFromId;

    @Column(updatable = false)
    private @Nullable UUID requestKey;

    @ElementCollection
    @CollectionTable(schema = "target", name = "target_unit", joinColumns = @JoinColumn(name = "target_id"))
    private Set<FurtherUnit> furtherUnits = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "target_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Terms> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "target", name = "status_change", joinColumns = @JoinColumn(name = "target_id"))
    private Set<StatusChange> statusChanges = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "target", name = "former_unit", joinColumns = @JoinColumn(name = "target_id"))
    private Set<FormerUnit> formerUnits = new HashSet<>();

    private int changeCount;

    @Column(updatable = false)
    private long createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Target() {}

    Target(DistrictId district, NewTarget target, AccountId by, Instant now) {
        TargetDetails details = target.details();
        districtId = district.value();
        indicatorId = target.indicator().value();
        requestKey = target.requestKey();
        title = details.title();
        horizon = details.horizon();
        commitment = details.commitment();
        weight = details.weight();
        status = TargetStatus.ACTIVE;
        take(details);
        versions.add(Terms.first(target.terms(), by, now));
        createdBy = by.value();
        createdAt = now;
        changeCount = 1;
    }

    /** Changes what is said besides the terms. */
    void edit(TargetDetails details) {
        TargetRefusals.whereWithdrawn(status);
        take(details);
        changeCount++;
    }

    /** Becomes a unit's part of another target, which has been checked. */
    void becomePartOf(TargetId whole) {
        TargetRefusals.whereWithdrawn(status);
        decomposedFromId = whole.value();
    }

    /** Records that a target that was there became a part. */
    void countChange() {
        changeCount++;
    }

    private void take(TargetDetails details) {
        unitId = details.unit().value();
        DocumentId document = details.document();
        documentId = document == null ? null : Long.valueOf(document.value());
        ClauseId clause = details.clause();
        clauseId = clause == null ? null : Long.valueOf(clause.value());
        title = details.title();
        horizon = details.horizon();
        commitment = details.commitment();
        weight = details.weight();
        leader = details.leader();
        definitionOfDone = details.definitionOfDone();
        TargetId parent = details.parent();
        parentId = parent == null ? null : Long.valueOf(parent.value());
        averageGrowth = details.averageGrowth();
        Set<FurtherUnit> wanted = FurtherUnit.of(details);
        furtherUnits.retainAll(wanted);
        furtherUnits.addAll(wanted);
    }

    /**
     * Adds a version from a month on.
     *
     * @return what is different from the version before, at least one field
     */
    List<FieldChange> adjust(Adjustment adjustment, AccountId by, Instant now) {
        TargetRefusals.whereWithdrawn(status);
        List<FieldChange> changes = history().adjust(adjustment, by, now);
        changeCount++;
        return changes;
    }

    /**
     * Lets a version say what it should have said.
     *
     * @return what is different, at least one field
     */
    List<FieldChange> correct(int number, TargetTermsData terms) {
        TargetRefusals.whereWithdrawn(status);
        List<FieldChange> changes = history().correct(number, terms);
        changeCount++;
        return changes;
    }

    /** Suspends, resumes or withdraws from a month on. */
    void become(TargetStatus next, StatusDecision decision, AccountId by, Instant now) {
        if (!status.mayBecome(next)) {
            throw TargetRefusals.statusDoesNotAllow(status);
        }
        StatusChange.newest(statusChanges).filter(decision.from()::isBefore).ifPresent(last -> {
            throw TargetRefusals.decidesThePast(last);
        });
        status = next;
        statusChanges.add(new StatusChange(statusChanges.size() + 1, next, decision, by, now));
        changeCount++;
    }

    /** Lets other units take over from a month on; what the reporting unit filed for the months before stays the target's. */
    void handOver(TargetDetails details, ReportingMonth from) {
        TargetRefusals.whereWithdrawn(status);
        if (!details.unit().equals(unit())) {
            FormerUnit.newest(formerUnits).filter(last -> !from.isAfter(last)).ifPresent(last -> {
                throw TargetRefusals.handsOverThePast(last);
            });
            formerUnits.add(new FormerUnit(formerUnits.size() + 1, unit(), from));
        }
        edit(details);
    }

    /** A decision on another target is recorded here too. */
    void mention() {
        changeCount++;
    }

    TargetDetails details() {
        return new TargetDetails(
                unit(),
                FurtherUnit.list(furtherUnits, FurtherUnit.Part.LEAD),
                FurtherUnit.list(furtherUnits, FurtherUnit.Part.SUPPORTING),
                documentId == null ? null : new DocumentId(documentId),
                clauseId == null ? null : new ClauseId(clauseId),
                title,
                horizon,
                commitment,
                weight,
                leader,
                definitionOfDone,
                parentId == null ? null : new TargetId(parentId),
                averageGrowth);
    }

    /** What it demanded and demands. */
    TermsHistory history() {
        return new TermsHistory(versions);
    }

    /** Present once it is stored. */
    TargetId id() {
        return new TargetId(Objects.requireNonNull(id, "not stored yet"));
    }

    /** The target of which this one is a unit's part; null where it stands for itself. */
    @Nullable
    TargetId whole() {
        return decomposedFromId == null ? null : new TargetId(decomposedFromId);
    }

    TargetStatus status() {
        return status;
    }

    /** What the newest version demands. */
    TargetTermsData newestTerms() {
        return history().newest().data();
    }

    DistrictId district() {
        return new DistrictId(districtId);
    }

    IndicatorId indicator() {
        return new IndicatorId(indicatorId);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    /** Number of the newest act in the history. */
    int changeCount() {
        return changeCount;
    }

    int version() {
        return version;
    }
}

package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftOrigin;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.target.TargetId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A commitment on its way to becoming a target: exact words, what they are taken to mean, and what a person decided. */
@Entity
@Table(schema = "intake", name = "draft")
class Draft {

    /** How sure the program is of what it makes of words torn apart. */
    private static final BigDecimal UNREAD = new BigDecimal("0.500");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft")
    @SequenceGenerator(name = "draft", sequenceName = "intake.draft_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "district_id", updatable = false)
    private long districtId;

    @Column(name = "document_id", updatable = false)
    private long documentId;

    @Column(name = "start_offset", updatable = false)
    private int start;

    @Column(name = "end_offset", updatable = false)
    private int end;

    @Column(updatable = false)
    private String quote;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DraftOrigin origin;

    @Enumerated(EnumType.STRING)
    private DraftState state = DraftState.OPEN;

    @Embedded
    private DraftSubstance substance;

    private @Nullable String scope;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    @Column(name = "same_as_id")
    private @Nullable Long sameAsId;

    @Column(updatable = false)
    private BigDecimal confidence;

    @Convert(converter = DraftText.class)
    @Column(updatable = false)
    private List<String> rules;

    @Convert(converter = DraftText.class)
    @Column(updatable = false)
    private List<String> warnings;

    @Column(name = "merged_into_id")
    private @Nullable Long mergedIntoId;

    @Column(name = "split_from_id")
    private @Nullable Long splitFromId;

    @Column(name = "each_lead")
    private boolean eachLead;

    @Column(name = "reject_reason")
    private @Nullable String rejectReason;

    private boolean unmeasurable;

    @Column(name = "changed_by")
    private @Nullable Long changedBy;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(schema = "intake", name = "draft_unit", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderColumn(name = "position")
    private List<DraftUnit> units = new ArrayList<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(schema = "intake", name = "draft_target", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderColumn(name = "position")
    @Column(name = "target_id")
    private List<Long> targetIds = new ArrayList<>();

    @Version
    private int version;

    /** For the persistence library. */
    @SuppressWarnings("NullAway")
    protected Draft() {}

    /** A commitment that the program found. */
    @SuppressWarnings("NullAway.Init")
    Draft(
            DistrictId district,
            DocumentId document,
            DraftTarget found,
            DraftContent content,
            List<UnitMention> mentions) {
        this(district, document, new Anchor(found.start(), found.end(), found.quote()), DraftOrigin.MACHINE);
        this.confidence = BigDecimal.valueOf(found.confidence()).setScale(3, RoundingMode.HALF_UP);
        this.rules = List.copyOf(found.rules());
        this.warnings = List.copyOf(found.warnings());
        this.scope = found.scope();
        take(content, mentions);
    }

    /** A commitment that a person marked. */
    @SuppressWarnings("NullAway.Init")
    Draft(DistrictId district, DocumentId document, Anchor anchor, DraftContent content, List<UnitMention> mentions) {
        this(district, document, anchor, DraftOrigin.PERSON);
        this.confidence = BigDecimal.ONE;
        this.rules = List.of();
        this.warnings = List.of();
        take(content, mentions);
    }

    /** A part of this draft, to be looked at by a person. */
    Draft part(Anchor anchor, DraftContent content, List<UnitMention> mentions) {
        Draft part = new Draft(new DistrictId(districtId), document(), anchor, content, mentions);
        part.confidence = UNREAD;
        part.scope = scope;
        part.splitFromId = id().value();
        part.eachLead = eachLead;
        return part;
    }

    @SuppressWarnings("NullAway.Init")
    private Draft(DistrictId district, DocumentId document, Anchor anchor, DraftOrigin origin) {
        this.districtId = district.value();
        this.documentId = document.value();
        this.start = anchor.start();
        this.end = anchor.end();
        this.quote = anchor.quote();
        this.origin = origin;
    }

    DraftId id() {
        return new DraftId(Objects.requireNonNull(id));
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    /** True where each lead unit gets a target of its own. */
    boolean isForEachLead() {
        return eachLead;
    }

    Anchor anchor() {
        return new Anchor(start, end, quote);
    }

    DraftState state() {
        return state;
    }

    DraftOrigin origin() {
        return origin;
    }

    int version() {
        return version;
    }

    @Nullable
    AccountId changedBy() {
        return changedBy == null ? null : new AccountId(changedBy);
    }

    List<UnitMention> mentions() {
        return units.stream().map(DraftUnit::asMention).toList();
    }

    DraftContent content() {
        return substance.content(mentions());
    }

    DraftView view() {
        return new DraftView(
                id(),
                document(),
                start,
                end,
                quote,
                origin,
                state,
                content(),
                mentions(),
                eachLead,
                scope,
                parentId == null ? null : new DraftId(parentId),
                sameAsId == null ? null : new DraftId(sameAsId),
                confidence,
                rules,
                warnings,
                DraftChecks.missing(content(), mentions()),
                rejectReason,
                changedBy(),
                changedAt,
                targetIds.stream().map(TargetId::new).toList(),
                version);
    }

    void accept(Act act) {
        moveTo(DraftState.ACCEPTED, act);
    }

    /** For {@code cannotBeMeasured} the living text marks the words so. */
    void reject(String reason, boolean cannotBeMeasured, Act act) {
        moveTo(DraftState.REJECTED, act);
        rejectReason = reason;
        unmeasurable = cannotBeMeasured;
    }

    boolean isUnmeasurable() {
        return unmeasurable;
    }

    void reopen(Act act) {
        moveTo(DraftState.OPEN, act);
    }

    /** Gives way to another draft that takes up what it says. */
    void mergeInto(Draft other, String reason, Act act) {
        reject(reason, false, act);
        mergedIntoId = other.id().value();
    }

    void shareAmongLeads(boolean each, Act act) {
        requireChangeable();
        eachLead = each;
        touched(act);
    }

    void edit(DraftContent content, List<UnitMention> mentions, Act act) {
        requireChangeable();
        take(content, mentions);
        touched(act);
    }

    private void requireChangeable() {
        if (state == DraftState.PUBLISHED || state == DraftState.REJECTED) {
            throw BusinessException.conflict("intake.draft.closed." + state);
        }
    }

    /**
     * Takes over which units the names mean.
     *
     * @return whether anything was different
     */
    boolean match(List<UnitMention> mentions) {
        List<DraftUnit> matched = mentions.stream().map(DraftUnit::new).toList();
        if (state == DraftState.PUBLISHED || matched.equals(units)) {
            return false;
        }
        units.clear();
        units.addAll(matched);
        return true;
    }

    void relate(@Nullable Draft total, @Nullable Draft earlier) {
        parentId = total == null ? null : total.id().value();
        sameAsId = earlier == null ? null : earlier.id().value();
    }

    /** Lets go of all other drafts, before all are removed. */
    void release() {
        relate(null, null);
        mergedIntoId = null;
        splitFromId = null;
    }

    /** Lets go of drafts that are about to be removed. */
    void forget(List<Draft> removed) {
        List<Long> ids = removed.stream().map(draft -> draft.id().value()).toList();
        parentId = parentId != null && ids.contains(parentId) ? null : parentId;
        sameAsId = sameAsId != null && ids.contains(sameAsId) ? null : sameAsId;
        mergedIntoId = mergedIntoId != null && ids.contains(mergedIntoId) ? null : mergedIntoId;
    }

    /** True while it is as the program found it. */
    boolean isUntouched() {
        return origin == DraftOrigin.MACHINE && state == DraftState.OPEN && changedBy == null;
    }

    void publish(List<TargetId> targets, Act act) {
        moveTo(DraftState.PUBLISHED, act);
        targetIds.clear();
        targets.forEach(target -> targetIds.add(target.value()));
    }

    private void moveTo(DraftState next, Act act) {
        if (!DraftTransitions.allowed(state, next)) {
            throw BusinessException.conflict("intake.draft.closed." + state);
        }
        state = next;
        mergedIntoId = null;
        rejectReason = null;
        unmeasurable = false;
        touched(act);
    }

    private void touched(Act act) {
        changedBy = act.by().value();
        changedAt = act.at();
    }

    private void take(DraftContent content, List<UnitMention> mentions) {
        substance = new DraftSubstance(content);
        units.clear();
        mentions.forEach(mention -> units.add(new DraftUnit(mention)));
    }
}

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
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.target.TargetId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    @Embedded
    private DraftProvenance provenance;

    @Embedded
    private DraftStanding standing = new DraftStanding();

    @Embedded
    private DraftSubstance substance;

    /** Null where it was read from the database and has none. */
    @Embedded
    private @Nullable DraftTies ties;

    @Column(name = "each_lead")
    private boolean eachLead;

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
    Draft(
            DistrictId district,
            DocumentId document,
            DraftTarget found,
            DraftContent content,
            List<UnitMention> mentions) {
        this(
                district,
                document,
                new Anchor(found.start(), found.end(), found.quote()),
                DraftProvenance.machine(found),
                content,
                mentions);
    }

    /** A commitment that a person marked. */
    Draft(DistrictId district, DocumentId document, Anchor anchor, DraftContent content, List<UnitMention> mentions) {
        this(district, document, anchor, DraftProvenance.person(), content, mentions);
    }

    @SuppressWarnings("NullAway.Init")
    private Draft(
            DistrictId district,
            DocumentId document,
            Anchor anchor,
            DraftProvenance provenance,
            DraftContent content,
            List<UnitMention> mentions) {
        this.districtId = district.value();
        this.documentId = document.value();
        this.start = anchor.start();
        this.end = anchor.end();
        this.quote = anchor.quote();
        this.provenance = provenance;
        take(content, mentions);
    }

    /** A part of this draft, to be looked at by a person. */
    Draft part(Anchor anchor, DraftContent content, List<UnitMention> mentions) {
        Draft part = new Draft(new DistrictId(districtId), document(), anchor, provenance.part(), content, mentions);
        part.ties().cutFrom(this);
        part.eachLead = eachLead;
        return part;
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
        return standing.state();
    }

    DraftOrigin origin() {
        return provenance.origin();
    }

    int version() {
        return version;
    }

    @Nullable
    AccountId changedBy() {
        return standing.changedBy();
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
                provenance.origin(),
                state(),
                content(),
                mentions(),
                eachLead,
                provenance.scope(),
                ties().total(),
                ties().earlier(),
                provenance.confidence(),
                provenance.rules(),
                provenance.warnings(),
                DraftChecks.missing(content(), mentions()),
                standing.rejectReason(),
                standing.changedBy(),
                standing.changedAt(),
                targetIds.stream().map(TargetId::new).toList(),
                version);
    }

    void accept(Act act) {
        moveTo(DraftState.ACCEPTED, act);
    }

    /** For {@code cannotBeMeasured} the living text marks the words so. */
    void reject(String reason, boolean cannotBeMeasured, Act act) {
        standing.reject(reason, cannotBeMeasured, act);
        ties().mergeInto(null);
    }

    boolean isUnmeasurable() {
        return standing.isUnmeasurable();
    }

    void reopen(Act act) {
        moveTo(DraftState.OPEN, act);
    }

    /** Gives way to another draft that takes up what it says. */
    void mergeInto(Draft other, String reason, Act act) {
        reject(reason, false, act);
        ties().mergeInto(other);
    }

    void shareAmongLeads(boolean each, Act act) {
        standing.requireChangeable();
        eachLead = each;
        standing.touched(act);
    }

    void edit(DraftContent content, List<UnitMention> mentions, Act act) {
        standing.requireChangeable();
        take(content, mentions);
        standing.touched(act);
    }

    /**
     * Takes over which units the names mean.
     *
     * @return whether anything was different
     */
    boolean match(List<UnitMention> mentions) {
        List<DraftUnit> matched = mentions.stream().map(DraftUnit::new).toList();
        if (state() == DraftState.PUBLISHED || matched.equals(units)) {
            return false;
        }
        units.clear();
        units.addAll(matched);
        return true;
    }

    /** Its ties to other drafts. */
    DraftTies ties() {
        if (ties == null) {
            ties = new DraftTies();
        }
        return ties;
    }

    /** True while it is as the program found it. */
    boolean isUntouched() {
        return origin() == DraftOrigin.MACHINE && state() == DraftState.OPEN && changedBy() == null;
    }

    void publish(List<TargetId> targets, Act act) {
        moveTo(DraftState.PUBLISHED, act);
        targetIds.clear();
        targets.forEach(target -> targetIds.add(target.value()));
    }

    private void moveTo(DraftState next, Act act) {
        standing.moveTo(next, act);
        ties().mergeInto(null);
    }

    private void take(DraftContent content, List<UnitMention> mentions) {
        substance = new DraftSubstance(content);
        units.clear();
        mentions.forEach(mention -> units.add(new DraftUnit(mention)));
    }
}

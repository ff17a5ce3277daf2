package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.BusinessException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit's report on one indicator for one month, on its way from draft to approval. Every verb checks that the status allows
 * it and that nobody reviews what he filed himself, and writes itself into the history. A verb that has been done already
 * answers false and changes nothing, so that a double click does no harm.
 */
@Entity
@Table(schema = "reporting", name = "report")
class Report extends ReportState {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", schema = "reporting", sequenceName = "report_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
    private List<ReportEvent> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    private Report(Subject subject, Entry entry, Actor by) {
        super(subject, new Contents(entry), new Hands(by));
    }

    /** Begins a report with what was filled in first. */
    static Report begin(Subject subject, Entry entry, Actor by) {
        Report report = new Report(subject, entry, by);
        report.record(ReportAct.SAVED, by);
        return report;
    }

    /** History filled in later: begun and approved in one act, by another person than those who filed it. */
    static Report backfilled(Subject subject, Entry entry, Hands filers, Actor by) {
        Report report = new Report(subject, entry, by);
        report.hands = filers;
        report.requireOtherEyes(by);
        report.review(ReportStatus.APPROVED, by);
        report.history.add(ReportEvent.withReason(report, ReportAct.APPROVED, entry.source(), by));
        return report;
    }

    /**
     * Fills the report in.
     *
     * @param seenVersion the version on which the person worked; null where the person saw none
     * @return false if this is what is stored already
     */
    boolean saveDraft(Entry entry, @Nullable Integer seenVersion, Actor by) {
        if (!requireDraft(entry, seenVersion)) {
            return false;
        }
        contents = contents.replacedBy(entry);
        hands.saved(by);
        record(ReportAct.SAVED, by);
        return true;
    }

    /** Refuses what {@link #saveDraft} would refuse; false if this is what is stored already. */
    boolean requireDraft(Entry entry, @Nullable Integer seenVersion) {
        if (entry.sameAs(contents.entry())) {
            return false;
        }
        require(ReportAct.SAVED);
        if (seenVersion == null || seenVersion != version) {
            throw BusinessException.conflict("reporting.conflict.changed");
        }
        return true;
    }

    /** Notes that evidence was attached or taken off. */
    void evidenceChanged(ReportAct act, String fileName, Actor by) {
        require(act);
        hands.add(by);
        history.add(ReportEvent.withReason(this, act, fileName, by));
    }

    /** The unit files the report. */
    boolean submit(Actor by) {
        if (status == ReportStatus.SUBMITTED) {
            return false;
        }
        file(ReportAct.SUBMITTED, null, by);
        return true;
    }

    /** The office files the report for the unit, with the reason why. */
    boolean fileFor(String reason, Actor by) {
        if (status == ReportStatus.SUBMITTED && hands.include(by)) {
            return false;
        }
        file(ReportAct.FILED_FOR, reason, by);
        return true;
    }

    private void file(ReportAct act, @Nullable String proxyReason, Actor by) {
        ReportStatus next = require(act);
        if (contents.value() == null) {
            throw BusinessException.invalid("reporting.invalid.noValue");
        }
        status = next;
        hands.submitted(by, proxyReason);
        lastReview = lastReview().answered();
        history.add(ReportEvent.filing(this, act, proxyReason, by, contents.words()));
    }

    /** Takes the report back while nobody has reviewed it. */
    boolean withdraw(Actor by) {
        if (status == ReportStatus.DRAFT) {
            return false;
        }
        status = require(ReportAct.WITHDRAWN);
        record(ReportAct.WITHDRAWN, by);
        return true;
    }

    /** The unit's own reviewer passes the report on. */
    boolean passOn(Actor by) {
        if (status == ReportStatus.PASSED) {
            return false;
        }
        ReportStatus next = require(ReportAct.PASSED);
        requireOtherEyes(by);
        review(next, by);
        record(ReportAct.PASSED, by);
        return true;
    }

    /** Sends the report back to be filed again by the day. */
    boolean returnWith(GivenBack order, Actor by) {
        if (isReturnedBy(by)) {
            return false;
        }
        ReportStatus next = require(ReportAct.RETURNED);
        requireOtherEyes(by);
        giveBack(next, ReportAct.RETURNED, order, by);
        return true;
    }

    /**
     * The office approves.
     *
     * @param unitReviewsFirst true where the unit has a reviewer who could still pass the report on
     */
    boolean approve(boolean unitReviewsFirst, Actor by) {
        if (status == ReportStatus.APPROVED) {
            return false;
        }
        ReportStatus next = require(ReportAct.APPROVED);
        requireOtherEyes(by);
        if (status == ReportStatus.SUBMITTED && unitReviewsFirst) {
            throw BusinessException.conflict("reporting.conflict.unitFirst");
        }
        review(next, by);
        record(ReportAct.APPROVED, by);
        return true;
    }

    /** The office gives an approved report back to the unit. */
    boolean reopen(GivenBack order, Actor by) {
        if (isReturnedBy(by)) {
            return false;
        }
        giveBack(require(ReportAct.REOPENED), ReportAct.REOPENED, order, by);
        return true;
    }

    /** The office puts another figure in the place of the approved one. */
    boolean correct(BigDecimal corrected, @Nullable LocalDate correctedDay, String reason, Actor by) {
        ReportStatus next = require(ReportAct.CORRECTED);
        requireOtherEyes(by);
        if (contents.entry().sameFigure(corrected, correctedDay)) {
            return false;
        }
        contents = contents.corrected(corrected, correctedDay);
        review(next, by);
        history.add(ReportEvent.withReason(this, ReportAct.CORRECTED, reason, by));
        return true;
    }

    private void giveBack(ReportStatus next, ReportAct act, GivenBack order, Actor by) {
        status = next;
        lastReview = LastReview.returning(order, by);
        history.add(ReportEvent.givingBack(this, act, order, by));
    }

    private void record(ReportAct act, Actor by) {
        history.add(new ReportEvent(this, act, by));
    }

    /** Only after it has been stored. */
    ReportId id() {
        return new ReportId(Objects.requireNonNull(id, "not stored yet"));
    }

    int version() {
        return version;
    }

    List<ReportEvent> history() {
        return List.copyOf(history);
    }
}

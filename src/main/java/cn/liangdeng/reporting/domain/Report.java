package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", schema = "reporting", sequenceName = "report_seq", allocationSize = 50)
    private @Nullable Long id;

    private long districtId;
    private long indicatorId;
    private long unitId;
    private ReportingMonth month;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    private @Nullable BigDecimal value;
    private @Nullable LocalDate completedOn;
    private boolean nil;

    @Embedded
    private Words words;

    private Long[] filers;
    private long savedBy;
    private Instant savedAt;
    private @Nullable Long submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Long reviewedBy;
    private @Nullable Instant reviewedAt;

    @Column(length = 500)
    private @Nullable String returnReason;

    private @Nullable LocalDate returnDueOn;

    @Version
    private int version;

    @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
    private List<ReportEvent> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    private Report(DistrictId district, IndicatorId indicator, UnitId unit, ReportingMonth month, Actor by) {
        this.districtId = district.value();
        this.indicatorId = indicator.value();
        this.unitId = unit.value();
        this.month = month;
        this.status = ReportStatus.DRAFT;
        this.words = Words.of(ReportTexts.NONE);
        this.filers = new Long[] {by.account().value()};
        this.savedBy = by.account().value();
        this.savedAt = by.at();
    }

    /** Begins a report with what was filled in first. */
    static Report begin(
            DistrictId district, IndicatorId indicator, UnitId unit, ReportingMonth month, Entry entry, Actor by) {
        Report report = new Report(district, indicator, unit, month, by);
        report.fillIn(entry, by);
        return report;
    }

    /**
     * Fills the report in.
     *
     * @param seenVersion the version on which the person worked; null where the person saw none
     * @return false if this is what is stored already
     */
    boolean saveDraft(Entry entry, @Nullable Integer seenVersion, Actor by) {
        if (entry.sameAs(entry())) {
            return false;
        }
        require(ReportAct.SAVED);
        if (seenVersion == null || seenVersion != version) {
            throw BusinessException.conflict("reporting.conflict.changed");
        }
        fillIn(entry, by);
        return true;
    }

    private void fillIn(Entry entry, Actor by) {
        value = entry.value();
        completedOn = entry.completedOn();
        nil = entry.nil();
        words = Words.of(entry.texts());
        savedBy = by.account().value();
        savedAt = by.at();
        addFiler(by);
        record(ReportAct.SAVED, by, null);
    }

    /** Notes that evidence was attached or taken off. */
    void evidenceChanged(ReportAct act, String fileName, Actor by) {
        require(act);
        addFiler(by);
        record(act, by, fileName);
    }

    /** Files the report. */
    boolean submit(Actor by) {
        if (status == ReportStatus.SUBMITTED) {
            return false;
        }
        ReportStatus next = require(ReportAct.SUBMITTED);
        if (value == null) {
            throw BusinessException.invalid("reporting.invalid.noValue");
        }
        status = next;
        submittedBy = by.account().value();
        submittedAt = by.at();
        returnReason = null;
        returnDueOn = null;
        addFiler(by);
        history.add(ReportEvent.submission(this, by, words));
        return true;
    }

    /** Takes the report back while nobody has reviewed it. */
    boolean withdraw(Actor by) {
        if (status == ReportStatus.DRAFT) {
            return false;
        }
        status = require(ReportAct.WITHDRAWN);
        record(ReportAct.WITHDRAWN, by, null);
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
        record(ReportAct.PASSED, by, null);
        return true;
    }

    /** Sends the report back to be filed again by the day. */
    boolean returnWith(String reason, LocalDate dueOn, Actor by) {
        if (status == ReportStatus.RETURNED
                && Objects.equals(reviewedBy, by.account().value())) {
            return false;
        }
        ReportStatus next = require(ReportAct.RETURNED);
        requireOtherEyes(by);
        giveBack(next, reason, dueOn, by);
        record(ReportAct.RETURNED, by, reason);
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
        record(ReportAct.APPROVED, by, null);
        return true;
    }

    /** The office gives an approved report back to the unit. */
    boolean reopen(String reason, LocalDate dueOn, Actor by) {
        if (status == ReportStatus.RETURNED
                && Objects.equals(reviewedBy, by.account().value())) {
            return false;
        }
        ReportStatus next = require(ReportAct.REOPENED);
        giveBack(next, reason, dueOn, by);
        record(ReportAct.REOPENED, by, reason);
        return true;
    }

    /** The office puts another figure in the place of the approved one. */
    boolean correct(BigDecimal corrected, @Nullable LocalDate correctedDay, String reason, Actor by) {
        ReportStatus next = require(ReportAct.CORRECTED);
        requireOtherEyes(by);
        if (entry().sameFigure(corrected, correctedDay)) {
            return false;
        }
        value = corrected;
        completedOn = correctedDay;
        nil = false;
        review(next, by);
        record(ReportAct.CORRECTED, by, reason);
        return true;
    }

    private void giveBack(ReportStatus next, String reason, LocalDate dueOn, Actor by) {
        review(next, by);
        returnReason = reason;
        returnDueOn = dueOn;
    }

    private void review(ReportStatus next, Actor by) {
        status = next;
        reviewedBy = by.account().value();
        reviewedAt = by.at();
    }

    private ReportStatus require(ReportAct act) {
        return status.after(act)
                .orElseThrow(() -> BusinessException.conflict("reporting.conflict.status." + status.name()));
    }

    private void requireOtherEyes(Actor by) {
        if (isFiler(by.account())) {
            throw BusinessException.forbidden("reporting.forbidden.ownFiling");
        }
    }

    private void addFiler(Actor by) {
        if (!isFiler(by.account())) {
            Long[] more = Arrays.copyOf(filers, filers.length + 1);
            more[filers.length] = by.account().value();
            filers = more;
        }
    }

    private void record(ReportAct act, Actor by, @Nullable String reason) {
        history.add(new ReportEvent(this, act, reason, by));
    }

    /** True for every person who ever entered something in this report. */
    boolean isFiler(AccountId account) {
        return Arrays.asList(filers).contains(account.value());
    }

    Entry entry() {
        return new Entry(value, completedOn, nil, words.texts());
    }

    /** Only after it has been stored. */
    ReportId id() {
        return new ReportId(Objects.requireNonNull(id, "not stored yet"));
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

    ReportingMonth month() {
        return month;
    }

    ReportStatus status() {
        return status;
    }

    @Nullable
    BigDecimal value() {
        return value;
    }

    @Nullable
    LocalDate completedOn() {
        return completedOn;
    }

    @Nullable
    LocalDate returnDueOn() {
        return returnDueOn;
    }

    int version() {
        return version;
    }

    List<ReportEvent> history() {
        return List.copyOf(history);
    }
}

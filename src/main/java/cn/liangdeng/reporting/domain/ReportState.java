package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a report stands: what it is about, what it says, through whose hands it went; and what is allowed from there. */
@MappedSuperclass
abstract class ReportState {

    @Embedded
    private Subject subject;

    @Enumerated(EnumType.STRING)
    ReportStatus status;

    @Embedded
    Contents contents;

    @Embedded
    Hands hands;

    // Hibernate reads an embeddable without any value as null.
    @Embedded
    @Nullable
    LastReview lastReview;

    @SuppressWarnings("NullAway.Init")
    protected ReportState() {}

    ReportState(Subject subject, Contents contents, Hands hands) {
        this.subject = subject;
        this.status = ReportStatus.DRAFT;
        this.contents = contents;
        this.hands = hands;
    }

    /**
     * The status to which an act leads.
     *
     * @throws BusinessException conflict, if it is not allowed now
     */
    final ReportStatus require(ReportAct act) {
        return status.after(act)
                .orElseThrow(() -> BusinessException.conflict("reporting.conflict.status." + status.name()));
    }

    /** @throws BusinessException forbidden to who had a hand in it */
    final void requireOtherEyes(Actor by) {
        if (hands.include(by)) {
            throw BusinessException.forbidden("reporting.forbidden.ownFiling");
        }
    }

    final void review(ReportStatus next, Actor by) {
        status = next;
        lastReview = LastReview.of(by);
    }

    final boolean isReturnedBy(Actor by) {
        return status == ReportStatus.RETURNED && lastReview().isBy(by);
    }

    final LastReview lastReview() {
        return lastReview == null ? LastReview.NONE : lastReview;
    }

    Entry entry() {
        return contents.entry();
    }

    DistrictId district() {
        return new DistrictId(subject.districtId());
    }

    IndicatorId indicator() {
        return new IndicatorId(subject.indicatorId());
    }

    UnitId unit() {
        return new UnitId(subject.unitId());
    }

    ReportingMonth month() {
        return subject.month();
    }

    ReportStatus status() {
        return status;
    }

    @Nullable
    BigDecimal value() {
        return contents.value();
    }

    @Nullable
    LocalDate completedOn() {
        return contents.completedOn();
    }

    @Nullable
    LocalDate returnDueOn() {
        return lastReview().returnDueOn();
    }
}

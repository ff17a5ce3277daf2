package cn.liangdeng.reporting.domain;

import cn.liangdeng.shared.ReportingMonth;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An approved figure with the moment from which it was known; ended, never changed, when another takes its place. */
@Entity
@Table(schema = "reporting", name = "approved_value")
class ApprovedValue {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "value_seq")
    @SequenceGenerator(name = "value_seq", schema = "reporting", sequenceName = "value_seq", allocationSize = 50)
    private @Nullable Long id;

    private long districtId;
    private long indicatorId;
    private long unitId;
    private ReportingMonth month;
    private BigDecimal value;
    private @Nullable LocalDate completedOn;
    private long reportId;
    private Instant knownFrom;
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected ApprovedValue() {}

    /** The figure of a report that has just been approved. */
    ApprovedValue(Report report, Instant knownFrom) {
        this.districtId = report.district().value();
        this.indicatorId = report.indicator().value();
        this.unitId = report.unit().value();
        this.month = report.month();
        this.value = Objects.requireNonNull(report.value(), "an approved report has a value");
        this.completedOn = report.completedOn();
        this.reportId = report.id().value();
        this.knownFrom = knownFrom;
    }
}

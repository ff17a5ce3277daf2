package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ReportAct;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One act in a report's history; never changed, never deleted. */
@Entity
@Immutable
@Table(schema = "reporting", name = "event")
class ReportEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "event_seq")
    @SequenceGenerator(name = "event_seq", schema = "reporting", sequenceName = "event_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    private Report report;

    private Instant at;
    private long accountId;
    private String personName;

    @Enumerated(EnumType.STRING)
    private ReportAct action;

    private @Nullable BigDecimal value;
    private @Nullable LocalDate completedOn;

    @Column(length = 500)
    private @Nullable String reason;

    @Embedded
    private @Nullable Words words;

    @SuppressWarnings("NullAway.Init")
    protected ReportEvent() {}

    /** An act with the figure as it stands after it. */
    ReportEvent(Report report, ReportAct action, @Nullable String reason, Actor by) {
        this.report = report;
        this.at = by.at();
        this.accountId = by.account().value();
        this.personName = by.name();
        this.action = action;
        this.value = report.value();
        this.completedOn = report.completedOn();
        this.reason = reason;
    }

    /** A submission keeps the words too: after a return they may be written anew. */
    static ReportEvent submission(Report report, Actor by, Words words) {
        ReportEvent event = new ReportEvent(report, ReportAct.SUBMITTED, null, by);
        event.words = words;
        return event;
    }

    ReportAct action() {
        return action;
    }

    @Nullable
    String reason() {
        return reason;
    }
}

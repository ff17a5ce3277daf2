package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReturnReason;
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

    @Enumerated(EnumType.STRING)
    private @Nullable EntryMode entryMode;

    @Enumerated(EnumType.STRING)
    private @Nullable ReturnReason returnCode;

    private @Nullable LocalDate dueOn;

    @Embedded
    private @Nullable Words words;

    @SuppressWarnings("NullAway.Init")
    protected ReportEvent() {}

    /** An act with the figure as it stands after it. */
    ReportEvent(Report report, ReportAct action, Actor by) {
        this.report = report;
        this.at = by.at();
        this.accountId = by.account().value();
        this.personName = by.name();
        this.action = action;
        this.value = report.value();
        this.completedOn = report.completedOn();
        this.entryMode = report.entry().mode();
    }

    /** An act with why it was done; of evidence the file's name. */
    static ReportEvent withReason(Report report, ReportAct action, @Nullable String reason, Actor by) {
        ReportEvent event = new ReportEvent(report, action, by);
        event.reason = reason;
        return event;
    }

    /** A filing keeps the words too: after a return they may be written anew. */
    static ReportEvent filing(Report report, ReportAct action, @Nullable String reason, Actor by, Words words) {
        ReportEvent event = withReason(report, action, reason, by);
        event.words = words;
        return event;
    }

    /** A return or reopening with until when it is to be filed again. */
    static ReportEvent givingBack(Report report, ReportAct action, GivenBack order, Actor by) {
        ReportEvent event = withReason(report, action, order.words(), by);
        event.returnCode = order.code();
        event.dueOn = order.dueOn();
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

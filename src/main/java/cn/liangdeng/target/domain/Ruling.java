package cn.liangdeng.target.domain;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.NewRuling;
import cn.liangdeng.target.RulingKind;
import cn.liangdeng.target.TargetId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the office said of two targets, until it is ended. */
@Entity
@Table(schema = "target", name = "ruling")
class Ruling {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ruling")
    @SequenceGenerator(name = "ruling", sequenceName = "target.ruling_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private long districtId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RulingKind kind;

    @Column(updatable = false)
    private long keptId;

    @Column(updatable = false)
    private long asideId;

    private ReportingMonth fromMonth;
    private String reason;
    private @Nullable String approver;
    private @Nullable String approvalNumber;
    private long recordedBy;
    private String personName;
    private Instant recordedAt;
    private @Nullable String endReason;
    private @Nullable Long endedBy;
    private @Nullable String endPersonName;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Ruling() {}

    Ruling(DistrictId district, NewRuling ruling, AccountId by, String personName, Instant now) {
        districtId = district.value();
        kind = ruling.kind();
        keptId = ruling.kept().value();
        asideId = ruling.aside().value();
        fromMonth = ruling.from();
        reason = ruling.reason();
        approver = ruling.approver();
        approvalNumber = ruling.approvalNumber();
        recordedBy = by.value();
        this.personName = personName;
        recordedAt = now;
    }

    /** It does not hold any more. */
    void end(String why, AccountId by, String person, Instant now) {
        if (endedAt != null) {
            throw TargetRefusals.rulingEnded();
        }
        endReason = why;
        endedBy = by.value();
        endPersonName = person;
        endedAt = now;
    }

    /** Present once it is stored. */
    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    RulingKind kind() {
        return kind;
    }

    TargetId kept() {
        return new TargetId(keptId);
    }

    TargetId aside() {
        return new TargetId(asideId);
    }

    ReportingMonth fromMonth() {
        return fromMonth;
    }
}

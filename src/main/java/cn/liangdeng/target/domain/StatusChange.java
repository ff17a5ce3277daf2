package cn.liangdeng.target.domain;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetStatus;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a month on a target has another status; part of {@link Target}. */
@Embeddable
class StatusChange {

    private int number;

    @Enumerated(EnumType.STRING)
    private TargetStatus status;

    private ReportingMonth fromMonth;
    private String reason;
    private @Nullable String approvalNumber;
    private Instant recordedAt;
    private long recordedBy;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StatusChange() {}

    StatusChange(int number, TargetStatus status, StatusDecision decision, AccountId by, Instant now) {
        this.number = number;
        this.status = status;
        fromMonth = decision.from();
        reason = decision.reason();
        approvalNumber = decision.approvalNumber();
        recordedAt = now;
        recordedBy = by.value();
    }

    /** The first month of the newest decision. */
    static Optional<ReportingMonth> newest(Collection<StatusChange> changes) {
        return changes.stream().map(change -> change.fromMonth).max(Comparator.naturalOrder());
    }

    int number() {
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatusChange that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}

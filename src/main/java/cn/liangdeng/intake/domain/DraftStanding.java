package cn.liangdeng.intake.domain;

import cn.liangdeng.intake.DraftState;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was decided on a draft, by whom and when. */
@Embeddable
class DraftStanding {

    @Enumerated(EnumType.STRING)
    private DraftState state = DraftState.OPEN;

    @Column(name = "reject_reason")
    private @Nullable String rejectReason;

    private boolean unmeasurable;

    @Column(name = "changed_by")
    private @Nullable Long changedBy;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    DraftState state() {
        return state;
    }

    /** Why it is no target; null unless it is rejected. */
    @Nullable
    String rejectReason() {
        return rejectReason;
    }

    /** True where it was rejected as something that cannot be measured. */
    boolean isUnmeasurable() {
        return unmeasurable;
    }

    /** Who touched it last; null while nobody has. */
    @Nullable
    AccountId changedBy() {
        return changedBy == null ? null : new AccountId(changedBy);
    }

    @Nullable
    Instant changedAt() {
        return changedAt;
    }

    /**
     * @throws BusinessException conflict, if there is no way from here to there
     */
    void moveTo(DraftState next, Act act) {
        if (!DraftTransitions.allowed(state, next)) {
            throw closed();
        }
        state = next;
        rejectReason = null;
        unmeasurable = false;
        touched(act);
    }

    void reject(String reason, boolean cannotBeMeasured, Act act) {
        moveTo(DraftState.REJECTED, act);
        rejectReason = reason;
        unmeasurable = cannotBeMeasured;
    }

    void touched(Act act) {
        changedBy = act.by().value();
        changedAt = act.at();
    }

    /**
     * @throws BusinessException conflict, if its content is settled
     */
    void requireChangeable() {
        if (state == DraftState.PUBLISHED || state == DraftState.REJECTED) {
            throw closed();
        }
    }

    private BusinessException closed() {
        return BusinessException.conflict("intake.draft.closed." + state);
    }
}

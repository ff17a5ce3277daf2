package cn.liangdeng.target.query;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.RulingKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the office said of two targets.
 *
 * @param endReason null while it holds, and so the two that follow
 */
public record RulingRow(
        long id,
        RulingKind kind,
        long keptId,
        String keptTitle,
        long asideId,
        String asideTitle,
        ReportingMonth from,
        String reason,
        @Nullable String approver,
        @Nullable String approvalNumber,
        String personName,
        Instant recordedAt,
        @Nullable String endReason,
        @Nullable String endPersonName,
        @Nullable Instant endedAt) {

    /** Whether it still holds. */
    public boolean holds() {
        return endedAt == null;
    }
}

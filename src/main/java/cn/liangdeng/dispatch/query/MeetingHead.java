package cn.liangdeng.dispatch.query;

import cn.liangdeng.dispatch.MeetingKind;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting without its agenda.
 *
 * @param closedAt null while it is not closed, like {@code closedBy}
 * @param items how many items its agenda has
 * @param decisions how many decisions are recorded
 * @param open how many of them somebody still owes
 */
public record MeetingHead(
        long id,
        MeetingKind kind,
        String title,
        ReportingMonth month,
        LocalDate heldOn,
        String place,
        String chair,
        String attendees,
        int version,
        String createdBy,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        int items,
        int decisions,
        int open) {

    public boolean isClosed() {
        return closedAt != null;
    }
}

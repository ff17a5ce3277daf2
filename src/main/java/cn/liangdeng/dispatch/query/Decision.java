package cn.liangdeng.dispatch.query;

import cn.liangdeng.dispatch.DecisionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision with the meeting that made it.
 *
 * @param key of the form with which it was made
 * @param unit who owes it, like {@code unitName}; null where it is only noted
 * @param note what the unit says of how it was done; null until it does
 * @param overdue true where its day has passed and the office has not closed it
 */
public record Decision(
        long id,
        long meeting,
        String meetingTitle,
        LocalDate heldOn,
        boolean meetingClosed,
        long item,
        String itemTitle,
        UUID key,
        String text,
        @Nullable Long unit,
        @Nullable String unitName,
        @Nullable LocalDate dueOn,
        DecisionState state,
        int version,
        String changedBy,
        Instant changedAt,
        @Nullable String note,
        boolean overdue) {}

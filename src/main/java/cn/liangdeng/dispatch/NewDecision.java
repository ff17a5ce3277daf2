package cn.liangdeng.dispatch;

import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is typed in the room.
 *
 * @param key names the form, so that sending it twice makes one decision
 * @param version 0 for one that is not yet stored, else the version that was shown
 * @param text 1…2000 characters
 * @param unit who owes it; null where it is only noted
 * @param dueOn until when; needed with a unit before the meeting is closed
 * @param reason why it is changed; needed once the meeting is closed
 */
public record NewDecision(
        UUID key,
        int version,
        String text,
        @Nullable UnitId unit,
        @Nullable LocalDate dueOn,
        @Nullable String reason) {}

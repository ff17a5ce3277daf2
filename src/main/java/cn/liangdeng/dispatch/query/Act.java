package cn.liangdeng.dispatch.query;

import cn.liangdeng.dispatch.DispatchAct;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param detail what it was before, or what was written; null where the act says it all
 * @param reason why; null where none was asked for
 */
public record Act(
        DispatchAct act,
        String person,
        Instant at,
        @Nullable String detail,
        @Nullable String reason) {}

package cn.liangdeng.dispatch.wall;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A screen that may show the wall.
 *
 * @param name where the screen hangs
 * @param validUntil last day on which it shows anything
 * @param revokedBy who stopped it, like {@code revokedAt}; null while it may
 * @param valid true where it may show the wall today
 */
public record WallLink(
        long id,
        String name,
        String createdBy,
        Instant createdAt,
        LocalDate validUntil,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        boolean valid) {}

package cn.liangdeng.access;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.UnitId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as its administrator reads it.
 *
 * @param enabled false where it was locked by an administrator (停用)
 * @param lockedUntil end of the lock after too many failures, null where there is none; may lie in the past
 * @param lastLoginAt null where nobody has ever signed in with it
 * @param mustChangePassword whether the next sign-in leads to choosing a password
 */
public record AccountSummary(
        AccountId id,
        String username,
        String personName,
        @Nullable String jobTitle,
        @Nullable String officePhone,
        UnitId unit,
        Set<Role> roles,
        Set<UnitId> charges,
        boolean enabled,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastLoginAt,
        boolean mustChangePassword) {

    public AccountSummary {
        roles = Set.copyOf(roles);
        charges = Set.copyOf(charges);
    }
}

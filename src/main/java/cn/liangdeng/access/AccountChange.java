package cn.liangdeng.access;

import cn.liangdeng.shared.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator may change of an account; parameters as in {@link NewAccount}. User name and password are not among
 * them.
 */
public record AccountChange(
        String personName,
        @Nullable String jobTitle,
        @Nullable String officePhone,
        UnitId unit,
        Set<Role> roles,
        Set<UnitId> charges) {

    public AccountChange {
        roles = Set.copyOf(roles);
        charges = Set.copyOf(charges);
    }
}

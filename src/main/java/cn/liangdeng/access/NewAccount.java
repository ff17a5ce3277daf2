package cn.liangdeng.access;

import cn.liangdeng.shared.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who is to get an account.
 *
 * @param username 2…60 letters, digits, dots, hyphens and underscores (Chinese letters too); kept in lower case, unique
 * @param personName 1…60 characters
 * @param jobTitle 职务, at most 60 characters
 * @param officePhone at most 30 characters
 * @param unit the unit to which the person belongs
 * @param roles at least one
 * @param charges units in charge (分管); only for {@link Role#LEADER}
 * @param password the first password, by the password rules
 * @param mustChangePassword whether the person has to choose another one at the first sign-in
 */
public record NewAccount(
        String username,
        String personName,
        @Nullable String jobTitle,
        @Nullable String officePhone,
        UnitId unit,
        Set<Role> roles,
        Set<UnitId> charges,
        String password,
        boolean mustChangePassword) {

    public NewAccount {
        roles = Set.copyOf(roles);
        charges = Set.copyOf(charges);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}

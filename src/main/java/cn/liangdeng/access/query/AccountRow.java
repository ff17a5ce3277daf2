package cn.liangdeng.access.query;

import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.Role;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account in the administrator's list and form.
 *
 * @param account the account
 * @param unitName full name of its unit
 * @param version state of account and person, for the edit form
 * @param lockedOut true while too many failures keep it locked
 * @param lastLogin when somebody last signed in with it, in the clock's zone; null for never
 */
public record AccountRow(
        AccountSummary account,
        String unitName,
        int version,
        boolean lockedOut,
        @Nullable LocalDateTime lastLogin) {

    /** The roles in the order of the list of roles. */
    public List<Role> sortedRoles() {
        return account.roles().stream().sorted().toList();
    }
}

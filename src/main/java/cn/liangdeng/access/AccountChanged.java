package cn.liangdeng.access;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.AuditableEvent;

/**
 * Something happened to an account. Published inside the transaction.
 *
 * @param account whose account
 * @param change what happened
 */
public record AccountChanged(AccountId account, Change change) implements AuditableEvent {

    /** What may happen to an account. */
    public enum Change {
        CREATED("access.account-created", false),
        CHANGED("access.account-changed", false),
        RIGHTS_CHANGED("access.rights-changed", true),
        DISABLED("access.account-disabled", true),
        ENABLED("access.account-enabled", false),
        UNLOCKED("access.account-unlocked", false),
        PASSWORD_RESET("access.password-reset", true),
        PASSWORD_CHANGED("access.password-changed", true),
        SIGNED_IN("access.signed-in", false),
        SIGN_IN_FAILED("access.sign-in-failed", false),
        LOCKED_OUT("access.locked-out", false);

        private final String action;
        private final boolean endsSessions;

        Change(String action, boolean endsSessions) {
            this.action = action;
            this.endsSessions = endsSessions;
        }

        /** True where the account's open sessions no longer hold. */
        public boolean endsSessions() {
            return endsSessions;
        }
    }

    @Override
    public String action() {
        return change.action;
    }

    @Override
    public String subject() {
        return "account:" + account.value();
    }
}

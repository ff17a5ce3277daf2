package cn.liangdeng.reporting.domain;

import cn.liangdeng.shared.AccountId;
import java.time.Instant;
import java.util.Set;

/**
 * Who does an act, and when.
 *
 * @param account the person who sits at the desk
 * @param accounts that one, and of a substitute the one of the absent person too: neither may review what the other filed
 * @param name the person's name as it will stand in the history
 */
record Actor(AccountId account, Set<AccountId> accounts, String name, Instant at) {

    Actor {
        accounts = Set.copyOf(accounts);
    }

    /** A person who acts for nobody else. */
    Actor(AccountId account, String name, Instant at) {
        this(account, Set.of(account), name, at);
    }
}

package cn.liangdeng.access;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Set;

/** The accounts of the current person's district. Everything here needs {@code ACCOUNT_MANAGE}. */
public interface Accounts {

    /** All accounts, by user name. */
    List<AccountSummary> list();

    /**
     * @throws cn.liangdeng.shared.BusinessException not found, if there is no such account in the district
     */
    AccountSummary get(AccountId id);

    /**
     * Creates a person with an account.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if the user name is taken, the unit unknown or dissolved, the
     *     roles cannot go together, or the password is against the rules
     */
    AccountId create(NewAccount account);

    /**
     * Brings person, roles and charges into the given state and ends the account's sessions if its rights changed.
     *
     * @return whether anything was different
     * @throws cn.liangdeng.shared.BusinessException invalid, as for {@link #create}; conflict, if no administrator would be
     *     left or the current person would take the own administration away
     */
    boolean change(AccountId id, AccountChange change);

    /**
     * Names the units of which a leader is in charge (分管); none means the whole district.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if the person is no leader or a unit unknown
     */
    void setCharges(AccountId id, Set<UnitId> units);
}

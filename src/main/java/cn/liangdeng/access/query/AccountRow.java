package cn.liangdeng.access.query;

import cn.liangdeng.access.AccountSummary;

/**
 * An account in the administrator's list and form.
 *
 * @param account the account
 * @param unitName full name of its unit
 * @param version state of account and person, for the edit form
 * @param lockedOut true while too many failures keep it locked
 */
public record AccountRow(AccountSummary account, String unitName, int version, boolean lockedOut) {}

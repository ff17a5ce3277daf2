package cn.liangdeng.access;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DistrictId;

/** Creates the account with which everything begins. Needs no permission, as nobody can have one yet. */
public interface FirstAdministrator {

    /**
     * Creates a system administrator in the district's root unit.
     *
     * @throws IllegalStateException if there is any account already
     * @throws cn.liangdeng.shared.BusinessException invalid, if the password is against the rules
     */
    AccountId create(
            DistrictId district, String username, String personName, String password, boolean mustChangePassword);
}

package cn.liangdeng.shared;

import java.util.Set;

/**
 * The person on whose behalf the present call runs. Implemented by module {@code access} from the security context; asked by
 * services and pages. Never cached across calls.
 */
public interface CurrentUser {

    /** @throws NotSignedInException if nobody is signed in */
    AccountId account();

    /**
     * The account, and while the person stands in for somebody (代理) that one's too. What a rule forbids to one of them in a matter
     * it forbids to both.
     */
    default Set<AccountId> accounts() {
        return Set.of(account());
    }

    /** The person's name as shown in histories; of a substitute 王某代李某. */
    String personName();

    DistrictId district();

    /** The unit the person belongs to. */
    UnitId unit();

    boolean may(Permission permission);

    /** Units whose data the person may read. */
    DataScope readScope();

    /** Units for which the person may file and review as their own (the person's unit and its subtree for unit roles, all for the office). */
    DataScope actScope();
}

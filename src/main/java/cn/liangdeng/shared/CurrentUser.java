package cn.liangdeng.shared;

/**
 * The person on whose behalf the present call runs. Implemented by module {@code access} from the security context; asked by
 * services and pages. Never cached across calls.
 */
public interface CurrentUser {

    /** @throws NotSignedInException if nobody is signed in */
    AccountId account();

    /** The person's name as shown in histories. */
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

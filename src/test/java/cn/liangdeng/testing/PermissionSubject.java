package cn.liangdeng.testing;

import cn.liangdeng.shared.UnitId;
import java.util.Map;

/**
 * Something that addresses name by an id, made once for the permission matrix: one of it belongs to the own unit of the unit
 * roles, another to a foreign unit. A module that has such addresses adds a {@code @Component} to its tests that implements
 * this, and names it in the column {@code subject} of {@code src/test/resources/permission-matrix.csv}.
 */
public interface PermissionSubject {

    /** Its name in the column {@code subject}. */
    String name();

    /**
     * Makes it for a unit, through the public services and in a way that may be repeated.
     *
     * @return values of the variables in the address, for example {@code id} → {@code 17}
     */
    Map<String, String> of(UnitId unit);
}

package cn.liangdeng.organisation;

import cn.liangdeng.shared.DistrictId;
import java.util.Optional;

/** Sets up a district. Used at first start, before anybody can sign in, and therefore without a permission. */
public interface Districts {

    /** The district that this installation serves, if it has been set up. */
    Optional<DistrictId> findOnly();

    /**
     * Creates the root of a unit tree.
     *
     * @param code administrative code, 1…40 characters
     * @param name for example 云汀示范区
     * @throws IllegalStateException if there is a district already
     */
    DistrictId create(String code, String name);
}

package cn.liangdeng.organisation;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Optional;

/** The units of districts. Reading is for every signed-in person of the district; changing needs {@code UNIT_MANAGE}. */
public interface Units {

    /**
     * @throws cn.liangdeng.shared.BusinessException not found, if there is no such unit in the current person's district
     */
    UnitSummary get(UnitId id);

    /** All units of the district in their order, dissolved ones included, the district itself first. */
    List<UnitSummary> list(DistrictId district);

    /** The units in scope in their order. */
    List<UnitSummary> listIn(DataScope scope);

    /** True if the unit lies in the scope (a subtree contains its root). */
    boolean isIn(DataScope scope, UnitId unit);

    /** The unit that bears this name, short name or alias; surrounding white space is ignored. */
    Optional<UnitSummary> resolve(DistrictId district, String name);

    /**
     * Creates a unit in the current person's district.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if name, code or an alias is taken or the parent unknown
     */
    UnitId create(NewUnit unit);

    /** Adds a name under which documents mention the unit. */
    void addAlias(UnitId unit, String alias);
}

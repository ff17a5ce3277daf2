package cn.liangdeng.organisation;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units of districts. Reading is for every signed-in person of the district; changing needs {@code UNIT_MANAGE}. */
public interface Units {

    /**
     * @throws cn.liangdeng.shared.BusinessException not found, if there is no such unit in the current person's district
     */
    UnitSummary get(UnitId id);

    /**
     * All units of the district in their order, dissolved ones included, the district itself first.
     *
     * @throws cn.liangdeng.shared.BusinessException not found, if it is not the current person's district
     */
    List<UnitSummary> list(DistrictId district);

    /** The units in scope in their order, dissolved ones included. */
    List<UnitSummary> listIn(DataScope scope);

    /** The unit, if it lies in the scope, a dissolved one too. */
    Optional<UnitSummary> find(DataScope scope, UnitId unit);

    /** True if the unit lies in the scope (a subtree contains its root). */
    boolean isIn(DataScope scope, UnitId unit);

    /**
     * The unit that bears this name, alias, short name or code, in this order of preference, active units first; surrounding
     * white space is ignored.
     *
     * @throws cn.liangdeng.shared.BusinessException not found, if it is not the current person's district
     */
    Optional<UnitSummary> resolve(DistrictId district, String name);

    /** The aliases of all units that have any, each list sorted. */
    Map<UnitId, List<String>> aliases(DistrictId district);

    /**
     * Creates a unit in the current person's district.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if name, code or an alias is taken or the parent unknown
     */
    UnitId create(NewUnit unit);

    /**
     * Brings an existing unit into the given state; its aliases become exactly those named.
     *
     * @return whether anything was different
     * @throws cn.liangdeng.shared.BusinessException not found, if there is no such unit; invalid as {@link #create}, or if the
     *     unit would come to lie below itself
     */
    boolean change(UnitId unit, NewUnit state);

    /**
     * Adds a name under which documents mention the unit; does nothing if it has it already.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if another unit bears the name
     */
    void addAlias(UnitId unit, String alias);
}

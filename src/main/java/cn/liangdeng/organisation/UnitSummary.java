package cn.liangdeng.organisation;

import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit as others read it.
 *
 * @param parent the unit above, null for the district itself
 * @param code unique in the district
 * @param position order among all units of the district, ascending
 * @param active false once the unit was dissolved
 */
public record UnitSummary(
        UnitId id,
        DistrictId district,
        @Nullable UnitId parent,
        String code,
        String name,
        String shortName,
        UnitKind kind,
        int position,
        boolean active) {}

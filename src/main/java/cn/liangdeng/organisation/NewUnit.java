package cn.liangdeng.organisation;

import cn.liangdeng.shared.UnitId;
import java.util.List;

/**
 * A unit to be created.
 *
 * @param parent the unit above
 * @param code unique in the district, 1…40 characters
 * @param name full name, unique in the district, 1…100 characters
 * @param shortName name for tables, 1…60 characters
 * @param aliases other names under which documents mention it
 */
public record NewUnit(
        UnitId parent, String code, String name, String shortName, UnitKind kind, int position, List<String> aliases) {

    public NewUnit {
        aliases = List.copyOf(aliases);
    }
}

package cn.liangdeng.organisation.query;

import cn.liangdeng.organisation.UnitSummary;
import java.util.List;

/**
 * A unit as its administrator sees it.
 *
 * @param unit the unit
 * @param depth levels below the district, 0 for the district itself
 * @param aliases other names, sorted
 * @param version state of the row, for the edit form
 * @param first true for the first among its siblings
 * @param last true for the last among its siblings
 */
public record UnitRow(UnitSummary unit, int depth, List<String> aliases, int version, boolean first, boolean last) {

    public UnitRow {
        aliases = List.copyOf(aliases);
    }
}

package cn.liangdeng.organisation.web;

import cn.liangdeng.organisation.query.UnitRow;
import java.util.List;

/**
 * The tree of units.
 *
 * @param rows depth first
 * @param active how many units below the district are in use
 * @param dissolved how many are not
 */
record UnitListPage(List<UnitRow> rows, long active, long dissolved) {

    static UnitListPage of(List<UnitRow> rows) {
        long active = rows.stream()
                .filter(row -> row.depth() > 0 && row.unit().active())
                .count();
        long dissolved = rows.stream().filter(row -> !row.unit().active()).count();
        return new UnitListPage(rows, active, dissolved);
    }
}

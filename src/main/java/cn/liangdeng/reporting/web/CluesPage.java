package cn.liangdeng.reporting.web;

import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import java.util.List;

/**
 * The list of clues.
 *
 * @param status the status chosen, empty for all that are not closed
 * @param check the check chosen, empty for all
 * @param unit the unit chosen, empty for all
 */
record CluesPage(
        Page<ClueView> page,
        List<Option> statuses,
        String status,
        List<Option> checks,
        String check,
        List<Option> units,
        String unit) {

    CluesPage {
        statuses = List.copyOf(statuses);
        checks = List.copyOf(checks);
        units = List.copyOf(units);
    }

    /** Whether the list is narrowed. */
    public boolean isFiltered() {
        return !status.isEmpty() || !check.isEmpty() || !unit.isEmpty();
    }
}

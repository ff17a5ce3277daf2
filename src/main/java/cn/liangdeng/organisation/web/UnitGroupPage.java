package cn.liangdeng.organisation.web;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.query.GroupAct;
import cn.liangdeng.organisation.query.GroupRow;
import cn.liangdeng.organisation.query.UnitRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one group of units.
 *
 * @param group as it stands; null for a new one
 * @param choices the units in use by kind, kinds without any left out
 * @param acts the last acts on it, newest first; empty for a new one
 */
record UnitGroupPage(@Nullable GroupRow group, List<Choice> choices, List<GroupAct> acts) {

    /** Units of a kind. */
    record Choice(UnitKind kind, List<UnitSummary> units) {}

    static UnitGroupPage of(@Nullable GroupRow group, List<UnitRow> tree, List<GroupAct> acts) {
        List<Choice> choices = new ArrayList<>();
        for (UnitKind kind : UnitKind.values()) {
            List<UnitSummary> units = tree.stream()
                    .map(UnitRow::unit)
                    .filter(unit -> unit.active() && unit.kind() == kind && kind != UnitKind.DISTRICT)
                    .toList();
            if (!units.isEmpty()) {
                choices.add(new Choice(kind, units));
            }
        }
        return new UnitGroupPage(group, choices, acts);
    }
}

package cn.liangdeng.intake.web;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.shared.Option;
import java.util.List;

/** The units that may answer for a target, as choices of a form. */
final class UnitOptions {

    private UnitOptions() {}

    static List<Option> of(List<UnitSummary> units) {
        return units.stream()
                .filter(UnitSummary::active)
                .filter(unit -> unit.kind() != UnitKind.DISTRICT)
                .map(unit -> Option.of(String.valueOf(unit.id().value()), unit.name()))
                .toList();
    }
}

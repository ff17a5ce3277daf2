package cn.liangdeng.dispatch.web;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Option;
import java.util.List;
import org.springframework.stereotype.Component;

/** The units that can be made responsible. */
@Component
class UnitOptions {

    private final Units units;
    private final CurrentUser user;

    UnitOptions(Units units, CurrentUser user) {
        this.units = units;
        this.user = user;
    }

    /** Living units of the district in their order, the district itself left out. */
    List<Option> all() {
        return options(units.list(user.district()));
    }

    /** The units that the person may read. */
    List<Option> readable() {
        return options(units.listIn(user.readScope()));
    }

    private static List<Option> options(List<UnitSummary> all) {
        return all.stream()
                .filter(unit -> unit.active() && unit.kind() != UnitKind.DISTRICT)
                .map(unit -> Option.of(String.valueOf(unit.id().value()), unit.shortName()))
                .toList();
    }
}

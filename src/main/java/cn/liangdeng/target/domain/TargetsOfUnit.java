package cn.liangdeng.target.domain;

import cn.liangdeng.organisation.UnitDependants;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import org.springframework.stereotype.Component;

/** No target without a living unit that files for it: a unit is not dissolved until its targets are handed over. */
@Component
class TargetsOfUnit implements UnitDependants {

    private final TargetRepository targets;

    TargetsOfUnit(TargetRepository targets) {
        this.targets = targets;
    }

    @Override
    public List<Dependant> of(UnitId unit) {
        int followed = targets.countFollowed(unit.value());
        return followed == 0 ? List.of() : List.of(new Dependant("target.dependants", followed));
    }
}

package cn.liangdeng.reporting;

import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.PermissionSubject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A row of the unit's month that waits to be filled in, for the permission matrix. */
@Component
class RowSubject implements PermissionSubject {

    private final ReportingPeople people;

    RowSubject(ReportingPeople people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "row";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        people.arrive();
        IndicatorId indicator = people.indicator("权限测试填报指标", IndicatorNature.FLOW);
        people.target(indicator, unit, "权限测试填报目标" + unit.value());
        return Map.of(
                "indicator",
                String.valueOf(indicator.value()),
                "dataMonth",
                "2026-09",
                "unit",
                String.valueOf(unit.value()));
    }
}

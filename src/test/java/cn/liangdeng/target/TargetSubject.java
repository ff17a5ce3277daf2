package cn.liangdeng.target;

import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.PermissionSubject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A target of the unit with its indicator, for the permission matrix. */
@Component
class TargetSubject implements PermissionSubject {

    private final ReportingPeople people;

    TargetSubject(ReportingPeople people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "target";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        people.arrive();
        IndicatorId indicator = people.indicator("权限测试目标指标", IndicatorNature.FLOW);
        TargetId target = people.target(indicator, unit, "权限测试目标" + unit.value());
        return Map.of(
                "id",
                String.valueOf(target.value()),
                "indicator",
                String.valueOf(indicator.value()),
                "number",
                "1",
                "act",
                "suspend");
    }
}

package cn.liangdeng.target;

import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.PermissionSubject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An indicator, for the permission matrix; indicators belong to the district, not to a unit. */
@Component
class IndicatorSubject implements PermissionSubject {

    private final ReportingPeople people;

    IndicatorSubject(ReportingPeople people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "indicator";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        people.arrive();
        IndicatorId indicator = people.indicator("权限测试指标", IndicatorNature.FLOW);
        return Map.of("id", String.valueOf(indicator.value()));
    }
}

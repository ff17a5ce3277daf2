package cn.liangdeng.target;

import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.PermissionSubject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A rate, for the permission matrix; indicators belong to the district, not to a unit. */
@Component
class RateIndicatorSubject implements PermissionSubject {

    private final ReportingPeople people;

    RateIndicatorSubject(ReportingPeople people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "rateIndicator";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        people.arrive();
        IndicatorId indicator = people.indicator("权限测试增速", IndicatorNature.RATE);
        return Map.of("id", String.valueOf(indicator.value()));
    }
}

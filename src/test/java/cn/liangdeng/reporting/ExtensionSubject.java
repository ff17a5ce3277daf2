package cn.liangdeng.reporting;

import cn.liangdeng.access.Role;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A request for an extension that waits to be decided, for the permission matrix. */
@Component
class ExtensionSubject implements PermissionSubject {

    private final ReportingPeople reportingPeople;
    private final People people;
    private final SignedIn signedIn;
    private final Extensions extensions;

    ExtensionSubject(ReportingPeople reportingPeople, People people, SignedIn signedIn, Extensions extensions) {
        this.reportingPeople = reportingPeople;
        this.people = people;
        this.signedIn = signedIn;
        this.extensions = extensions;
    }

    @Override
    public String name() {
        return "extension";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        reportingPeople.arrive();
        String filler = people.account("subject.extension." + unit.value(), unit, Role.UNIT_FILLER);
        IndicatorId indicator = reportingPeople.indicator("权限测试延期指标", IndicatorNature.FLOW);
        reportingPeople.target(indicator, unit, "权限测试延期目标" + unit.value());
        ExtensionId asked = signedIn.call(
                filler,
                () -> extensions.ask(new AskExtension(
                        indicator, unit, ReportingMonth.of(2026, 10), LocalDate.of(2026, 10, 30), "数据未出")));
        return Map.of("id", String.valueOf(asked.value()));
    }
}

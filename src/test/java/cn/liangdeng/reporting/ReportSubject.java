package cn.liangdeng.reporting;

import cn.liangdeng.access.Role;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A report that the unit has submitted, for the permission matrix. */
@Component
class ReportSubject implements PermissionSubject {

    private final ReportingPeople reportingPeople;
    private final People people;
    private final SignedIn signedIn;
    private final Reports reports;

    ReportSubject(ReportingPeople reportingPeople, People people, SignedIn signedIn, Reports reports) {
        this.reportingPeople = reportingPeople;
        this.people = people;
        this.signedIn = signedIn;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        reportingPeople.arrive();
        String filler = people.account("subject.report." + unit.value(), unit, Role.UNIT_FILLER);
        IndicatorId indicator = reportingPeople.indicator("权限测试审核指标", IndicatorNature.FLOW);
        reportingPeople.target(indicator, unit, "权限测试审核目标" + unit.value());
        ReportId report = signedIn.call(filler, () -> {
            ReportId saved =
                    reports.save(SaveReport.first(indicator, unit, ReportingMonth.of(2026, 9), BigDecimal.valueOf(92)));
            reports.submit(saved);
            return saved;
        });
        return Map.of(
                "id",
                String.valueOf(report.value()),
                "indicator",
                String.valueOf(indicator.value()),
                "dataMonth",
                "2026-09",
                "unit",
                String.valueOf(unit.value()));
    }
}

package cn.liangdeng.reporting;

import cn.liangdeng.reporting.domain.BackfillDesk;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** History of a unit that waits for the office's word, for the permission matrix. */
@Component
class BackfillSubject implements PermissionSubject {

    private final ReportingPeople people;
    private final SignedIn signedIn;
    private final BackfillDesk desk;
    private final JdbcClient jdbc;

    BackfillSubject(ReportingPeople people, SignedIn signedIn, BackfillDesk desk, JdbcClient jdbc) {
        this.people = people;
        this.signedIn = signedIn;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "backfill";
    }

    @Override
    public Map<String, String> of(UnitId unit) {
        people.arrive();
        IndicatorId indicator = people.indicator("权限测试补录指标", IndicatorNature.FLOW);
        UUID token = UUID.randomUUID();
        signedIn.run(
                ReportingPeople.OFFICE,
                () -> desk.file(
                        token,
                        unit,
                        2025,
                        "权限测试",
                        "补录.xlsx",
                        List.of(new HistoricFigure(indicator, ReportingMonth.of(2025, 3), BigDecimal.ONE))));
        return Map.of(
                "id",
                jdbc.sql("select id from reporting.backfill where token = ?")
                        .param(token)
                        .query(Long.class)
                        .single()
                        .toString());
    }
}

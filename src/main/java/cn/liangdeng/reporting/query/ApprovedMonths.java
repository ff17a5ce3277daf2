package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.ReportedFigures;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how far figures are approved. */
@Component
class ApprovedMonths implements ReportedFigures {

    private final JdbcClient jdbc;

    ApprovedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ReportingMonth> newestMonth(IndicatorId indicator, UnitId unit) {
        return jdbc.sql("""
                        select month
                        from reporting.approved_value
                        where indicator_id = :indicator and unit_id = :unit and superseded_at is null
                        order by month desc
                        limit 1
                        """)
                .param("indicator", indicator.value())
                .param("unit", unit.value())
                .query(LocalDate.class)
                .optional()
                .map(ReportingMonth::of);
    }
}

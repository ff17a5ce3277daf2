package cn.liangdeng.progress.query;

import cn.liangdeng.reporting.GreenTargets;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The green targets of a month, from which the random sample (抽查) is drawn. */
@Component
class GreenTargetList implements GreenTargets {

    private static final String GREEN = """
            -- Targets whose light of the month is green.
            select target.id, target.title, target.unit_id
            from progress.progress progress
            join target.pub_target target on target.id = progress.target_id
            where progress.district_id = :district
              and progress.as_of = :month
              and progress.light = 'GREEN'
              and progress.superseded_at is null
            """;

    private final JdbcClient jdbc;

    GreenTargetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<GreenTarget> greenAt(DistrictId district, ReportingMonth month) {
        return jdbc.sql(GREEN)
                .param("district", district.value())
                .param("month", month.firstDay())
                .query((row, number) -> new GreenTarget(
                        new TargetId(row.getLong("id")), row.getString("title"), new UnitId(row.getLong("unit_id"))))
                .list();
    }
}

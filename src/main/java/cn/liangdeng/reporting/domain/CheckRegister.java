package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.CheckSettings;
import cn.liangdeng.reporting.quality.Threshold;
import cn.liangdeng.shared.DistrictId;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how a district has set its checks, in one statement. */
@Component
public class CheckRegister {

    private static final String SETTINGS = """
            -- Checks whose newest switch says off, and the newest value of each threshold that was set.
            select newest.check_name as name, cast(null as numeric) as value
            from (select distinct on (change.check_name) change.check_name, change.active
                  from reporting.check_switch change
                  where change.district_id = :district
                  order by change.check_name, change.id desc) newest
            where not newest.active
            union all
            select newest.threshold_name, newest.value
            from (select distinct on (change.threshold_name) change.threshold_name, change.value
                  from reporting.check_threshold change
                  where change.district_id = :district
                  order by change.threshold_name, change.id desc) newest
            """;

    private final JdbcClient jdbc;

    CheckRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it stands now. */
    public CheckSettings of(DistrictId district) {
        Set<Check> off = EnumSet.noneOf(Check.class);
        Map<Threshold, BigDecimal> changed = new EnumMap<>(Threshold.class);
        jdbc.sql(SETTINGS)
                .param("district", district.value())
                .query((row, number) -> {
                    String name = row.getString("name");
                    BigDecimal value = row.getBigDecimal("value");
                    return value == null
                            ? off.add(Check.valueOf(name))
                            : changed.put(Threshold.valueOf(name), value) == null;
                })
                .list();
        return new CheckSettings(off, changed);
    }
}

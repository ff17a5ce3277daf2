package cn.liangdeng.target.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.target.IndicatorId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which amounts a growth rate can be linked to, for those who keep the dictionary. */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
@Transactional(readOnly = true)
public class LevelLinks {

    private final JdbcClient jdbc;

    LevelLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The amounts of the district; indicators belong to the district, not to units. */
    public List<NamedRow> amounts(DataScope scope) {
        return jdbc.sql("""
                        select id, name || case when unit_of_measure = '' then '' else '（' || unit_of_measure || '）' end as name
                        from target.indicator
                        where district_id = :district and nature = 'FLOW'
                        order by name, id
                        """)
                .param("district", scope.district().value())
                .query(NamedRow.class)
                .list();
    }

    /** The amount to which it is linked. */
    public Optional<IndicatorId> of(DataScope scope, IndicatorId growth) {
        return jdbc.sql("""
                        select link.level_indicator_id
                        from target.indicator_level link
                        join target.indicator i on i.id = link.indicator_id
                        where link.indicator_id = :growth and i.district_id = :district
                        """)
                .param("growth", growth.value())
                .param("district", scope.district().value())
                .query((row, n) -> new IndicatorId(row.getLong(1)))
                .optional();
    }
}

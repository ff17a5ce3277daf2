package cn.liangdeng.dispatch.query;

import cn.liangdeng.organisation.UnitDependants;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit is not dissolved while it owes what a meeting decided. */
@Component
class DecisionsOfUnit implements UnitDependants {

    private final JdbcClient jdbc;

    DecisionsOfUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dependant> of(UnitId unit) {
        int open =
                jdbc.sql("""
                        select count(*) from dispatch.decision
                        where district_id = (select district_id from organisation.pub_unit where id = :unit)
                          and unit_id = :unit and state <> 'DONE'
                        """).param("unit", unit.value()).query(Integer.class).single();
        return open == 0 ? List.of() : List.of(new Dependant("dispatch.unit.decisions", open));
    }
}

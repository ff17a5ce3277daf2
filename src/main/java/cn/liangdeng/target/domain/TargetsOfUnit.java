package cn.liangdeng.target.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.organisation.UnitChanged;
import cn.liangdeng.organisation.UnitDependants;
import cn.liangdeng.shared.UnitId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * No target without a living owner: a unit is not dissolved until the open targets in which it has a part are handed over. Who
 * tried leaves the office a task to do so.
 */
@Component
class TargetsOfUnit implements UnitDependants {

    private final TargetRepository targets;
    private final JdbcClient jdbc;
    private final ReportingCalendar calendar;
    private final Clock clock;

    TargetsOfUnit(TargetRepository targets, JdbcClient jdbc, ReportingCalendar calendar, Clock clock) {
        this.targets = targets;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<Dependant> of(UnitId unit) {
        int open = targets.countOpen(unit.value(), calendar.currentMonth().firstDay());
        return open == 0 ? List.of() : List.of(new Dependant("target.dependants", open));
    }

    @EventListener
    void on(UnitChanged event) {
        if (event.change() == UnitChanged.Change.DISSOLUTION_REFUSED
                && !of(event.unit()).isEmpty()) {
            jdbc.sql("""
                            insert into target.handover_request (unit_id, district_id, requested_at)
                            values (:unit, :district, :now)
                            on conflict on constraint pk_handover_request do nothing
                            """)
                    .param("unit", event.unit().value())
                    .param("district", event.district().value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } else if (event.change() == UnitChanged.Change.DISSOLVED) {
            jdbc.sql("delete from target.handover_request where unit_id = :unit")
                    .param("unit", event.unit().value())
                    .update();
        }
    }
}

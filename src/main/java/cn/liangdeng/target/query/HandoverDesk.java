package cn.liangdeng.target.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetStatus;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units have to hand over (移交). */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
public class HandoverDesk {

    private final JdbcClient jdbc;

    HandoverDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit with open targets; asked where it is to be dissolved as soon as they are handed over. */
    public record Leaving(long unit, String name, int targets, boolean asked) {}

    /** Units that have a part in targets that are open in the month: those to be dissolved first. */
    @Transactional(readOnly = true)
    public List<Leaving> units(DataScope scope, ReportingMonth month) {
        return jdbc.sql("""
                        select unit.id, unit.name, count(distinct part.target_id) as targets,
                               bool_or(request.unit_id is not null) as asked
                        from target.pub_open_part part
                        join organisation.pub_unit unit on unit.id = part.unit_id
                        left join target.handover_request request on request.unit_id = unit.id
                        where part.district_id = :district
                          and (part.settled_month is null or part.settled_month >= :month)
                          and (:whole or unit.id in (select unit_id from organisation.pub_unit_subtree
                                                     where root_id = any(:roots)))
                        group by unit.id, unit.name, unit.position
                        order by asked desc, unit.position, unit.id
                        """)
                .params(scope.parameters())
                .param("month", month.firstDay())
                .query((row, number) -> new Leaving(
                        row.getLong("id"), row.getString("name"), row.getInt("targets"), row.getBoolean("asked")))
                .list();
    }

    /** The open targets in which the unit has a part: those on which it reports first. */
    @Transactional(readOnly = true)
    public List<OpenPart> of(DataScope scope, UnitId unit, ReportingMonth month) {
        return jdbc.sql("""
                        select target.id, target.version, target.title, indicator.name as indicator_name, indicator.nature,
                               part.part, reporting.short_name as unit_name, target.leader, document.title as document_title,
                               target.status
                        from target.pub_open_part part
                        join target.target on target.id = part.target_id
                        join target.indicator on indicator.id = target.indicator_id
                        join organisation.pub_unit reporting on reporting.id = target.unit_id
                        left join document.pub_document document on document.id = target.document_id
                        where part.district_id = :district and part.unit_id = :unit
                          and (part.settled_month is null or part.settled_month >= :month)
                          and (:whole or part.unit_id in (select unit_id from organisation.pub_unit_subtree
                                                          where root_id = any(:roots)))
                        order by case part.part when 'REPORTING' then 0 when 'LEAD' then 1 else 2 end, target.title, target.id
                        """)
                .params(scope.parameters())
                .param("unit", unit.value())
                .param("month", month.firstDay())
                .query((row, number) -> new OpenPart(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("indicator_name"),
                        IndicatorNature.valueOf(row.getString("nature")),
                        row.getString("part"),
                        row.getString("unit_name"),
                        row.getString("leader"),
                        row.getString("document_title"),
                        TargetStatus.valueOf(row.getString("status"))))
                .list();
    }
}

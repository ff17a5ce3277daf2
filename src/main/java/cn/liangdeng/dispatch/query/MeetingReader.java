package cn.liangdeng.dispatch.query;

import cn.liangdeng.dispatch.AgendaKind;
import cn.liangdeng.dispatch.MeetingKind;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.ReportingMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads meetings and agendas. They are the district's as a whole; who may read them is a matter of the permission. */
@Component
class MeetingReader {

    private static final String HEADS = """
            -- Meetings with how much stands on their agendas, was decided, and is still owed.
            select meeting.id, meeting.kind, meeting.title, meeting.month, meeting.held_on, meeting.place, meeting.chair,
                   meeting.attendees, meeting.version, meeting.created_by_name, meeting.closed_by_name, meeting.closed_at,
                   (select count(*) from dispatch.agenda_item item where item.meeting_id = meeting.id) as items,
                   (select count(*) from dispatch.decision where decision.meeting_id = meeting.id) as decisions,
                   (select count(*) from dispatch.decision
                    where decision.meeting_id = meeting.id and decision.unit_id is not null and decision.state <> 'DONE') as open
            from dispatch.meeting
            where meeting.district_id = :district
            """;

    private final JdbcClient jdbc;

    MeetingReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The district's meetings, newest first. */
    List<MeetingHead> list(DistrictId district, PageRequest page) {
        return jdbc.sql(HEADS + " order by meeting.held_on desc, meeting.id desc limit :size offset :offset")
                .param("district", district.value())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(MeetingReader::headOf)
                .list();
    }

    long count(DistrictId district) {
        return jdbc.sql("select count(*) from dispatch.meeting where district_id = :district")
                .param("district", district.value())
                .query(Long.class)
                .single();
    }

    /** @throws BusinessException not found, if the district has no such meeting */
    MeetingHead head(DistrictId district, long meeting) {
        return jdbc.sql(HEADS + " and meeting.id = :meeting")
                .param("district", district.value())
                .param("meeting", meeting)
                .query(MeetingReader::headOf)
                .optional()
                .orElseThrow(() -> BusinessException.notFound("dispatch.notFound.meeting"));
    }

    private static MeetingHead headOf(ResultSet row, int number) throws SQLException {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new MeetingHead(
                row.getLong("id"),
                MeetingKind.valueOf(row.getString("kind")),
                row.getString("title"),
                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getString("chair"),
                row.getString("attendees"),
                row.getInt("version"),
                row.getString("created_by_name"),
                row.getString("closed_by_name"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getInt("items"),
                row.getInt("decisions"),
                row.getInt("open"));
    }

    /** The agenda in its order, without decisions. */
    List<AgendaItem> items(long meeting) {
        return jdbc.sql("""
                        -- The agenda; a request with the target that its report serves, goals of the year first.
                        select item.id, item.kind, item.subject_id, item.report_id,
                               case when item.kind = 'RED' then item.subject_id else served.id end as target_id, item.unit_id, unit.short_name, item.title,
                               item.promise, item.light, item.actual, item.period, item.completion, item.expected, item.gap,
                               item.months_red, item.reason, item.measure, item.ask, item.taken_at
                        from dispatch.agenda_item item
                        join dispatch.meeting on meeting.id = item.meeting_id
                        left join organisation.pub_unit unit on unit.id = item.unit_id
                        left join lateral (select target.id
                                           from reporting.pub_report report
                                           join target.pub_target target on target.indicator_id = report.indicator_id
                                                                        and target.unit_id = report.unit_id
                                                                        and target.district_id = report.district_id
                                           join progress.pub_progress kept on kept.target_id = target.id
                                                                          and kept.as_of = meeting.month
                                           where report.id = item.report_id and item.kind = 'REQUEST'
                                           order by target.horizon, target.weight desc, target.id
                                           limit 1) served on true
                        where item.meeting_id = :meeting
                        order by item.position, item.id
                        """)
                .param("meeting", meeting)
                .query(MeetingReader::item)
                .list();
    }

    private static AgendaItem item(ResultSet row, int number) throws SQLException {
        return new AgendaItem(
                row.getLong("id"),
                AgendaKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", Long.class),
                row.getObject("report_id", Long.class),
                row.getObject("target_id", Long.class),
                row.getObject("unit_id", Long.class),
                row.getString("short_name"),
                row.getString("title"),
                row.getString("promise"),
                light(row.getString("light")),
                row.getString("actual"),
                row.getString("period"),
                row.getString("completion"),
                row.getString("expected"),
                row.getString("gap"),
                row.getInt("months_red"),
                row.getString("reason"),
                row.getString("measure"),
                row.getString("ask"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private static @Nullable ShownLight light(@Nullable String name) {
        return name == null ? null : ShownLight.valueOf(name);
    }

    /**
     * What decides which candidates a meeting has.
     *
     * @param month as of which month
     * @param taken what stands on the agenda already, by {@link cn.liangdeng.dispatch.AgendaCandidate#key}
     */
    record Basis(ReportingMonth month, Set<String> taken) {}

    /** @throws BusinessException not found, if the district has no such meeting */
    Basis basis(DistrictId district, long meeting) {
        return jdbc.sql("""
                        -- The month of a meeting, the subjects on its agenda and the requests that are decided with them.
                        select meeting.month,
                               array(select item.kind || ':' || item.subject_id from dispatch.agenda_item item
                                     where item.meeting_id = meeting.id and item.subject_id is not null
                                     union
                                     select 'REQUEST:' || item.report_id from dispatch.agenda_item item
                                     where item.meeting_id = meeting.id and item.report_id is not null) as taken
                        from dispatch.meeting
                        where meeting.id = :meeting and meeting.district_id = :district
                        """)
                .param("meeting", meeting)
                .param("district", district.value())
                .query((row, number) ->
                        new Basis(ReportingMonth.of(row.getObject("month", LocalDate.class)), Set.of((String[])
                                row.getArray("taken").getArray())))
                .optional()
                .orElseThrow(() -> BusinessException.notFound("dispatch.notFound.meeting"));
    }
}

package cn.liangdeng.dispatch.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.dispatch.DecisionState;
import cn.liangdeng.dispatch.DispatchAct;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads decisions, their evidence and their history. */
@Component
class DecisionReader {

    private static final String DECISIONS = """
            select decision.id, decision.meeting_id, meeting.title as meeting_title, meeting.held_on,
                   meeting.state = 'CLOSED' as closed, decision.item_id, item.title as item_title, decision.form_key,
                   decision.text, decision.unit_id, unit.short_name, decision.due_on, decision.state, decision.version,
                   decision.changed_by_name, decision.changed_at, decision.done_note,
                   decision.state <> 'DONE' and coalesce(decision.due_on < :today, false) as overdue
            from dispatch.decision
            join dispatch.meeting on meeting.id = decision.meeting_id
            join dispatch.agenda_item item on item.id = decision.item_id
            left join organisation.pub_unit unit on unit.id = decision.unit_id
            where decision.district_id = :district
            """;

    /** What closed meetings have laid upon units of the scope. */
    static final String UPON_SCOPE = """
              and meeting.state = 'CLOSED' and decision.unit_id is not null
              and (:whole or decision.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                                  where scoped.root_id = any(:roots)))
            """;

    /** Not done when it should have been. */
    static final String OVERDUE = "decision.state <> 'DONE' and decision.due_on < :today";

    /** What the units owe, narrowed by what the page asks for. */
    private static final String OWED = UPON_SCOPE + """
              and (cast(:state as varchar) is null
                   or :state = 'OVERDUE' and %s
                   or :state = 'UNFINISHED' and decision.state <> 'DONE'
                   or decision.state = :state)
              and (cast(:unit as bigint) is null or decision.unit_id = :unit)
            """.formatted(OVERDUE);

    private final JdbcClient jdbc;
    private final ReportingCalendar calendar;

    DecisionReader(JdbcClient jdbc, ReportingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** The decisions of a meeting, of all its items. */
    List<Decision> ofMeeting(DistrictId district, long meeting) {
        return jdbc.sql(DECISIONS + " and decision.meeting_id = :meeting order by decision.id")
                .param("district", district.value())
                .param("today", calendar.today())
                .param("meeting", meeting)
                .query(DecisionReader::decision)
                .list();
    }

    /** Those decisions of a meeting that stand among what units of the scope owe, none before the meeting is closed. */
    Set<Long> openable(DataScope scope, long meeting) {
        return jdbc.sql("""
                        -- Decisions of a closed meeting upon units of the scope.
                        select decision.id
                        from dispatch.decision
                        join dispatch.meeting on meeting.id = decision.meeting_id
                        where decision.district_id = :district and decision.meeting_id = :meeting
                        """ + UPON_SCOPE)
                .params(scope.parameters())
                .param("meeting", meeting)
                .query(Long.class)
                .set();
    }

    /** What units of the scope owe, the earliest day first, without end: for a sheet. */
    List<Decision> owed(DataScope scope, DecisionFilter filter) {
        return asked(DECISIONS + OWED + " order by decision.due_on, decision.id", scope, filter)
                .query(DecisionReader::decision)
                .list();
    }

    /** A page of what units of the scope owe, the earliest day first. */
    List<Decision> owed(DataScope scope, DecisionFilter filter, PageRequest page) {
        return asked(
                        DECISIONS + OWED + " order by decision.due_on, decision.id limit :size offset :offset",
                        scope,
                        filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(DecisionReader::decision)
                .list();
    }

    long count(DataScope scope, DecisionFilter filter) {
        return asked("select count(*) from (" + DECISIONS + OWED + ") found", scope, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, DataScope scope, DecisionFilter filter) {
        return jdbc.sql(sql)
                .params(scope.parameters())
                .param("today", calendar.today())
                .param("state", filter.state())
                .param("unit", filter.unit());
    }

    /** Empty, too, for a decision of a unit outside the scope, or of a meeting that is not closed. */
    Optional<Decision> find(DataScope scope, long id) {
        return asked(DECISIONS + OWED + " and decision.id = :id", scope, DecisionFilter.ALL)
                .param("id", id)
                .query(DecisionReader::decision)
                .optional();
    }

    /**
     * How much units of the scope owe in a state.
     *
     * @param earliest the earliest day; null where nothing is owed
     */
    record Owed(int count, @Nullable LocalDate earliest) {}

    Owed owed(DataScope scope, DecisionState state) {
        return asked(
                        "select count(*) as number, min(due_on) as earliest from (" + DECISIONS + OWED + ") found",
                        scope,
                        new DecisionFilter(state.name(), null))
                .query((row, number) -> new Owed(row.getInt("number"), row.getObject("earliest", LocalDate.class)))
                .single();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getString("meeting_title"),
                row.getObject("held_on", LocalDate.class),
                row.getBoolean("closed"),
                row.getLong("item_id"),
                row.getString("item_title"),
                row.getObject("form_key", UUID.class),
                row.getString("text"),
                row.getObject("unit_id", Long.class),
                row.getString("short_name"),
                row.getObject("due_on", LocalDate.class),
                DecisionState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("done_note"),
                row.getBoolean("overdue"));
    }

    /** Evidence of a decision, oldest first. */
    List<DecisionFile> files(long decision) {
        return jdbc.sql("""
                        select file.id, file.name, attached.added_by_name, attached.added_at
                        from dispatch.decision_file attached
                        join attachment.pub_file file on file.id = attached.file_id
                        where attached.decision_id = :decision
                        order by attached.added_at, file.id
                        """)
                .param("decision", decision)
                .query((row, number) -> new DecisionFile(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("added_by_name"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether the file is evidence of a decision of a unit in scope. */
    boolean isReadable(DataScope scope, long file) {
        return jdbc.sql("""
                        select exists (select 1
                                       from dispatch.decision_file attached
                                       join dispatch.decision on decision.id = attached.decision_id
                                       where attached.file_id = :file and decision.district_id = :district
                                         and (:whole or decision.unit_id in (select scoped.unit_id
                                                                             from organisation.pub_unit_subtree scoped
                                                                             where scoped.root_id = any(:roots))))
                        """)
                .param("file", file)
                .params(scope.parameters())
                .query(Boolean.class)
                .single();
    }

    /**
     * What was done, newest first.
     *
     * @param decision null for the whole meeting
     */
    List<Act> history(long meeting, @Nullable Long decision) {
        return jdbc.sql("""
                        select act, person_name, at, detail, reason from dispatch.act
                        where meeting_id = :meeting and (cast(:decision as bigint) is null or decision_id = :decision)
                        order by id desc limit 200
                        """)
                .param("meeting", meeting)
                .param("decision", decision)
                .query((row, number) -> new Act(
                        DispatchAct.valueOf(row.getString("act")),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("detail"),
                        row.getString("reason")))
                .list();
    }
}

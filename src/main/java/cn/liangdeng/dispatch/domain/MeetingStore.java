package cn.liangdeng.dispatch.domain;

import cn.liangdeng.dispatch.AgendaCandidate;
import cn.liangdeng.dispatch.AgendaEntry;
import cn.liangdeng.dispatch.AgendaKind;
import cn.liangdeng.dispatch.NewMeeting;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings and their agendas in the database. Every act locks the meeting, so that no two people bend one agenda at once. */
@Repository
class MeetingStore {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_PROMISE = 1000;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_FIGURE = 50;
    private static final int LONGEST_WORDS = 100;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    MeetingStore(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A meeting that is locked until the transaction ends.
     *
     * @param closed true once it has been closed
     */
    record Locked(long id, ReportingMonth month, boolean closed, int version) {}

    long create(NewMeeting meeting) {
        long id = jdbc.sql("select nextval('dispatch.meeting_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into dispatch.meeting
                            (id, district_id, kind, title, month, held_on, place, chair, attendees, state, version, created_by,
                             created_by_name, created_at)
                        values (:id, :district, :kind, :title, :month, :heldOn, :place, :chair, :attendees, 'PREPARED', 0, :person,
                                :name, :at)
                        """)
                .param("id", id)
                .param("district", user.district().value())
                .param("kind", meeting.kind().name())
                .param("title", meeting.title())
                .param("month", meeting.month().firstDay())
                .param("heldOn", meeting.heldOn())
                .param("place", meeting.place())
                .param("chair", meeting.chair())
                .param("attendees", meeting.attendees())
                .param("person", user.account().value())
                .param("name", user.personName())
                .param("at", now())
                .update();
        return id;
    }

    /** @throws BusinessException not found, if the district has no such meeting */
    Locked lock(long meeting) {
        return jdbc.sql("""
                        select id, month, state, version from dispatch.meeting
                        where id = :id and district_id = :district for update
                        """)
                .param("id", meeting)
                .param("district", user.district().value())
                .query((row, number) -> new Locked(
                        row.getLong("id"),
                        ReportingMonth.of(row.getObject("month", LocalDate.class)),
                        row.getString("state").equals("CLOSED"),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> BusinessException.notFound("dispatch.notFound.meeting"));
    }

    void change(long meeting, NewMeeting state) {
        jdbc.sql("""
                        update dispatch.meeting
                        set kind = :kind, title = :title, month = :month, held_on = :heldOn, place = :place, chair = :chair,
                            attendees = :attendees, version = version + 1
                        where id = :id
                        """)
                .param("id", meeting)
                .param("kind", state.kind().name())
                .param("title", state.title())
                .param("month", state.month().firstDay())
                .param("heldOn", state.heldOn())
                .param("place", state.place())
                .param("chair", state.chair())
                .param("attendees", state.attendees())
                .update();
    }

    void close(long meeting) {
        jdbc.sql("""
                        update dispatch.meeting
                        set state = 'CLOSED', closed_by = :person, closed_by_name = :name, closed_at = :at, version = version + 1
                        where id = :id
                        """)
                .param("id", meeting)
                .param("person", user.account().value())
                .param("name", user.personName())
                .param("at", now())
                .update();
    }

    /** How many decisions name a unit and no day. */
    int withoutDay(long meeting) {
        return jdbc.sql("""
                        select count(*) from dispatch.decision
                        where meeting_id = :meeting and unit_id is not null and due_on is null
                        """).param("meeting", meeting).query(Integer.class).single();
    }

    /** Puts an item last; one that stands on the agenda already stays as it is. */
    void add(long meeting, AgendaCandidate item) {
        add(meeting, item.kind().name(), item.subject(), item.report(), item.unit(), item.title(), item.ask(), item);
    }

    /** Puts an item of the office's own last. */
    void add(long meeting, String title, @Nullable UnitId unit, String ask) {
        add(meeting, "OWN", null, null, unit, title, ask, null);
    }

    private void add(
            long meeting,
            String kind,
            @Nullable Long subject,
            @Nullable Long report,
            @Nullable UnitId unit,
            String title,
            String ask,
            @Nullable AgendaCandidate shown) {
        jdbc.sql("""
                        insert into dispatch.agenda_item
                            (id, district_id, meeting_id, position, kind, subject_id, report_id, unit_id, title, promise, light,
                             actual, period, completion, expected, gap, months_red, reason, measure, ask, taken_at)
                        select nextval('dispatch.agenda_item_seq'), :district, :meeting, coalesce(max(position), 0) + 1, :kind,
                               cast(:subject as bigint), cast(:report as bigint), cast(:unit as bigint), :title, :promise,
                               cast(:light as varchar), :actual, :period, :completion, :expected, :gap, :monthsRed, :reason,
                               :measure, :ask, :at
                        from dispatch.agenda_item where meeting_id = :meeting
                        on conflict on constraint uq_agenda_item_subject do nothing
                        """)
                .param("district", user.district().value())
                .param("meeting", meeting)
                .param("kind", kind)
                .param("subject", subject)
                .param("report", report)
                .param("unit", unit == null ? null : unit.value())
                .param("title", Words.cut(title, LONGEST_TITLE))
                .param("promise", shown == null ? "" : Words.cut(shown.promise(), LONGEST_PROMISE))
                .param(
                        "light",
                        shown == null || shown.light() == null
                                ? null
                                : shown.light().name())
                .param("actual", shown == null ? "" : Words.cut(shown.actual(), LONGEST_WORDS))
                .param("period", shown == null ? "" : Words.cut(shown.period(), LONGEST_WORDS))
                .param("completion", shown == null ? "" : Words.cut(shown.completion(), LONGEST_FIGURE))
                .param("expected", shown == null ? "" : Words.cut(shown.expected(), LONGEST_FIGURE))
                .param("gap", shown == null ? "" : Words.cut(shown.gap(), LONGEST_WORDS))
                .param("monthsRed", shown == null ? 0 : shown.monthsRed())
                .param("reason", shown == null ? "" : Words.cut(shown.reason(), LONGEST_TEXT))
                .param("measure", shown == null ? "" : Words.cut(shown.measure(), LONGEST_TEXT))
                .param("ask", Words.cut(ask, LONGEST_TEXT))
                .param("at", now())
                .update();
    }

    List<AgendaEntry> agenda(long meeting) {
        return jdbc.sql("""
                        -- Items in their order with the decisions on each.
                        select item.id, item.kind, item.unit_id, item.title,
                               array(select decision.id from dispatch.decision where decision.item_id = item.id
                                     order by decision.id) as decisions
                        from dispatch.agenda_item item
                        where item.meeting_id = :meeting
                        order by item.position, item.id
                        """)
                .param("meeting", meeting)
                .query((row, number) -> {
                    Long unit = row.getObject("unit_id", Long.class);
                    return new AgendaEntry(
                            row.getLong("id"),
                            AgendaKind.valueOf(row.getString("kind")),
                            unit == null ? null : new UnitId(unit),
                            row.getString("title"),
                            List.of((Long[]) row.getArray("decisions").getArray()));
                })
                .list();
    }

    /** Changes places with the neighbour, if there is one. */
    void move(long meeting, long item, boolean up) {
        jdbc.sql("""
                        -- The neighbour is the nearest item on that side; both take the other's position.
                        with mine as (
                            select id, position from dispatch.agenda_item where id = :item and meeting_id = :meeting
                        ), other as (
                            select neighbour.id, neighbour.position
                            from dispatch.agenda_item neighbour, mine
                            where neighbour.meeting_id = :meeting
                              and case when :up then neighbour.position < mine.position
                                       else neighbour.position > mine.position end
                            order by abs(neighbour.position - mine.position)
                            limit 1
                        )
                        update dispatch.agenda_item item
                        set position = case when item.id = mine.id then other.position else mine.position end
                        from mine, other
                        where item.id in (mine.id, other.id)
                        """)
                .param("meeting", meeting)
                .param("item", item)
                .param("up", up)
                .update();
    }

    void drop(long meeting, long item) {
        jdbc.sql("delete from dispatch.agenda_item where id = :item and meeting_id = :meeting")
                .param("item", item)
                .param("meeting", meeting)
                .update();
    }

    boolean hasItem(long meeting, long item) {
        return jdbc.sql("select exists (select 1 from dispatch.agenda_item where id = :item and meeting_id = :meeting)")
                .param("item", item)
                .param("meeting", meeting)
                .query(Boolean.class)
                .single();
    }

    boolean hasDecision(long item) {
        return jdbc.sql("select exists (select 1 from dispatch.decision where item_id = :item)")
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package cn.liangdeng.dispatch.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.HomeNoteContributor;
import cn.liangdeng.shared.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 上次调度会交办3项，已办结1项；逾期未办结1项: on the leader's home, of the units in the person's scope. */
@Component
class LastMeetingNote implements HomeNoteContributor {

    private final JdbcClient jdbc;
    private final ReportingCalendar calendar;

    LastMeetingNote(JdbcClient jdbc, ReportingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** The last meeting that was closed, and what is overdue of all. */
    private record Standing(long meeting, LocalDate heldOn, int decided, int done, int overdue) {}

    @Override
    public List<Piece> noteFor(CurrentUser user) {
        return user.may(Permission.MEETING_READ) && user.may(Permission.DECISION_READ)
                ? read(user.readScope()).stream()
                        .filter(standing -> standing.decided() + standing.overdue() > 0)
                        .flatMap(standing -> pieces(standing).stream())
                        .toList()
                : List.of();
    }

    private static List<Piece> pieces(Standing standing) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("dispatch.note.meeting", List.of(standing.heldOn()), "/meetings/" + standing.meeting()));
        pieces.add(new Piece("dispatch.note.decided", List.of(standing.decided(), standing.done()), null));
        if (standing.overdue() > 0) {
            pieces.add(new Piece("dispatch.note.overdue", List.of(standing.overdue()), "/decisions?state=OVERDUE"));
        } else {
            pieces.add(new Piece("dispatch.note.inTime", List.of(), null));
        }
        return pieces;
    }

    private List<Standing> read(DataScope scope) {
        return jdbc.sql("""
                        -- The newest closed meeting with what it laid upon units of the scope, and what is overdue of all meetings.
                        with owed as (
                            select decision.meeting_id, decision.state, decision.due_on
                            from dispatch.decision
                            join dispatch.meeting on meeting.id = decision.meeting_id
                            where decision.district_id = :district
                            %s
                        )
                        select meeting.id, meeting.held_on,
                               (select count(*) from owed where owed.meeting_id = meeting.id)                         as decided,
                               (select count(*) from owed where owed.meeting_id = meeting.id and owed.state = 'DONE') as done,
                               (select count(*) from owed decision where %s)                                          as overdue
                        from dispatch.meeting
                        where meeting.district_id = :district and meeting.state = 'CLOSED'
                        order by meeting.held_on desc, meeting.id desc
                        limit 1
                        """.formatted(DecisionReader.UPON_SCOPE, DecisionReader.OVERDUE))
                .params(scope.parameters())
                .param("today", calendar.today())
                .query((row, number) -> new Standing(
                        row.getLong("id"),
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("decided"),
                        row.getInt("done"),
                        row.getInt("overdue")))
                .list();
    }
}

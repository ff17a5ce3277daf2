package cn.liangdeng.dispatch.query;

import cn.liangdeng.reporting.ReportAnswer;
import cn.liangdeng.reporting.ReportAnswers;
import cn.liangdeng.reporting.ReportId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What meetings answered to the 需协调事项 of a report. */
@Component
class MeetingAnswers implements ReportAnswers {

    private final JdbcClient jdbc;

    MeetingAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReportAnswer> to(ReportId report) {
        return jdbc.sql("""
                        -- Decisions of closed meetings on items that came from the report.
                        select meeting.title, meeting.held_on, decision.text, unit.short_name, decision.due_on
                        from dispatch.agenda_item item
                        join dispatch.meeting on meeting.id = item.meeting_id and meeting.state = 'CLOSED'
                        join dispatch.decision on decision.item_id = item.id
                        left join organisation.pub_unit unit on unit.id = decision.unit_id
                        where item.report_id = :report
                        order by meeting.held_on, decision.id
                        """)
                .param("report", report.value())
                .query(MeetingAnswers::answer)
                .list();
    }

    @Override
    public Map<ReportId, ReportAnswer> newest(Collection<ReportId> reports) {
        Map<ReportId, ReportAnswer> answers = new HashMap<>();
        if (reports.isEmpty()) {
            return answers;
        }
        jdbc.sql("""
                        -- The newest decision of a closed meeting on items that came from each of the reports.
                        select distinct on (item.report_id)
                               item.report_id, meeting.title, meeting.held_on, decision.text, unit.short_name, decision.due_on
                        from dispatch.agenda_item item
                        join dispatch.meeting on meeting.id = item.meeting_id and meeting.state = 'CLOSED'
                        join dispatch.decision on decision.item_id = item.id
                        left join organisation.pub_unit unit on unit.id = decision.unit_id
                        where item.report_id = any(:reports)
                        order by item.report_id, meeting.held_on desc, decision.id desc
                        """)
                .param("reports", reports.stream().map(ReportId::value).toArray(Long[]::new))
                .query(row -> {
                    answers.put(new ReportId(row.getLong("report_id")), answer(row, 0));
                });
        return answers;
    }

    private static ReportAnswer answer(ResultSet row, int number) throws SQLException {
        return new ReportAnswer(
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getString("text"),
                row.getString("short_name"),
                row.getObject("due_on", LocalDate.class));
    }
}

package cn.liangdeng.dispatch.query;

import cn.liangdeng.reporting.ReportAnswer;
import cn.liangdeng.reporting.ReportAnswers;
import cn.liangdeng.reporting.ReportId;
import java.time.LocalDate;
import java.util.List;
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
                .query((row, number) -> new ReportAnswer(
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("text"),
                        row.getString("short_name"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}

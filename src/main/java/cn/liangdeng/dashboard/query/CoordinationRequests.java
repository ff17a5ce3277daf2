package cn.liangdeng.dashboard.query;

import cn.liangdeng.reporting.ReportAnswer;
import cn.liangdeng.reporting.ReportAnswers;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what units ask of leaders, and what was decided on it. */
@Component
class CoordinationRequests {

    private final JdbcClient jdbc;
    private final ObjectProvider<ReportAnswers> answers;

    CoordinationRequests(JdbcClient jdbc, ObjectProvider<ReportAnswers> answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /** The requests in the reports that were filed for a month: those that wait for a decision first, in the order of the units. */
    List<CoordinationRequest> of(DataScope scope, ReportingMonth month) {
        List<CoordinationRequest> asked = asked(scope, month);
        List<ReportId> reports = asked.stream().map(CoordinationRequest::report).toList();
        Map<ReportId, ReportAnswer> decided = new HashMap<>();
        answers.forEach(one -> decided.putAll(one.newest(reports)));
        return asked.stream()
                .map(request -> request.answered(decided.get(request.report())))
                .sorted(Comparator.comparing(request -> request.answer() != null))
                .toList();
    }

    private List<CoordinationRequest> asked(DataScope scope, ReportingMonth month) {
        return jdbc.sql("""
                        -- Filed reports of the month (trailing statistics: of the month earlier by the lag) that ask for a
                        -- decision, with the target they are about: the goal of the year before that of the plan period.
                        select r.id, r.month, r.unit_id, u.short_name, r.coordination_text, r.status,
                               t.id as target_id, coalesce(t.title, i.name) as title,
                               (select min(asked.month)
                                from reporting.pub_report asked
                                where asked.indicator_id = r.indicator_id and asked.unit_id = r.unit_id
                                  and asked.month <= r.month and asked.coordination_text <> ''
                                  and asked.status in ('SUBMITTED', 'PASSED', 'APPROVED')
                                  and asked.month > coalesce((select max(silent.month)
                                                              from reporting.pub_report silent
                                                              where silent.indicator_id = r.indicator_id
                                                                and silent.unit_id = r.unit_id and silent.month < r.month
                                                                and silent.status in ('SUBMITTED', 'PASSED', 'APPROVED')
                                                                and silent.coordination_text = ''),
                                                             '-infinity')) as since
                        from reporting.pub_report r
                        join target.pub_indicator i on i.id = r.indicator_id
                        join organisation.pub_unit u on u.id = r.unit_id
                        left join lateral (select target.id, target.title
                                           from target.pub_target target
                                           join progress.pub_progress p on p.target_id = target.id and p.as_of = :month
                                           where target.indicator_id = r.indicator_id and target.unit_id = r.unit_id
                                           order by target.horizon, target.weight desc, target.id
                                           limit 1) t on true
                        where r.district_id = :district
                          and r.month between cast(:month as date) - interval '12 months' and :month
                          and r.month = cast(:month as date) - make_interval(months => i.lag_months)
                          and r.status in ('SUBMITTED', 'PASSED', 'APPROVED')
                          and r.coordination_text <> ''
                          and (:whole or r.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                                       where scoped.root_id = any(:roots)))
                        order by u.position, u.id, i.id
                        """)
                .params(scope.parameters())
                .param("month", month.firstDay())
                .query(CoordinationRequests::request)
                .list();
    }

    private static CoordinationRequest request(ResultSet row, int number) throws SQLException {
        return new CoordinationRequest(
                new ReportId(row.getLong("id")),
                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                new UnitId(row.getLong("unit_id")),
                row.getString("short_name"),
                target(row.getObject("target_id", Long.class)),
                row.getString("title"),
                row.getString("coordination_text"),
                ReportStatus.valueOf(row.getString("status")) == ReportStatus.APPROVED,
                ReportingMonth.of(row.getObject("since", LocalDate.class)),
                null);
    }

    private static @Nullable TargetId target(@Nullable Long id) {
        return id == null ? null : new TargetId(id);
    }
}

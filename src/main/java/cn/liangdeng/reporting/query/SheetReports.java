package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit's reports on some indicators in some months, whole. */
@Component
class SheetReports {

    private static final String REPORTS = """
            -- Reports with who filled them in and how many files are attached. The person is looked up for each report: a few
            -- reports held against the accounts in their order would be a walk through all accounts.
            select report.id, report.indicator_id, report.month, report.status, report.version, report.value,
                   report.completed_on, report.nil, report.progress_text, report.problem_text, report.next_step_text,
                   report.coordination_text, report.saved_at, report.submitted_at, report.return_reason,
                   report.return_due_on, person.name as saved_by, report.entry_mode, report.filed_for_by, report.filed_for_reason,
                   (select count(*)
                    from reporting.evidence evidence
                    where evidence.report_id = report.id and evidence.removed_at is null) as evidence,
                   (select count(*)
                    from reporting.finding finding
                    where finding.report_id = report.id and finding.ended_at is null and finding.severity <> 'CLUE'
                      and finding.reason_code is null) as unexplained
            from reporting.report report
            join lateral (select filler.name from access.pub_person filler where filler.account_id = report.saved_by limit 1)
                 person on true
            where report.district_id = :district
              and report.unit_id = :unit
              and report.indicator_id = any(:indicators)
              and report.month = any(cast(:months as date[]))
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            """;

    private final JdbcClient jdbc;

    SheetReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SheetReport> list(
            DataScope scope, UnitId unit, Collection<IndicatorId> indicators, Collection<ReportingMonth> months) {
        return jdbc.sql(REPORTS)
                .params(scope.parameters())
                .param("unit", unit.value())
                .param("indicators", indicators.stream().map(IndicatorId::value).toArray(Long[]::new))
                .param(
                        "months",
                        months.stream()
                                .map(month -> month.firstDay().toString())
                                .toArray(String[]::new))
                .query(SheetReports::report)
                .list();
    }

    private static SheetReport report(ResultSet row, int number) throws SQLException {
        return new SheetReport(
                new ReportId(row.getLong("id")),
                new IndicatorId(row.getLong("indicator_id")),
                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                ReportStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getBigDecimal("value"),
                row.getObject("completed_on", LocalDate.class),
                row.getBoolean("nil"),
                new ReportTexts(
                        row.getString("progress_text"),
                        row.getString("problem_text"),
                        row.getString("next_step_text"),
                        row.getString("coordination_text")),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("submitted_at", OffsetDateTime.class)),
                row.getString("return_reason"),
                row.getObject("return_due_on", LocalDate.class),
                row.getInt("evidence"),
                row.getInt("unexplained"),
                EntryMode.valueOf(row.getString("entry_mode")),
                row.getString("filed_for_by"),
                row.getString("filed_for_reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}

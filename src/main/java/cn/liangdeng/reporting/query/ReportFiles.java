package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportAct;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.ReturnReason;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single reports with all that happened to them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('REPORT_READ')")
public class ReportFiles {

    private static final String HEAD = """
            -- What stands around a report, and whether the person had a part in it.
            select unit.name as unit_name, indicator.name, indicator.definition, indicator.unit_of_measure, indicator.nature,
                   indicator.decimals, report.return_reason, report.entry_mode, report.value_source, report.filed_for_by,
                   report.filed_for_reason, :person = any(report.filers) as own,
                   earlier.month as before_month, earlier.value as before_value
            from reporting.report report
            join organisation.pub_unit unit on unit.id = report.unit_id
            join target.pub_indicator indicator on indicator.id = report.indicator_id
            """ + EarlierFigure.JOIN + """
            where report.id = :report
              and report.district_id = :district
            """;

    private static final String HISTORY = """
            -- Every act; those of one moment in the order in which they were done.
            select event.action, event.person_name, event.at, event.value, event.completed_on, event.reason, event.entry_mode,
                   event.return_code, event.due_on,
                   event.progress_text, event.problem_text, event.next_step_text, event.coordination_text
            from reporting.event event
            where event.report_id = :report
            order by event.at, event.id
            """;

    private static final String VALUES = """
            -- Approved figures with the moments from and until which they counted.
            select value.value, value.completed_on, value.known_from, value.superseded_at
            from reporting.approved_value value
            where value.report_id = :report
            order by value.known_from, value.id
            """;

    private final JdbcClient jdbc;
    private final ReportFinder finder;
    private final EvidenceFiles evidence;

    ReportFiles(JdbcClient jdbc, ReportFinder finder, EvidenceFiles evidence) {
        this.jdbc = jdbc;
        this.finder = finder;
        this.evidence = evidence;
    }

    /**
     * @param person whose part in the filing is asked for
     * @return empty, too, for a report of a unit outside the scope
     */
    public Optional<ReportFile> find(DataScope scope, ReportId id, AccountId person) {
        return finder.find(scope, id)
                .map(facts -> jdbc.sql(HEAD)
                        .param("person", person.value())
                        .param("report", id.value())
                        .param("district", scope.district().value())
                        .query((row, number) -> file(row, facts, scope))
                        .single());
    }

    private ReportFile file(ResultSet row, ReportFacts facts, DataScope scope) throws SQLException {
        ReportId id = facts.report().id();
        return new ReportFile(
                facts.report(),
                row.getString("unit_name"),
                row.getString("name"),
                row.getString("definition"),
                row.getString("unit_of_measure"),
                facts.nature(),
                row.getInt("decimals"),
                row.getString("return_reason"),
                new ReportFile.Filing(
                        EntryMode.valueOf(row.getString("entry_mode")),
                        row.getString("value_source"),
                        row.getString("filed_for_by"),
                        row.getString("filed_for_reason")),
                evidence.list(scope, id),
                history(id),
                values(id),
                !finder.listWaitingForUnit(scope, List.of(id)).isEmpty(),
                row.getBoolean("own"),
                before(row));
    }

    private static ReportFile.@Nullable Before before(ResultSet row) throws SQLException {
        LocalDate month = row.getObject("before_month", LocalDate.class);
        return month == null
                ? null
                : new ReportFile.Before(ReportingMonth.of(month), row.getBigDecimal("before_value"));
    }

    private List<ReportFile.Act> history(ReportId id) {
        return jdbc.sql(HISTORY)
                .param("report", id.value())
                .query((row, number) -> new ReportFile.Act(
                        ReportAct.valueOf(row.getString("action")),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("value"),
                        row.getObject("completed_on", LocalDate.class),
                        row.getString("entry_mode") == null ? null : EntryMode.valueOf(row.getString("entry_mode")),
                        row.getString("return_code") == null
                                ? null
                                : ReturnReason.valueOf(row.getString("return_code")),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("progress_text") == null
                                ? null
                                : new ReportTexts(
                                        row.getString("progress_text"),
                                        row.getString("problem_text"),
                                        row.getString("next_step_text"),
                                        row.getString("coordination_text"))))
                .list();
    }

    private List<ReportFile.Value> values(ReportId id) {
        return jdbc.sql(VALUES)
                .param("report", id.value())
                .query((row, number) -> new ReportFile.Value(
                        row.getBigDecimal("value"),
                        row.getObject("completed_on", LocalDate.class),
                        row.getObject("known_from", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("superseded_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}

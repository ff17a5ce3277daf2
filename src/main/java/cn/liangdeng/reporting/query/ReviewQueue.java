package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be reviewed, unit by unit. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('REPORT_REVIEW_UNIT', 'REPORT_REVIEW_OFFICE')")
public class ReviewQueue {

    private static final String FROM = """
            -- Reports whose turn is with the unit's reviewer or the office, as asked for, of the units in scope.
            from reporting.pub_review_step step
            join reporting.report report on report.id = step.report_id
            join organisation.pub_unit unit on unit.id = report.unit_id
            join target.pub_indicator indicator on indicator.id = report.indicator_id
            """;

    private static final String WHERE = """
            where step.district_id = :district
              and ((:asUnit and step.step = 'UNIT') or (:asOffice and step.step = 'OFFICE'))
              and (cast(:unit as bigint) is null or report.unit_id = :unit)
              and (cast(:month as date) is null or report.month = :month)
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            """;

    private static final String ROWS = """
            select report.id, report.unit_id, unit.short_name, report.indicator_id, indicator.name, indicator.unit_of_measure,
                   indicator.nature, indicator.decimals, report.month, report.value, report.completed_on, report.nil,
                   report.progress_text, report.problem_text, report.next_step_text, report.coordination_text,
                   report.submitted_at, report.entry_mode, report.filed_for_by, report.filed_for_reason,
                   :person = any(report.filers) as own, step.step = 'UNIT' as units_turn,
                   (select person.name
                    from access.pub_person person
                    where person.account_id = report.submitted_by) as submitted_by,
                   (select count(*)
                    from reporting.evidence evidence
                    where evidence.report_id = report.id and evidence.removed_at is null) as evidence,
                   earlier.month as before_month, earlier.value as before_value
            """ + FROM + EarlierFigure.JOIN + WHERE + """
            -- What has a finding comes first, and its unit before the others.
            order by exists (select 1
                             from reporting.finding finding
                             where finding.report_id = report.id and finding.ended_at is null
                               and finding.severity <> 'CLUE') desc,
                     unit.position, unit.id, report.month, indicator.id
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*) " + FROM + WHERE;

    private static final String UNITS = "select distinct report.unit_id, unit.short_name, unit.position " + FROM + WHERE
            + " order by unit.position";

    private final JdbcClient jdbc;

    ReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unit by unit in their order, in it by month and indicator. */
    public Page<ReviewRow> list(DataScope scope, ReviewFilter filter, PageRequest page) {
        List<ReviewRow> rows = scoped(ROWS, scope, filter)
                .param("person", filter.person().value())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ReviewQueue::row)
                .list();
        return Page.of(rows, page, count(scope, filter));
    }

    public int count(DataScope scope, ReviewFilter filter) {
        return scoped(COUNT, scope, filter).query(Integer.class).single();
    }

    /** The units of which something waits, in their order, for choosing one. */
    public List<UnitChoice> listUnits(DataScope scope, ReviewFilter filter) {
        return scoped(
                        UNITS,
                        scope,
                        new ReviewFilter(filter.person(), filter.asUnitReviewer(), filter.asOffice(), null, null))
                .query((row, number) -> new UnitChoice(new UnitId(row.getLong("unit_id")), row.getString("short_name")))
                .list();
    }

    /** A unit to choose. */
    public record UnitChoice(UnitId id, String name) {}

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope, ReviewFilter filter) {
        UnitId unit = filter.unit();
        ReportingMonth month = filter.month();
        return jdbc.sql(sql)
                .params(scope.parameters())
                .param("asUnit", filter.asUnitReviewer())
                .param("asOffice", filter.asOffice())
                .param("unit", unit == null ? null : unit.value(), Types.BIGINT)
                .param("month", month == null ? null : month.firstDay(), Types.DATE);
    }

    private static ReviewRow row(ResultSet row, int number) throws SQLException {
        LocalDate before = row.getObject("before_month", LocalDate.class);
        return new ReviewRow(
                new ReportId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("short_name"),
                new IndicatorId(row.getLong("indicator_id")),
                row.getString("name"),
                row.getString("unit_of_measure"),
                IndicatorNature.valueOf(row.getString("nature")),
                row.getInt("decimals"),
                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                row.getBigDecimal("value"),
                row.getObject("completed_on", LocalDate.class),
                row.getBoolean("nil"),
                before == null ? null : ReportingMonth.of(before),
                row.getBigDecimal("before_value"),
                new ReportTexts(
                        row.getString("progress_text"),
                        row.getString("problem_text"),
                        row.getString("next_step_text"),
                        row.getString("coordination_text")),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("own"),
                row.getBoolean("units_turn"),
                row.getInt("evidence"),
                EntryMode.valueOf(row.getString("entry_mode")),
                row.getString("filed_for_by"),
                row.getString("filed_for_reason"));
    }
}

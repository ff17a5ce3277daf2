package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.ReportSummary;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds single reports inside a scope. What lies outside it is not there. */
@Component
public class ReportFinder {

    private static final String REPORTS = """
            -- Reports of the units in scope; which of them is said by the condition that follows.
            select report.id, report.district_id, report.indicator_id, report.unit_id, report.month, report.status,
                   report.value, report.completed_on, report.nil, report.progress_text, report.problem_text,
                   report.next_step_text, report.coordination_text, report.return_due_on, report.version, indicator.nature
            from reporting.report report
            join target.pub_indicator indicator on indicator.id = report.indicator_id
            where report.district_id = :district
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            """;

    private static final String BY_ID = REPORTS + "and report.id = :id";

    private static final String BY_MONTH =
            REPORTS + "and report.indicator_id = :indicator and report.unit_id = :unit and report.month = :month";

    private static final String IN_SCOPE = """
            -- Which of these reports belong to units in scope.
            select report.id
            from reporting.report report
            where report.district_id = :district
              and report.id = any(:ids)
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            """;

    private static final String WAITING_FOR_UNIT = """
            -- Which of these reports a reviewer of the unit's own has to see before the office.
            select step.report_id
            from reporting.pub_review_step step
            where step.district_id = :district
              and step.report_id = any(:ids)
              and step.step = 'UNIT'
              and (:whole or step.unit_id in (select subtree.unit_id
                                              from organisation.pub_unit_subtree subtree
                                              where subtree.root_id = any(:roots)))
            """;

    private static final String FILING_FACTS = """
            -- Of reports of units in scope what they are about, and whether evidence is attached that was not taken off again.
            select report.id, indicator.nature,
                   exists (select 1
                           from reporting.evidence evidence
                           where evidence.report_id = report.id and evidence.removed_at is null) as proven
            from reporting.report report
            join target.pub_indicator indicator on indicator.id = report.indicator_id
            where report.district_id = :district
              and report.id = any(:ids)
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            """;

    private final JdbcClient jdbc;

    ReportFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ReportFacts> find(DataScope scope, ReportId id) {
        return scoped(BY_ID, scope)
                .param("id", id.value())
                .query(ReportFinder::facts)
                .optional();
    }

    public Optional<ReportFacts> find(DataScope scope, IndicatorId indicator, UnitId unit, ReportingMonth month) {
        return scoped(BY_MONTH, scope)
                .param("indicator", indicator.value())
                .param("unit", unit.value())
                .param("month", month.firstDay())
                .query(ReportFinder::facts)
                .optional();
    }

    /** Of those of the reports whose unit lies in the scope. */
    public Map<ReportId, FilingFacts> filingFacts(DataScope scope, Collection<ReportId> ids) {
        Map<ReportId, FilingFacts> facts = new HashMap<>();
        scoped(FILING_FACTS, scope)
                .param("ids", ids.stream().map(ReportId::value).toArray(Long[]::new))
                .query(row -> {
                    facts.put(
                            new ReportId(row.getLong("id")),
                            new FilingFacts(
                                    IndicatorNature.valueOf(row.getString("nature")), row.getBoolean("proven")));
                });
        return facts;
    }

    /** Those of the reports whose unit lies in the scope. */
    public Set<ReportId> listInScope(DataScope scope, Collection<ReportId> ids) {
        return ids(IN_SCOPE, scope, ids);
    }

    /** Those of the reports that wait for the unit's own reviewer, and not for the office. */
    public Set<ReportId> listWaitingForUnit(DataScope scope, Collection<ReportId> ids) {
        return ids(WAITING_FOR_UNIT, scope, ids);
    }

    private Set<ReportId> ids(String sql, DataScope scope, Collection<ReportId> ids) {
        Set<ReportId> found = new HashSet<>();
        scoped(sql, scope)
                .param("ids", ids.stream().map(ReportId::value).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .forEach(id -> found.add(new ReportId(id)));
        return found;
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }

    private static ReportFacts facts(ResultSet row, int number) throws SQLException {
        ReportSummary report = new ReportSummary(
                new ReportId(row.getLong("id")),
                new DistrictId(row.getLong("district_id")),
                new IndicatorId(row.getLong("indicator_id")),
                new UnitId(row.getLong("unit_id")),
                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                ReportStatus.valueOf(row.getString("status")),
                row.getBigDecimal("value"),
                row.getObject("completed_on", LocalDate.class),
                row.getBoolean("nil"),
                new ReportTexts(
                        row.getString("progress_text"),
                        row.getString("problem_text"),
                        row.getString("next_step_text"),
                        row.getString("coordination_text")),
                row.getObject("return_due_on", LocalDate.class),
                row.getInt("version"));
        return new ReportFacts(report, IndicatorNature.valueOf(row.getString("nature")));
    }
}

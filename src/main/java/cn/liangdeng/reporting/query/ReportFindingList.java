package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.Severity;
import cn.liangdeng.shared.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks ask the unit about its reports. */
@Component
public class ReportFindingList {

    private static final String FINDINGS = """
            -- Findings that hold now and demand something; clues are for supervision officers only and stand elsewhere.
            select finding.id, finding.report_id, finding.check_name, finding.severity, finding.facts, finding.reason_code,
                   finding.reason, finding.answered_name, finding.answered_at
            from reporting.finding finding
            join reporting.report report on report.id = finding.report_id
            where finding.report_id = any(:reports)
              and finding.ended_at is null
              and finding.severity <> 'CLUE'
              and report.district_id = :district
              and (:whole or report.unit_id in (select subtree.unit_id
                                                from organisation.pub_unit_subtree subtree
                                                where subtree.root_id = any(:roots)))
            order by finding.report_id, finding.severity, finding.id
            """;

    private final JdbcClient jdbc;

    ReportFindingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By report; those without a finding are left out. */
    public Map<ReportId, List<ReportFinding>> of(DataScope scope, Collection<ReportId> reports) {
        return jdbc
                .sql(FINDINGS)
                .param("reports", reports.stream().map(ReportId::value).toArray(Long[]::new))
                .params(scope.parameters())
                .query(ReportFindingList::finding)
                .list()
                .stream()
                .collect(Collectors.groupingBy(ReportFinding::report));
    }

    private static ReportFinding finding(ResultSet row, int number) throws SQLException {
        String code = row.getString("reason_code");
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new ReportFinding(
                row.getLong("id"),
                new ReportId(row.getLong("report_id")),
                Check.valueOf(row.getString("check_name")),
                Severity.valueOf(row.getString("severity")),
                facts(row),
                code == null ? null : FindingReason.valueOf(code),
                row.getString("reason"),
                row.getString("answered_name"),
                answeredAt == null ? null : answeredAt.toInstant());
    }

    /** The facts of a row. */
    static List<String> facts(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("facts").getArray());
    }
}

package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ReportFindings;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.FiledHistory;
import cn.liangdeng.reporting.quality.Finding;
import cn.liangdeng.reporting.quality.QualityChecks;
import cn.liangdeng.reporting.query.FiledHistories;
import cn.liangdeng.shared.CurrentUser;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the checks over reports and keeps what they find. A finding with the same facts keeps its reason; one with other facts, or
 * one that no longer holds, ends and stays. Reads the database: what was changed must have been written before.
 */
@Component
class FindingKeeper implements ReportFindings {

    private static final String SWITCHED_OFF = """
            -- Checks whose newest switch says off.
            select newest.check_name
            from (select distinct on (change.check_name) change.check_name, change.active
                  from reporting.check_switch change
                  where change.district_id = :district
                  order by change.check_name, change.id desc) newest
            where not newest.active
            """;

    private static final String KEPT = """
            -- Findings of the reports that hold now.
            select finding.id, finding.report_id, finding.check_name, finding.facts
            from reporting.finding finding
            where finding.report_id = any(:reports) and finding.ended_at is null
            """;

    private static final String END = """
            -- They no longer hold.
            update reporting.finding set ended_at = :now where id = any(:ids)
            """;

    private static final String ADD = """
            -- What was found, in one go however many reports were checked.
            insert into reporting.finding (district_id, report_id, report_version, check_name, severity, facts, found_at)
            select :district, found.report_id, found.report_version, found.check_name, found.severity, found.facts, :now
            from jsonb_to_recordset(cast(:found as jsonb))
                as found (report_id bigint, report_version integer, check_name text, severity text, facts text[])
            """;

    private static final String UNEXPLAINED = """
            -- Reports that wait for a reason.
            select distinct finding.report_id
            from reporting.finding finding
            where finding.report_id = any(:reports)
              and finding.ended_at is null
              and finding.severity <> 'CLUE'
              and finding.reason_code is null
            """;

    private static final String WITH_FINDING = """
            -- Reports in which something was found that was not a mere clue, with a reason or without.
            select distinct finding.report_id
            from reporting.finding finding
            where finding.report_id = any(:reports) and finding.ended_at is null and finding.severity <> 'CLUE'
            """;

    private static final String RAISE = """
            -- A clue comes up once a report and check, when the report is filed.
            insert into reporting.clue (district_id, report_id, unit_id, check_name, facts, raised_at)
            select finding.district_id, finding.report_id, report.unit_id, finding.check_name, finding.facts, :now
            from reporting.finding finding
            join reporting.report report on report.id = finding.report_id
            where finding.report_id = any(:reports) and finding.ended_at is null and finding.severity = 'CLUE'
            on conflict on constraint uq_clue_finding do nothing
            """;

    private final JdbcClient jdbc;
    private final FiledHistories histories;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final JsonMapper json;

    FindingKeeper(JdbcClient jdbc, FiledHistories histories, CurrentUser currentUser, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.currentUser = currentUser;
        this.clock = clock;
        this.json = json;
    }

    /** After a figure or words were saved: the checks that need nothing but the unit's own figures. */
    void saved(Collection<ReportId> reports) {
        refresh(reports, false);
    }

    /**
     * Before reports are filed: all checks.
     *
     * @return those that may not be filed before the unit gives a reason
     */
    Set<ReportId> beforeFiling(Collection<ReportId> reports) {
        refresh(reports, true);
        Set<ReportId> unexplained = reports(jdbc.sql(UNEXPLAINED), reports);
        List<ReportId> filed =
                reports.stream().filter(id -> !unexplained.contains(id)).toList();
        jdbc.sql(RAISE).param("reports", numbers(filed)).param("now", now()).update();
        return unexplained;
    }

    @Override
    public Set<ReportId> withFindings(Collection<ReportId> reports) {
        return reports(jdbc.sql(WITH_FINDING), reports);
    }

    private record Kept(long id, ReportId report, Check check, List<String> facts) {}

    private void refresh(Collection<ReportId> reports, boolean late) {
        if (reports.isEmpty()) {
            return;
        }
        Set<Check> off = switchedOff();
        if (!late) {
            Arrays.stream(Check.values()).filter(Check::isLate).forEach(off::add);
        }
        Map<ReportId, List<Kept>> kept = kept(reports);
        Set<Long> ended = new HashSet<>();
        List<Map<String, Object>> added = new ArrayList<>();
        for (FiledHistories.Checked checked : histories.of(currentUser.district(), reports, late)) {
            FiledHistory history = checked.history();
            List<Finding> found = history == null ? List.of() : QualityChecks.run(history, off);
            List<Kept> before = kept.getOrDefault(checked.report(), List.of()).stream()
                    .filter(one -> late || !one.check().isLate())
                    .toList();
            before.stream()
                    .filter(one -> found.stream().noneMatch(finding -> isSame(one, finding)))
                    .forEach(one -> ended.add(one.id()));
            found.stream()
                    .filter(finding -> before.stream().noneMatch(one -> isSame(one, finding)))
                    .forEach(finding -> added.add(row(checked, finding)));
        }
        // A finding with other facts takes the place of the one before.
        end(ended);
        add(added);
    }

    private static boolean isSame(Kept kept, Finding finding) {
        return kept.check() == finding.check() && kept.facts().equals(finding.facts());
    }

    private void end(Set<Long> findings) {
        if (!findings.isEmpty()) {
            jdbc.sql(END)
                    .param("ids", findings.toArray(Long[]::new))
                    .param("now", now())
                    .update();
        }
    }

    private static Map<String, Object> row(FiledHistories.Checked checked, Finding finding) {
        return Map.of(
                "report_id", checked.report().value(),
                "report_version", checked.version(),
                "check_name", finding.check().name(),
                "severity", finding.check().severity().name(),
                "facts", finding.facts());
    }

    private void add(List<Map<String, Object>> found) {
        if (!found.isEmpty()) {
            jdbc.sql(ADD)
                    .param("district", currentUser.district().value())
                    .param("found", json.writeValueAsString(found))
                    .param("now", now())
                    .update();
        }
    }

    private Set<Check> switchedOff() {
        Set<Check> off = EnumSet.noneOf(Check.class);
        jdbc.sql(SWITCHED_OFF)
                .param("district", currentUser.district().value())
                .query(String.class)
                .list()
                .forEach(name -> off.add(Check.valueOf(name)));
        return off;
    }

    private Map<ReportId, List<Kept>> kept(Collection<ReportId> reports) {
        return jdbc
                .sql(KEPT)
                .param("reports", numbers(reports))
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        new ReportId(row.getLong("report_id")),
                        Check.valueOf(row.getString("check_name")),
                        Arrays.asList((String[]) row.getArray("facts").getArray())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Kept::report));
    }

    private static Set<ReportId> reports(JdbcClient.StatementSpec statement, Collection<ReportId> reports) {
        return statement.param("reports", numbers(reports)).query(Long.class).list().stream()
                .map(ReportId::new)
                .collect(Collectors.toSet());
    }

    private static Long[] numbers(Collection<ReportId> reports) {
        return reports.stream().map(ReportId::value).toArray(Long[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

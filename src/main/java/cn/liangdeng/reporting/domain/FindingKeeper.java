package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.ReportFindings;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.CheckSettings;
import cn.liangdeng.reporting.quality.FiledHistory;
import cn.liangdeng.reporting.quality.Finding;
import cn.liangdeng.reporting.quality.QualityChecks;
import cn.liangdeng.reporting.quality.Severity;
import cn.liangdeng.reporting.query.FiledHistories;
import cn.liangdeng.shared.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs the checks over reports and keeps what they find. A finding with the same facts keeps its reason; one with other facts, or
 * one that no longer holds, ends and stays. Reads the database: what was changed must have been written before.
 */
@Component
class FindingKeeper implements ReportFindings {

    private static final String KEPT = """
            -- Findings of the reports that hold now.
            select finding.id, finding.report_id, finding.check_name, finding.facts, finding.reason_code
            from reporting.finding finding
            where finding.report_id = any(:reports) and finding.ended_at is null
            """;

    private static final String END = """
            -- They no longer hold.
            update reporting.finding set ended_at = :now where id = any(:ids)
            """;

    private static final String ADD = """
            -- New findings of any number of reports at once; the facts of each are strung together.
            insert into reporting.finding (district_id, report_id, report_version, check_name, severity, facts, found_at)
            select :district, found.report_id, found.version, found.check_name, found.severity,
                   string_to_array(found.facts, chr(31)), :now
            from unnest(cast(:reports as bigint[]), cast(:versions as integer[]), cast(:checks as varchar[]),
                        cast(:severities as varchar[]), cast(:facts as varchar[]))
                     as found (report_id, version, check_name, severity, facts)
            """;

    private static final String EXPLAIN = """
            -- One reason for all that waits for one.
            update reporting.finding
            set reason_code = :code, reason = :reason, answered_by = :account, answered_name = :name, answered_at = :now
            where report_id = :report and ended_at is null and severity <> 'CLUE' and reason_code is null
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

    /** Never part of a fact: the unit separator. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;
    private final CheckRegister register;
    private final FiledHistories histories;
    private final CurrentUser currentUser;
    private final Clock clock;

    FindingKeeper(
            JdbcClient jdbc, CheckRegister register, FiledHistories histories, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.histories = histories;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** After a figure or words were saved: the checks that need nothing but the unit's own figures. */
    void saved(Collection<ReportId> reports) {
        refresh(reports, kept(reports), false, false);
    }

    /** The same after a report was begun: nothing can have been found in it before. */
    void begun(ReportId report) {
        refresh(List.of(report), Map.of(), false, false);
    }

    /**
     * Before reports are filed: all checks.
     *
     * @return those that may not be filed before the unit gives a reason
     */
    Set<ReportId> beforeFiling(Collection<ReportId> reports) {
        refresh(reports, kept(reports), true, false);
        Set<ReportId> unexplained = reports(jdbc.sql(UNEXPLAINED), reports);
        List<ReportId> filed =
                reports.stream().filter(id -> !unexplained.contains(id)).toList();
        jdbc.sql(RAISE).param("reports", numbers(filed)).param("now", now()).update();
        return unexplained;
    }

    /**
     * What asks for a reason in a report that the office fills in or corrects itself, all checks. No clue comes up: it was not the
     * unit's doing.
     */
    List<Finding> ofOffice(ReportId report) {
        refresh(List.of(report), kept(List.of(report)), true, true);
        return jdbc.sql(KEPT).param("reports", numbers(List.of(report))).query(FindingKeeper::kept).list().stream()
                .filter(one -> one.unexplained() && one.check().severity() != Severity.CLUE)
                .map(one -> new Finding(one.check(), one.facts()))
                .toList();
    }

    /** Gives one reason for all that waits for one in a report. */
    void explain(ReportId report, FindingReason code, String reason, Actor by) {
        jdbc.sql(EXPLAIN)
                .param("report", report.value())
                .param("code", code.name())
                .param("reason", reason)
                .param("account", by.account().value())
                .param("name", by.name())
                .param("now", now())
                .update();
    }

    @Override
    public Set<ReportId> withFindings(Collection<ReportId> reports) {
        return reports(jdbc.sql(WITH_FINDING), reports);
    }

    private record New(FiledHistories.Checked checked, Finding finding) {}

    private record Kept(long id, ReportId report, Check check, List<String> facts, boolean unexplained) {}

    private void refresh(Collection<ReportId> reports, Map<ReportId, List<Kept>> kept, boolean late, boolean locked) {
        if (reports.isEmpty()) {
            return;
        }
        CheckSettings settings = settings(late);
        Set<Long> ended = new HashSet<>();
        List<New> added = new ArrayList<>();
        for (FiledHistories.Checked checked : histories.of(currentUser.district(), reports, late, locked)) {
            FiledHistory history = checked.history();
            List<Finding> found = history == null ? List.of() : QualityChecks.run(history, settings);
            List<Kept> before = kept.getOrDefault(checked.report(), List.of()).stream()
                    .filter(one -> late || !one.check().isLate())
                    .toList();
            before.stream()
                    .filter(one -> found.stream().noneMatch(finding -> isSame(one, finding)))
                    .forEach(one -> ended.add(one.id()));
            found.stream()
                    .filter(finding -> before.stream().noneMatch(one -> isSame(one, finding)))
                    .forEach(finding -> added.add(new New(checked, finding)));
        }
        // A finding with other facts takes the place of the one before.
        end(ended);
        add(added);
    }

    private CheckSettings settings(boolean late) {
        CheckSettings settings = register.of(currentUser.district());
        if (late) {
            return settings;
        }
        Set<Check> off = EnumSet.noneOf(Check.class);
        off.addAll(settings.off());
        Arrays.stream(Check.values()).filter(Check::isLate).forEach(off::add);
        return new CheckSettings(off, settings.changed());
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

    private void add(List<New> added) {
        if (added.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param("district", currentUser.district().value())
                .param("reports", column(added, one -> one.checked().report().value(), Long[]::new))
                .param("versions", column(added, one -> one.checked().version(), Integer[]::new))
                .param("checks", column(added, one -> one.finding().check().name(), String[]::new))
                .param(
                        "severities",
                        column(added, one -> one.finding().check().severity().name(), String[]::new))
                .param(
                        "facts",
                        column(added, one -> String.join(BETWEEN, one.finding().facts()), String[]::new))
                .param("now", now())
                .update();
    }

    private static <T> T[] column(List<New> added, Function<New, T> value, IntFunction<T[]> array) {
        return added.stream().map(value).toArray(array);
    }

    private Map<ReportId, List<Kept>> kept(Collection<ReportId> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(KEPT).param("reports", numbers(reports)).query(FindingKeeper::kept).list().stream()
                .collect(Collectors.groupingBy(Kept::report));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                new ReportId(row.getLong("report_id")),
                Check.valueOf(row.getString("check_name")),
                Arrays.asList((String[]) row.getArray("facts").getArray()),
                row.getString("reason_code") == null);
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

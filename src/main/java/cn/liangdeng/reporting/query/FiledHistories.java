package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.ExpectedPath;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.quality.FiledHistory;
import cn.liangdeng.reporting.quality.FiledMonth;
import cn.liangdeng.reporting.quality.IndicatorWords;
import cn.liangdeng.reporting.quality.ProjectNames;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows reports to the checks. The number of statements does not grow with the number of reports. */
@Component
public class FiledHistories {

    private static final String SUBJECTS =
            """
            -- The reports with their indicator, and the year's target of their unit in the terms in force for the month. Which targets
            -- the units report on is asked by unit, because asked by target it would be read of the whole database.
            with report as materialized (
                select *
                from reporting.report
                where report.district_id = :district and report.id = any(:ids)
                  and (:locked or report.status in ('DRAFT', 'RETURNED'))
            ),
            goal as (
                select distinct on (report.id) report.id as report_id, target.id as target_id, terms.first_month, terms.last_month,
                       terms.comparator, terms.bound, terms.baseline, terms.phasing
                from report
                join target.pub_reporter reporter on reporter.unit_id = report.unit_id
                                                 and reporter.unit_id = any(array(select report.unit_id from report))
                                                 and %s
                join target.pub_target target on target.id = reporter.target_id
                                             and target.indicator_id = report.indicator_id
                                             and target.horizon = 'ANNUAL'
                join lateral %s terms on report.month between terms.first_month and terms.last_month
                order by report.id, target.id
            )
            select report.id, report.version, report.unit_id, report.entry_mode, report.indicator_id, report.month,
                   report.completed_on, indicator.name, indicator.nature, indicator.decimals, indicator.unit_of_measure, indicator.window_kind,
                   indicator.lag_months, indicator.frequency, goal.target_id, goal.first_month, goal.last_month, goal.comparator, goal.bound,
                   goal.baseline, goal.phasing
            from report
            join target.pub_indicator indicator on indicator.id = report.indicator_id
            left join goal on goal.report_id = report.id
            """.formatted(InForce.reports("reporter", "report.month"), InForce.terms("target.id", "report.month"));

    private static final String MONTHS = """
            -- What the same unit filed for the same indicator in the two years up to each of the reports.
            select checked.id, filed.month, filed.value, filed.progress_text, filed.nil
            from reporting.report checked
            join reporting.report filed on filed.indicator_id = checked.indicator_id
                                       and filed.unit_id = checked.unit_id
                                       and filed.month between checked.month - interval '24 months' and checked.month
                                       and (filed.id = checked.id or filed.status <> 'DRAFT')
            where checked.district_id = :district and checked.id = any(:ids) and filed.value is not null
            order by checked.id, filed.month
            """;

    /** The last character of 元, 万元, 亿元. */
    private static final String MONEY = "元";

    private final JdbcClient jdbc;
    private final LateFacts lateFacts;
    private final ProofFacts proofFacts;
    private final ReportingCalendar calendar;

    FiledHistories(JdbcClient jdbc, LateFacts lateFacts, ProofFacts proofFacts, ReportingCalendar calendar) {
        this.jdbc = jdbc;
        this.lateFacts = lateFacts;
        this.proofFacts = proofFacts;
        this.calendar = calendar;
    }

    /**
     * A report as the checks see it.
     *
     * @param version the report's version that was read
     * @param history null as long as it has no figure
     */
    public record Checked(
            ReportId report, int version, @Nullable FiledHistory history) {}

    /**
     * Those of the reports that the unit can still change.
     *
     * @param late whether files and other reports are looked at too
     * @param locked whether the others too, which the office has filled in or corrected
     */
    public List<Checked> of(DistrictId district, Collection<ReportId> reports, boolean late, boolean locked) {
        Long[] ids = reports.stream().map(ReportId::value).toArray(Long[]::new);
        List<FiledSubject> subjects = jdbc.sql(SUBJECTS)
                .param("district", district.value())
                .param("ids", ids)
                .param("locked", locked)
                .query(FiledSubject::of)
                .list();
        if (subjects.isEmpty()) {
            return List.of();
        }
        Map<Long, BigDecimal> onTime = lateFacts.onTime(closed(district, subjects));
        Map<Long, List<FiledMonth>> months = months(district, ids, subjects, onTime);
        Map<Long, List<FiledHistory.Reuse>> reused = late ? lateFacts.reused(district, ids) : Map.of();
        Map<Long, BigDecimal> growth = late ? lateFacts.growth(district, growths(subjects)) : Map.of();
        Map<Long, FiledHistory.Parts> parts = late ? lateFacts.parts(district, targets(subjects)) : Map.of();
        Map<Long, FiledHistory.Papers> papers = late ? proofFacts.papers(district, periods(subjects)) : Map.of();
        Map<Long, FiledHistory.Total> totals = late ? proofFacts.totals(district, amounts(subjects)) : Map.of();
        Map<Long, List<FiledHistory.Twice>> twice =
                late ? proofFacts.twice(district, projects(subjects, months)) : Map.of();
        return subjects.stream()
                .map(subject -> new Checked(
                        new ReportId(subject.report()),
                        subject.version(),
                        history(
                                subject,
                                months.getOrDefault(subject.report(), List.of()),
                                reused.getOrDefault(subject.report(), List.of()),
                                parts.get(subject.report()),
                                new FiledHistory.Around(
                                        subject.mode() == EntryMode.PREFILLED,
                                        growth.get(subject.report()),
                                        subject.completedOn(),
                                        subject.begins(),
                                        papers.getOrDefault(subject.report(), FiledHistory.Papers.NONE),
                                        totals.get(subject.report()),
                                        twice.getOrDefault(subject.report(), List.of())))))
                .toList();
    }

    /** The reports whose window has closed, each with its due day. */
    private Map<Long, LocalDate> closed(DistrictId district, List<FiledSubject> subjects) {
        record Window(WindowKind kind, ReportingMonth month) {}
        Map<Window, LocalDate> due = new HashMap<>();
        Map<Long, LocalDate> closed = new HashMap<>();
        for (FiledSubject subject : subjects) {
            LocalDate dueOn = due.computeIfAbsent(
                    new Window(subject.window(), subject.month().plusMonths(subject.lagMonths())),
                    window -> calendar.window(district, window.kind(), window.month())
                            .dueOn());
            // Pasted, imported and pre-filled work never counts against anyone.
            if (subject.mode() == EntryMode.TYPED && calendar.today().isAfter(dueOn)) {
                closed.put(subject.report(), dueOn);
            }
        }
        return closed;
    }

    private Map<Long, List<FiledMonth>> months(
            DistrictId district, Long[] ids, List<FiledSubject> subjects, Map<Long, BigDecimal> onTime) {
        Map<Long, ReportingMonth> checked = new HashMap<>();
        subjects.forEach(subject -> checked.put(subject.report(), subject.month()));
        Map<Long, List<FiledMonth>> months = new HashMap<>();
        jdbc.sql(MONTHS)
                .param("district", district.value())
                .param("ids", ids)
                .query((row, number) -> {
                    long report = row.getLong("id");
                    ReportingMonth month = ReportingMonth.of(row.getObject("month", LocalDate.class));
                    FiledMonth filed = new FiledMonth(
                            month,
                            row.getBigDecimal("value"),
                            row.getString("progress_text"),
                            row.getBoolean("nil"),
                            month.equals(checked.get(report)) ? onTime.get(report) : null);
                    return months.computeIfAbsent(report, id -> new ArrayList<>())
                            .add(filed);
                })
                .list();
        return months;
    }

    private static Map<Long, Long> targets(List<FiledSubject> subjects) {
        Map<Long, Long> targets = new LinkedHashMap<>();
        subjects.stream()
                .filter(subject -> subject.goal() != null)
                .forEach(subject -> targets.put(subject.report(), subject.target()));
        return targets;
    }

    private @Nullable FiledHistory history(
            FiledSubject subject,
            List<FiledMonth> months,
            List<FiledHistory.Reuse> reused,
            FiledHistory.@Nullable Parts parts,
            FiledHistory.Around around) {
        if (months.isEmpty() || !months.get(months.size() - 1).month().equals(subject.month())) {
            return null;
        }
        TargetTerms goal = subject.goal();
        boolean upward = goal != null && goal.comparator().isUpward();
        FiledHistory history = new FiledHistory(
                subject.nature(),
                subject.decimals(),
                subject.share(),
                subject.window() == WindowKind.STATISTICS,
                !calendar.today().isAfter(subject.month().lastDay()),
                goal == null || !upward ? null : goal.bound(),
                goal == null || !upward ? Map.of() : planned(goal, months),
                months,
                reused,
                parts);
        return history.with(around);
    }

    private static Map<Long, Integer> periods(List<FiledSubject> subjects) {
        return subjects.stream()
                .collect(Collectors.toMap(
                        FiledSubject::report, subject -> subject.frequency().months()));
    }

    private static List<Long> amounts(List<FiledSubject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.nature() == IndicatorNature.FLOW
                        && subject.unitOfMeasure().endsWith(MONEY))
                .map(FiledSubject::report)
                .toList();
    }

    private static Map<Long, Set<String>> projects(List<FiledSubject> subjects, Map<Long, List<FiledMonth>> months) {
        Map<Long, Set<String>> projects = new LinkedHashMap<>();
        for (FiledSubject subject : subjects) {
            List<FiledMonth> filed = months.getOrDefault(subject.report(), List.of());
            if (!filed.isEmpty() && filed.get(filed.size() - 1).month().equals(subject.month())) {
                projects.put(
                        subject.report(),
                        ProjectNames.achieved(filed.get(filed.size() - 1).words()));
            }
        }
        return projects;
    }

    /** The reports on a growth rate, each with the name of the amount that grows. */
    private static Map<Long, String> growths(List<FiledSubject> subjects) {
        Map<Long, String> growths = new HashMap<>();
        subjects.stream()
                .filter(subject -> subject.nature() == IndicatorNature.RATE)
                .forEach(subject -> IndicatorWords.amountOf(subject.name(), subject.unitOfMeasure())
                        .ifPresent(amount -> growths.put(subject.report(), amount)));
        return growths;
    }

    private static Map<ReportingMonth, BigDecimal> planned(TargetTerms goal, List<FiledMonth> months) {
        Map<ReportingMonth, BigDecimal> planned = new HashMap<>();
        if (goal.accumulation() == Accumulation.FLOW && goal.span().first().month() == 1) {
            months.stream()
                    .map(FiledMonth::month)
                    .filter(goal.span()::contains)
                    .forEach(month -> planned.put(month, ExpectedPath.at(goal, month)));
        }
        return planned;
    }
}

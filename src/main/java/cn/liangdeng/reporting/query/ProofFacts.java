package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.quality.FiledHistory.Papers;
import cn.liangdeng.reporting.quality.FiledHistory.Total;
import cn.liangdeng.reporting.quality.FiledHistory.Twice;
import cn.liangdeng.reporting.quality.ProjectNames;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks ask about the proof of a figure: when its files were made, its plan period, and the projects that it counts. */
@Component
class ProofFacts {

    private static final String PAPERS = """
            -- The files of the reports and of what the same unit filed for the same figure in the year before them, each with the moment
            -- at which the figure before was filed first.
            select checked.id, filed.month, filed.id = checked.id as own, file.name, evidence.made_at, evidence.photo, evidence.added_at,
                   (select min(event.at)
                    from reporting.event event
                    where event.action in ('SUBMITTED', 'FILED_FOR')
                      and event.report_id = (select earlier.id
                                             from reporting.report earlier
                                             where earlier.indicator_id = filed.indicator_id and earlier.unit_id = filed.unit_id
                                               and earlier.month < filed.month and earlier.status <> 'DRAFT'
                                             order by earlier.month desc
                                             limit 1)) as before
            from reporting.report checked
            join reporting.report filed on filed.indicator_id = checked.indicator_id and filed.unit_id = checked.unit_id
                                       and filed.month between checked.month - interval '12 months' and checked.month
                                       and (filed.id = checked.id or filed.status <> 'DRAFT')
            join reporting.evidence evidence on evidence.report_id = filed.id and evidence.removed_at is null
            join attachment.pub_file file on file.id = evidence.file_id
            where checked.district_id = :district
              and checked.id = any(:ids)
              and exists (select 1 from reporting.evidence own where own.report_id = checked.id and own.removed_at is null)
            order by checked.id, filed.month desc, evidence.added_at, file.id
            """;

    private static final String TOTAL =
            """
            -- What the plan period demands in money of the figure's unit, and what was filed at the ends of its earlier years.
            select distinct on (checked.id) checked.id, terms.bound,
                   (select coalesce(sum(year.value), 0)
                    from (select distinct on (extract(year from earlier.month)) earlier.value
                          from reporting.report earlier
                          where earlier.indicator_id = checked.indicator_id and earlier.unit_id = checked.unit_id
                            and earlier.month >= terms.first_month and earlier.month < date_trunc('year', checked.month)
                            and earlier.status <> 'DRAFT' and earlier.value is not null
                          order by extract(year from earlier.month), earlier.month desc) year) as before
            from reporting.report checked
            join target.pub_target target on target.indicator_id = checked.indicator_id
                                         and target.horizon = 'PLAN_PERIOD' and target.status = 'ACTIVE'
            join target.pub_reporter reporter on reporter.target_id = target.id and reporter.unit_id = checked.unit_id
                                             and %s
            join lateral %s terms on checked.month between terms.first_month and terms.last_month
            where checked.district_id = :district and checked.id = any(:ids) and terms.bound > 0
              and terms.comparator in ('AT_LEAST', 'ABOUT')
            order by checked.id, terms.bound desc, target.id
            """.formatted(InForce.reports("reporter", "checked.month"), InForce.terms("target.id", "checked.month"));

    private static final String TWICE = """
            -- Where other units that file the same figure have written of the projects in the year, the oldest first. The unit that
            -- bears the whole tells of all that its parts have done, and they of what it has.
            select told.report_id, told.name, other.month, other.progress_text, unit.short_name
            from unnest(cast(:reports as bigint[]), cast(:names as varchar[])) as told (report_id, name)
            join reporting.report report on report.id = told.report_id and report.district_id = :district
            join reporting.report other on other.indicator_id = report.indicator_id and other.unit_id <> report.unit_id
                                       and other.month between date_trunc('year', report.month) and report.month
                                       and other.status <> 'DRAFT' and position(told.name in other.progress_text) > 0
            join organisation.pub_unit unit on unit.id = other.unit_id
            where not exists (select 1
                              from target.pub_part part
                              join target.pub_target whole on whole.id = part.whole_id
                              where part.district_id = report.district_id and whole.indicator_id = report.indicator_id
                                and (part.unit_id = report.unit_id and whole.unit_id = other.unit_id
                                     or part.unit_id = other.unit_id and whole.unit_id = report.unit_id))
            order by told.report_id, other.month, other.id
            """;

    private final JdbcClient jdbc;

    ProofFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param months of each report the months that its figure is about: 1 by the month, 3 by the quarter */
    Map<Long, Papers> papers(DistrictId district, Map<Long, Integer> months) {
        Map<Long, List<PaperRow>> rows = new HashMap<>();
        jdbc.sql(PAPERS)
                .param("district", district.value())
                .param("ids", months.keySet().toArray(Long[]::new))
                .query((row, number) -> rows.computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
                        .add(PaperRow.of(row)))
                .list();
        Map<Long, Papers> papers = new HashMap<>();
        rows.forEach((report, files) ->
                papers.put(report, PaperRow.judge(files, Objects.requireNonNull(months.get(report)))));
        return papers;
    }

    /** The plan period's total of each report on money that has one. */
    Map<Long, Total> totals(DistrictId district, Collection<Long> reports) {
        Map<Long, Total> totals = new HashMap<>();
        if (reports.isEmpty()) {
            return totals;
        }
        jdbc.sql(TOTAL)
                .param("district", district.value())
                .param("ids", reports.toArray(Long[]::new))
                .query((row, number) -> totals.put(
                        row.getLong("id"), new Total(row.getBigDecimal("before"), row.getBigDecimal("bound"))))
                .list();
        return totals;
    }

    /** @param projects of each report those that its words tell of */
    Map<Long, List<Twice>> twice(DistrictId district, Map<Long, Set<String>> projects) {
        List<Long> reports = new ArrayList<>();
        List<String> names = new ArrayList<>();
        projects.forEach((report, told) -> told.forEach(name -> {
            reports.add(report);
            names.add(name);
        }));
        Map<Long, List<Twice>> twice = new HashMap<>();
        if (reports.isEmpty()) {
            return twice;
        }
        jdbc.sql(TWICE)
                .param("district", district.value())
                .param("reports", reports.toArray(Long[]::new))
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> {
                    String name = row.getString("name");
                    return ProjectNames.achieved(row.getString("progress_text")).contains(name)
                            && twice.computeIfAbsent(row.getLong("report_id"), id -> new ArrayList<>())
                                    .add(new Twice(
                                            name,
                                            ReportingMonth.of(row.getObject("month", LocalDate.class)),
                                            row.getString("short_name")));
                })
                .list();
        return twice;
    }
}

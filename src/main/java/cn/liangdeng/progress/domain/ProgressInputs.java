package cn.liangdeng.progress.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the judgement of targets needs, for any number of them in a handful of statements. */
@Component
class ProgressInputs {

    private final JdbcClient jdbc;

    ProgressInputs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The inputs of the targets, in the order of their ids. */
    List<TargetInput> load(Collection<TargetId> targets) {
        Long[] ids = targets.stream().map(TargetId::value).distinct().toArray(Long[]::new);
        Map<Long, List<Long>> years = years(ids);
        Long[] withYears = Stream.concat(
                        Arrays.stream(ids), years.values().stream().flatMap(List::stream))
                .distinct()
                .toArray(Long[]::new);
        Map<Long, List<TermsVersion>> versions = versions(withYears);
        Map<Long, List<StatusSince>> decisions = decisions(withYears);
        Map<Long, List<KnownFigure>> figures = figures(ids);
        return jdbc.sql("""
                        select t.id, t.district_id, t.indicator_id, t.unit_id, i.nature, t.horizon, t.average_growth,
                               document.lineage_id as document_id,
                               reporter.units as reporter_units, reporter.months as reporter_months
                        from target.pub_target t
                        join target.pub_indicator i on i.id = t.indicator_id
                        left join document.pub_document document on document.id = t.document_id
                        cross join lateral (select array_agg(r.unit_id order by r.from_month nulls first)    as units,
                                                   array_agg(r.from_month order by r.from_month nulls first) as months
                                            from target.pub_reporter r
                                            where r.target_id = t.id) reporter
                        where t.id = any(:ids)
                        order by t.id
                        """)
                .param("ids", ids)
                .query((row, n) -> new TargetInput(
                        new TargetId(row.getLong("id")),
                        new DistrictId(row.getLong("district_id")),
                        new IndicatorId(row.getLong("indicator_id")),
                        reporters(row),
                        IndicatorNature.valueOf(row.getString("nature")),
                        Horizon.valueOf(row.getString("horizon")),
                        row.getBoolean("average_growth"),
                        document(row),
                        decisions.getOrDefault(row.getLong("id"), List.of()),
                        versions.getOrDefault(row.getLong("id"), List.of()),
                        figures.getOrDefault(row.getLong("id"), List.of()),
                        years.getOrDefault(row.getLong("id"), List.of()).stream()
                                .map(year -> new YearGoal(
                                        decisions.getOrDefault(year, List.of()),
                                        versions.getOrDefault(year, List.of())))
                                .toList()))
                .list();
    }

    /** The goals of years that lie on the way of goals of plan periods: of one year the one that names the goal as its own. */
    private Map<Long, List<Long>> years(Long[] targets) {
        Map<Long, List<Long>> byGoal = new HashMap<>();
        jdbc.sql("""
                        -- Same indicator, and a unit that reports or reported on both: a hand-over of one leads no past month elsewhere.
                        select goal.id as goal_id, year.id as year_id
                        from target.pub_target goal
                        join target.pub_target year on year.indicator_id = goal.indicator_id and year.horizon = 'ANNUAL'
                                                   and year.district_id = goal.district_id
                        where goal.id = any(:targets) and goal.horizon = 'PLAN_PERIOD'
                          and exists (select 1
                                      from target.pub_reporter r
                                      join target.pub_reporter own on own.unit_id = r.unit_id
                                      where r.target_id = goal.id and own.target_id = year.id)
                        order by goal.id, year.parent_id is not distinct from goal.id desc, year.id
                        """).param("targets", targets).query(row -> {
            byGoal.computeIfAbsent(row.getLong("goal_id"), id -> new ArrayList<>())
                    .add(row.getLong("year_id"));
        });
        return byGoal;
    }

    /** Which unit reports on the target from which month on, from two columns side by side. */
    private static List<ReporterSince> reporters(ResultSet row) throws SQLException {
        Long[] units = (Long[]) row.getArray("reporter_units").getArray();
        Date[] months = (Date[]) row.getArray("reporter_months").getArray();
        List<ReporterSince> reporters = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            LocalDate from = months[i] == null ? null : months[i].toLocalDate();
            reporters.add(new ReporterSince(from == null ? null : ReportingMonth.of(from), new UnitId(units[i])));
        }
        return reporters;
    }

    private Map<Long, List<TermsVersion>> versions(Long[] targets) {
        Map<Long, List<TermsVersion>> byTarget = new HashMap<>();
        jdbc.sql("""
                        select v.id, v.target_id, v.effective_from, v.first_month, v.last_month, v.comparator, v.strict,
                               v.bound, v.bound_max, v.baseline, v.tolerance, v.phasing,
                               i.lag_months, i.frequency, i.jan_feb_combined
                        from target.pub_terms v
                        join target.pub_target t on t.id = v.target_id
                        join target.pub_indicator i on i.id = t.indicator_id
                        where v.target_id = any(:targets)
                        order by v.target_id, v.effective_from desc, v.number desc
                        """).param("targets", targets).query(row -> {
            byTarget.computeIfAbsent(row.getLong("target_id"), id -> new ArrayList<>())
                    .add(version(row));
        });
        return byTarget;
    }

    private Map<Long, List<StatusSince>> decisions(Long[] targets) {
        Map<Long, List<StatusSince>> byTarget = new HashMap<>();
        jdbc.sql("""
                        select target_id, status, from_month
                        from target.pub_status_change
                        where target_id = any(:targets)
                        order by target_id, number
                        """).param("targets", targets).query(row -> {
            byTarget.computeIfAbsent(row.getLong("target_id"), id -> new ArrayList<>())
                    .add(new StatusSince(month(row, "from_month"), "ACTIVE".equals(row.getString("status"))));
        });
        return byTarget;
    }

    private static TermsVersion version(ResultSet row) throws SQLException {
        return new TermsVersion(
                row.getLong("id"),
                month(row, "effective_from"),
                new Span(month(row, "first_month"), month(row, "last_month")),
                BoundComparator.valueOf(row.getString("comparator")),
                row.getBoolean("strict"),
                row.getBigDecimal("bound"),
                row.getBigDecimal("bound_max"),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("tolerance"),
                row.getString("phasing"),
                row.getInt("lag_months"),
                Frequency.valueOf(row.getString("frequency")),
                row.getBoolean("jan_feb_combined"));
    }

    private Map<Long, List<KnownFigure>> figures(Long[] targets) {
        Map<Long, List<KnownFigure>> byTarget = new HashMap<>();
        jdbc.sql("""
                        -- Of each month the figure of the unit that reported on the target in it.
                        select r.target_id, f.month, f.value, f.completed_on
                        from target.pub_reporter r
                        join target.pub_target t on t.id = r.target_id
                        join reporting.pub_approved_value f on f.indicator_id = t.indicator_id and f.unit_id = r.unit_id
                             and f.superseded_at is null
                             and f.month >= coalesce(r.from_month, '-infinity')
                             and f.month < coalesce(r.until_month, 'infinity')
                        where r.target_id = any(:targets)
                        order by r.target_id, f.month
                        """).param("targets", targets).query(row -> {
            byTarget.computeIfAbsent(row.getLong("target_id"), id -> new ArrayList<>())
                    .add(new KnownFigure(
                            month(row, "month"),
                            row.getBigDecimal("value"),
                            row.getObject("completed_on", LocalDate.class)));
        });
        return byTarget;
    }

    private static ReportingMonth month(ResultSet row, String column) throws SQLException {
        return ReportingMonth.of(row.getObject(column, LocalDate.class));
    }

    private static @Nullable DocumentId document(ResultSet row) throws SQLException {
        Long id = row.getObject("document_id", Long.class);
        return id == null ? null : new DocumentId(id);
    }
}

package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit owes: every indicator of a followed target of which it is the reporting unit, in the months that have a figure. */
@Component
public class OwedIndicators {

    /** Written out only where one is asked for: a plan that has to suit all of them as well reads all of them. */
    private static final String OF_ONE = "and target.indicator_id = :indicator";

    /** The targets of the units are found by the units; joined freely, all of the district might be read for those of one unit. */
    private static final String OF_UNITS = """
            and target.id = any(array(select served.target_id from target.pub_reporter served where served.unit_id = any(:units)))
            """.strip();

    private static final String OWED = """
            -- Followed targets of the units in the terms in force for the month that their indicator's figure belongs to:
            -- the one asked for, or the one that is filed in the window of the month asked for (earlier by the lag).
            with candidate as (
                select target.id, reporter.unit_id, reporter.from_month, reporter.until_month, target.title, target.horizon, target.indicator_id,
                       coalesce(cast(:dataMonth as date),
                                cast(cast(:filingMonth as date) - make_interval(months => indicator.lag_months) as date))
                           as data_month
                from target.pub_target target
                join target.pub_indicator indicator on indicator.id = target.indicator_id
                join target.pub_reporter reporter on reporter.target_id = target.id
                where target.district_id = :district
                  and reporter.unit_id = any(:units)
                  %s
                  and (:whole or reporter.unit_id in (select subtree.unit_id
                                                      from organisation.pub_unit_subtree subtree
                                                      where subtree.root_id = any(:roots)))
            )
            select candidate.unit_id, candidate.id as target_id, candidate.title, candidate.horizon, candidate.data_month,
                   indicator.id as indicator_id, indicator.name, indicator.definition, indicator.unit_of_measure,
                   indicator.nature, indicator.frequency, indicator.lag_months, indicator.jan_feb_combined,
                   indicator.window_kind, indicator.data_source, indicator.decimals,
                   terms.first_month, terms.last_month, terms.comparator, terms.strict, terms.bound, terms.bound_max,
                   terms.baseline, terms.tolerance, terms.phasing
            from candidate
            join target.pub_indicator indicator on indicator.id = candidate.indicator_id
            join lateral %s terms on candidate.data_month >= terms.first_month
                   and (candidate.data_month <= terms.last_month or indicator.nature = 'MILESTONE')
            -- Of a target that was handed over each unit owes the months in which it reports.
            where %s
            -- Suspended, withdrawn or set aside from a month on; without such a row it is followed.
              and not exists (
                select 1
                from target.pub_status_change change
                where change.target_id = candidate.id
                  and change.status <> 'ACTIVE'
                  and candidate.data_month >= change.from_month
                  and (change.until_month is null or candidate.data_month < change.until_month)
            )
            -- A milestone is reported on until it is done, also past its deadline, and not after.
              and not exists (
                select 1
                from reporting.approved_value done
                where indicator.nature = 'MILESTONE'
                  and done.indicator_id = candidate.indicator_id
                  and done.unit_id in (select reporter.unit_id from target.pub_reporter reporter
                                       where reporter.target_id = candidate.id)
                  and done.month < candidate.data_month
                  and done.completed_on is not null
                  and done.superseded_at is null
            )
            -- As entered, which is the order of the document.
            order by candidate.unit_id, candidate.id
            """;

    private static final String OWED_BY_ALL = owed(OF_UNITS);

    private static final String OWED_OF_ONE = owed(OF_ONE);

    private final JdbcClient jdbc;

    OwedIndicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String owed(String whose) {
        return OWED.formatted(
                whose,
                InForce.terms("candidate.id", "candidate.data_month"),
                InForce.reports("candidate", "candidate.data_month"));
    }

    /** What the unit is to file in the windows of a month, in the order in which the targets were set. */
    public List<OwedIndicator> listFiledIn(DataScope scope, UnitId unit, ReportingMonth month) {
        return listFiledIn(scope, List.of(unit), month).getOrDefault(unit, List.of());
    }

    /** The same for several units; units that owe nothing are left out. */
    public Map<UnitId, List<OwedIndicator>> listFiledIn(
            DataScope scope, Collection<UnitId> units, ReportingMonth month) {
        return read(scope, units, null, month.firstDay(), null);
    }

    /** The indicator, if the unit owes its figure for this very month. */
    public Optional<OwedIndicator> find(DataScope scope, UnitId unit, IndicatorId indicator, ReportingMonth dataMonth) {
        return read(scope, List.of(unit), indicator.value(), null, dataMonth.firstDay())
                .getOrDefault(unit, List.of())
                .stream()
                .findFirst();
    }

    private Map<UnitId, List<OwedIndicator>> read(
            DataScope scope,
            Collection<UnitId> units,
            @Nullable Long indicator,
            @Nullable LocalDate filingMonth,
            @Nullable LocalDate dataMonth) {
        List<Row> rows = jdbc.sql(indicator == null ? OWED_BY_ALL : OWED_OF_ONE)
                .params(scope.parameters())
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("indicator", indicator, Types.BIGINT)
                .param("filingMonth", filingMonth, Types.DATE)
                .param("dataMonth", dataMonth, Types.DATE)
                .query(OwedIndicators::row)
                .list();
        Map<UnitId, Map<IndicatorId, List<Row>>> grouped = new LinkedHashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(row.unit(), unit -> new LinkedHashMap<>())
                .computeIfAbsent(row.indicator().id(), id -> new ArrayList<>())
                .add(row));
        Map<UnitId, List<OwedIndicator>> owed = new LinkedHashMap<>();
        grouped.forEach((unit, indicators) -> owed.put(
                unit,
                indicators.values().stream()
                        .map(OwedIndicators::together)
                        .filter(one -> one.hasFigureFor(one.dataMonth()))
                        .toList()));
        return owed;
    }

    private static OwedIndicator together(List<Row> rows) {
        OwedIndicator first = rows.get(0).indicator();
        return new OwedIndicator(
                first.id(),
                first.name(),
                first.definition(),
                first.unitOfMeasure(),
                first.nature(),
                first.frequency(),
                first.lagMonths(),
                first.janFebCombined(),
                first.windowKind(),
                first.dataSource(),
                first.decimals(),
                first.dataMonth(),
                rows.stream().flatMap(row -> row.indicator().targets().stream()).toList());
    }

    /** One target with its indicator. */
    private record Row(UnitId unit, OwedIndicator indicator) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        OwedTarget target = new OwedTarget(
                new TargetId(row.getLong("target_id")),
                row.getString("title"),
                Horizon.valueOf(row.getString("horizon")),
                new Span(month(row, "first_month"), month(row, "last_month")),
                BoundComparator.valueOf(row.getString("comparator")),
                row.getBoolean("strict"),
                row.getBigDecimal("bound"),
                row.getBigDecimal("bound_max"),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("tolerance"),
                Phasing.parse(row.getString("phasing")));
        return new Row(
                new UnitId(row.getLong("unit_id")),
                new OwedIndicator(
                        new IndicatorId(row.getLong("indicator_id")),
                        row.getString("name"),
                        row.getString("definition"),
                        row.getString("unit_of_measure"),
                        IndicatorNature.valueOf(row.getString("nature")),
                        Frequency.valueOf(row.getString("frequency")),
                        row.getInt("lag_months"),
                        row.getBoolean("jan_feb_combined"),
                        WindowKind.valueOf(row.getString("window_kind")),
                        row.getString("data_source"),
                        row.getInt("decimals"),
                        month(row, "data_month"),
                        List.of(target)));
    }

    private static ReportingMonth month(ResultSet row, String column) throws SQLException {
        return ReportingMonth.of(row.getObject(column, LocalDate.class));
    }
}

package cn.liangdeng.progress.query;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.evaluation.AverageGrowth;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.MonthlyFigure;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the page of one target shows. A target that the person does not see is not there. */
@Component
class TargetQueries {

    private final JdbcClient jdbc;
    private final StoredCards cards;

    TargetQueries(JdbcClient jdbc, StoredCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /** The target as of the month. */
    public Optional<TargetDetail> find(DataScope scope, TargetId target, ReportingMonth month) {
        return jdbc.sql("""
                        -- One target with its source, and how it stands as of the month with the card of its light.
                        select %s,
                               i.definition, i.data_source, i.frequency, i.lag_months, i.jan_feb_combined, t.commitment, t.leader,
                               t.definition_of_done, d.document_number, c.id as clause_id, c.quote, p.card, v.phasing = 'linear' as linear, %s as own_figures, %s as may_turn_red,
                               rule.name as rule_name, rule.number as rule_number, rule.basis_title, rule.basis_number, rule.valid_from
                        %s
                        left join document.pub_clause c on c.id = t.clause_id
                        left join target.pub_light_rule rule on rule.id = p.rule_version_id
                        where t.id = :target and %s
                        """.formatted(
                                TargetRows.SELECTED,
                                Scopes.REPORTING,
                                EarlyWarnings.MAY_TURN_RED_SQL,
                                TargetRows.FROM_ALL,
                                Scopes.VISIBLE))
                .params(scope.parameters())
                .param("target", target.value())
                .param("month", month.firstDay())
                .query(this::detail)
                .optional();
    }

    private TargetDetail detail(ResultSet row, int number) throws SQLException {
        String card = row.getString("card");
        return new TargetDetail(
                TargetRows.map(row, number),
                row.getString("definition"),
                row.getString("data_source"),
                Frequency.valueOf(row.getString("frequency")),
                row.getInt("lag_months"),
                row.getBoolean("jan_feb_combined"),
                Commitment.valueOf(row.getString("commitment")),
                row.getString("document_number"),
                Columns.id(row, "clause_id", ClauseId::new),
                row.getString("quote"),
                row.getString("leader"),
                row.getString("definition_of_done"),
                row.getBoolean("own_figures"),
                row.getBoolean("linear"),
                row.getBoolean("may_turn_red"),
                card == null ? null : cards.read(card),
                rule(row));
    }

    private static @Nullable RuleFacts rule(ResultSet row) throws SQLException {
        String name = row.getString("rule_name");
        return name == null
                ? null
                : new RuleFacts(
                        name,
                        row.getInt("rule_number"),
                        row.getString("basis_title"),
                        row.getString("basis_number"),
                        Columns.month(row, "valid_from"));
    }

    /** All versions of its terms, newest first. */
    public List<TermsVersionRow> versions(DataScope scope, TargetId target) {
        return jdbc.sql("""
                        -- The versions of a target's terms.
                        select v.number, v.first_month, v.last_month, v.comparator, v.strict, v.bound, v.bound_max, v.baseline, v.stretch,
                               t.average_growth,
                               v.effective_from, v.effective_until, v.known_from, v.reason_class, v.reason, v.approver,
                               v.approval_number,
                               exists (select 1
                                       from target.pub_terms before
                                       join progress.progress shown on shown.target_id = before.target_id and shown.light = 'RED'
                                       where before.target_id = v.target_id and before.number = v.number - 1
                                         and (v.comparator in ('AT_LEAST', 'ABOUT', 'RANGE') and v.bound < before.bound
                                              or v.comparator in ('AT_MOST', 'ABOUT_AT_MOST') and v.bound > before.bound)
                                         and shown.known_from < v.known_from
                                         and (shown.superseded_at is null or shown.superseded_at >= v.known_from)) as eased_after_red
                        from target.pub_terms v
                        join target.pub_target t on t.id = v.target_id
                        where v.target_id = :target and %s
                        order by v.number desc
                        """.formatted(Scopes.VISIBLE))
                .params(scope.parameters())
                .param("target", target.value())
                .query((row, n) -> new TermsVersionRow(
                        new TermsFacts(
                                row.getInt("number"),
                                Columns.month(row, "first_month"),
                                Columns.month(row, "last_month"),
                                BoundComparator.valueOf(row.getString("comparator")),
                                row.getBoolean("strict"),
                                row.getBigDecimal("bound"),
                                row.getBigDecimal("bound_max"),
                                row.getBigDecimal("baseline"),
                                row.getBigDecimal("stretch"),
                                row.getBoolean("average_growth")),
                        Columns.month(row, "effective_from"),
                        Columns.monthOrNull(row, "effective_until"),
                        Columns.moment(row, "known_from"),
                        row.getBoolean("eased_after_red"),
                        Optional.ofNullable(row.getString("reason_class"))
                                .map(AdjustmentReason::valueOf)
                                .orElse(null),
                        row.getString("reason"),
                        row.getString("approver"),
                        row.getString("approval_number")))
                .list();
    }

    /** When it was suspended, resumed or withdrawn, newest first. */
    public List<DecisionRow> decisions(DataScope scope, TargetId target) {
        return jdbc.sql("""
                        -- Decisions on whether a target is followed.
                        select s.status, s.from_month, s.reason, s.approval_number, s.recorded_at
                        from target.pub_status_change s
                        join target.pub_target t on t.id = s.target_id
                        where s.target_id = :target and %s
                        order by s.number desc
                        """.formatted(Scopes.VISIBLE))
                .params(scope.parameters())
                .param("target", target.value())
                .query((row, n) -> new DecisionRow(
                        TargetStatus.valueOf(row.getString("status")),
                        Columns.month(row, "from_month"),
                        row.getString("reason"),
                        row.getString("approval_number"),
                        Columns.moment(row, "recorded_at")))
                .list();
    }

    /** The units besides the reporting one, lead units first. */
    public List<FurtherUnitRow> furtherUnits(DataScope scope, TargetId target) {
        return jdbc.sql("""
                        -- Units that co-sign or support a target.
                        select f.unit_id, u.short_name as name, f.part = 'LEAD' as lead
                        from target.pub_target_unit f
                        join target.pub_target t on t.id = f.target_id
                        join organisation.pub_unit u on u.id = f.unit_id
                        where f.target_id = :target and %s
                        order by lead desc, f.position
                        """.formatted(Scopes.VISIBLE))
                .params(scope.parameters())
                .param("target", target.value())
                .query((row, n) -> new FurtherUnitRow(
                        new UnitId(row.getLong("unit_id")), row.getString("name"), row.getBoolean("lead")))
                .list();
    }

    /** The reports on its figures in the months of its terms, newest first; drafts are the unit's own business. */
    public List<ReportRow> reports(DataScope scope, TargetRow target) {
        return jdbc.sql("""
                        -- Reports of the indicator and unit within the span, with the approved figure.
                        select r.id, r.month, r.status, a.value, a.completed_on, a.known_from,
                               exists (select 1 from reporting.pub_approved_value earlier
                                       where earlier.report_id = r.id and earlier.superseded_at is not null) as corrected
                        from target.pub_target t
                        join target.pub_reporter reporter on reporter.target_id = t.id
                        join reporting.pub_report r on r.indicator_id = t.indicator_id and r.unit_id = reporter.unit_id
                             and r.month >= coalesce(reporter.from_month, '-infinity')
                             and r.month < coalesce(reporter.until_month, 'infinity')
                        left join reporting.pub_approved_value a on a.report_id = r.id and a.superseded_at is null
                        where t.id = :target
                          and %s
                          and r.month between :first and :last
                          and (r.status <> 'DRAFT' or a.value is not null)
                        order by r.month desc
                        """.formatted(Scopes.REPORTING))
                .params(scope.parameters())
                .param("target", target.id().value())
                .param("first", target.terms().firstMonth().firstDay())
                .param("last", target.terms().lastMonth().firstDay())
                .query((row, n) -> new ReportRow(
                        new ReportId(row.getLong("id")),
                        Columns.month(row, "month"),
                        ReportStatus.valueOf(row.getString("status")),
                        row.getBigDecimal("value"),
                        row.getObject("completed_on", LocalDate.class),
                        Columns.momentOrNull(row, "known_from"),
                        row.getBoolean("corrected")))
                .list();
    }

    /** The approved figures that its chart shows, by month: those of its span up to the month of its data. */
    public SortedMap<ReportingMonth, BigDecimal> figures(DataScope scope, TargetRow target, ReportingMonth dataMonth) {
        SortedMap<ReportingMonth, BigDecimal> figures = new TreeMap<>();
        jdbc.sql("""
                        -- Approved figures of the indicator and unit within the span.
                        select a.month, a.value
                        from target.pub_target t
                        join target.pub_reporter reporter on reporter.target_id = t.id
                        join reporting.pub_approved_value a on a.indicator_id = t.indicator_id and a.unit_id = reporter.unit_id
                             and a.month >= coalesce(reporter.from_month, '-infinity')
                             and a.month < coalesce(reporter.until_month, 'infinity')
                             and a.superseded_at is null
                        where t.id = :target and %s and a.month between :first and :last
                        """.formatted(Scopes.VISIBLE))
                .params(scope.parameters())
                .param("target", target.id().value())
                .param("first", target.terms().firstMonth().firstDay())
                .param("last", dataMonth.firstDay())
                .query(row -> {
                    figures.put(Columns.month(row, "month"), row.getBigDecimal("value"));
                });
        return target.terms().averageGrowth() ? averages(figures, target.terms()) : figures;
    }

    private static SortedMap<ReportingMonth, BigDecimal> averages(
            SortedMap<ReportingMonth, BigDecimal> rates, TermsFacts terms) {
        SortedMap<ReportingMonth, BigDecimal> averages = new TreeMap<>();
        AverageGrowth.toDate(
                        rates.entrySet().stream()
                                .map(entry -> new MonthlyFigure(entry.getKey(), entry.getValue()))
                                .toList(),
                        new Span(terms.firstMonth(), terms.lastMonth()))
                .forEach(average -> averages.put(average.month(), average.value()));
        return averages;
    }

    /**
     * The other goals on the same indicator, of a unit that reports or reported on both, that are judged in the month: those of the
     * year and of the period.
     */
    public List<TargetRow> related(DataScope scope, TargetRow target, ReportingMonth month) {
        return jdbc.sql("""
                        -- Goals that read the same figures.
                        select %s
                        %s
                        where t.indicator_id = :indicator and t.id <> :target and %s
                          and exists (select 1
                                      from target.pub_reporter own
                                      join target.pub_reporter other on other.unit_id = own.unit_id
                                      where own.target_id = :target and other.target_id = t.id)
                        order by t.horizon, v.last_month, t.id
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_JUDGED, Scopes.VISIBLE))
                .params(scope.parameters())
                .param("indicator", target.indicator().id().value())
                .param("target", target.id().value())
                .param("month", month.firstDay())
                .query(TargetRows::map)
                .list();
    }
}

package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.KnownValue;
import cn.liangdeng.reporting.KnownValueSource;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows the figure of a decomposed target (目标分解) from its parts: their sum, with how many of them have filed. Only amounts and
 * levels add up; a rate of the whole is never made of the rates of its parts.
 */
@Component
@Order(100)
class ChildrenSums implements KnownValueSource {

    private static final String SUMS =
            """
            -- The units' filed figures of the parts of decomposed targets, added up for the figure of the whole. A figure on which
            -- several parts read counts once; one that was returned is not known.
            with asked as (
                select *
                from unnest(cast(:indicators as bigint[]), cast(:months as date[])) as pair (indicator_id, month)
            ),
            part as (
                select distinct asked.indicator_id as whole_indicator_id, asked.month, child.indicator_id, reporter.unit_id
                from asked
                join target.pub_indicator indicator on indicator.id = asked.indicator_id and indicator.nature in ('FLOW', 'STOCK')
                join target.pub_target whole on whole.indicator_id = asked.indicator_id and whole.district_id = :district
                join target.pub_reporter owner on owner.target_id = whole.id and owner.unit_id = :unit
                    and %s
                join target.pub_part link on link.whole_id = whole.id
                join target.pub_target child on child.id = link.part_id
                join lateral (
                    select terms.first_month, terms.last_month
                    from target.pub_terms terms
                    where terms.target_id = child.id
                    order by terms.number desc
                    limit 1
                ) span on asked.month between span.first_month and span.last_month
                join target.pub_reporter reporter on reporter.target_id = child.id
                    and %s
                -- What the unit files itself cannot be the source of what it files.
                where not (child.indicator_id = asked.indicator_id and reporter.unit_id = :unit)
                  and (:whole or :unit in (select subtree.unit_id
                                           from organisation.pub_unit_subtree subtree
                                           where subtree.root_id = any(:roots)))
            )
            select part.whole_indicator_id, part.month, sum(report.value) as total, count(report.id) as known, count(*) as expected
            from part
            left join reporting.report report
              on report.indicator_id = part.indicator_id
             and report.unit_id = part.unit_id
             and report.month = part.month
             and report.status in ('SUBMITTED', 'PASSED', 'APPROVED')
            group by part.whole_indicator_id, part.month
            having count(report.id) > 0
            """.formatted(InForce.reports("owner", "asked.month"), InForce.reports("reporter", "asked.month"));

    private final JdbcClient jdbc;

    ChildrenSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KnownValue> valuesFor(DataScope scope, UnitId unit, Collection<Asked> asked) {
        return jdbc.sql(SUMS)
                .params(scope.parameters())
                .param("unit", unit.value())
                .param(
                        "indicators",
                        asked.stream().map(one -> one.indicator().value()).toArray(Long[]::new))
                .param(
                        "months",
                        asked.stream()
                                .map(one -> one.month().firstDay().toString())
                                .toArray(String[]::new))
                .query((row, number) -> new KnownValue(
                        new IndicatorId(row.getLong("whole_indicator_id")),
                        ReportingMonth.of(row.getObject("month", LocalDate.class)),
                        row.getBigDecimal("total"),
                        "reporting.known.parts",
                        row.getInt("known"),
                        row.getInt("expected")))
                .list();
    }
}

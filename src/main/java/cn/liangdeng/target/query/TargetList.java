package cn.liangdeng.target.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists targets for those who set them. */
@Service
@PreAuthorize("hasAuthority('TARGET_MANAGE')")
public class TargetList {

    /**
     * One row a target with its newest terms. A unit is looked for among all that take part; the scope is bounded by the
     * reporting unit. A search text is looked for as it stands, it is no pattern.
     */
    private static final String FROM = """
            from target.target
            join target.indicator on indicator.id = target.indicator_id
            join target.terms on terms.target_id = target.id
                             and terms.number = (select max(newest.number) from target.terms newest
                                                 where newest.target_id = target.id)
            join organisation.pub_unit unit on unit.id = target.unit_id
            left join document.pub_document document on document.id = target.document_id
            where target.district_id = :district
              and (:whole or target.unit_id in (select unit_id from organisation.pub_unit_subtree
                                                where root_id = any(:roots)))
              and (:document::bigint is null or target.document_id = :document)
              and (:unit::bigint is null or target.unit_id = :unit
                   or exists (select 1 from target.target_unit further
                              where further.target_id = target.id and further.unit_id = :unit))
              and (:nature::text is null or indicator.nature = :nature)
              and (:horizon::text is null or target.horizon = :horizon)
              and (:status::text is null or target.status = :status)
              and (:text = '' or position(lower(:text) in lower(target.title)) > 0
                   or position(lower(:text) in lower(indicator.name)) > 0)
            """;

    private static final String SELECT = """
            select target.id, target.title, indicator.name as indicator_name, indicator.unit_of_measure,
                   indicator.nature, unit.short_name as unit_name, document.title as document_title, target.horizon,
                   target.status, terms.comparator, terms.strict, terms.bound, terms.bound_max, terms.first_month,
                   terms.last_month, terms.number as versions, terms.stretch,
                   exists (select 1 from target.pub_conflict conflict where conflict.target_id = target.id) as conflict,
                   (select count(*) from target.pub_part part where part.whole_id = target.id) as parts,
                   (select sum(part.bound) from target.pub_part part where part.whole_id = target.id) as parts_sum
            """;

    private final JdbcClient jdbc;

    TargetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of the targets in scope that pass the filter. */
    @Transactional(readOnly = true)
    public Page<TargetRow> list(
            DataScope scope, TargetFilter filter, TargetSort sort, boolean descending, PageRequest page) {
        long total = filtered("select count(*) " + FROM, scope, filter)
                .query(Long.class)
                .single();
        List<TargetRow> rows = filtered(
                        SELECT + FROM + " order by " + sort.orderBy(descending) + " limit :limit offset :offset",
                        scope,
                        filter)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, number) -> row(row))
                .list();
        return Page.of(rows, page, total);
    }

    /** Goals of plan periods that are followed, by title, to hang goals of years on. */
    @Transactional(readOnly = true)
    public List<NamedRow> planGoals(DataScope scope) {
        return filtered(
                        "select target.id, target.title || '(' || unit.short_name || ')' as name " + FROM
                                + " order by target.title, target.id",
                        scope,
                        new TargetFilter(null, null, null, Horizon.PLAN_PERIOD, TargetStatus.ACTIVE, ""))
                .query((row, number) -> NamedRow.of(row))
                .list();
    }

    /** Documents of the district that are not withdrawn, newest first. */
    @Transactional(readOnly = true)
    public List<NamedRow> documents(DataScope scope) {
        return jdbc.sql("""
                        select id, title || coalesce('(' || document_number || ')', '') as name
                        from document.pub_document
                        where district_id = :district and status <> 'WITHDRAWN'
                        order by coalesce(issued_on, written_on) desc nulls last, id desc
                        """)
                .param("district", scope.district().value())
                .query((row, number) -> NamedRow.of(row))
                .list();
    }

    private StatementSpec filtered(String sql, DataScope scope, TargetFilter filter) {
        return jdbc.sql(sql)
                .params(scope.parameters())
                .param("document", value(filter.document()))
                .param("unit", value(filter.unit()))
                .param("nature", name(filter.nature()))
                .param("horizon", name(filter.horizon()))
                .param("status", name(filter.status()))
                .param("text", filter.text().strip());
    }

    private static @Nullable Long value(@Nullable DocumentId document) {
        return document == null ? null : document.value();
    }

    private static @Nullable Long value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static TargetRow row(ResultSet row) throws SQLException {
        return new TargetRow(
                row.getLong("id"),
                row.getString("title"),
                row.getString("indicator_name"),
                row.getString("unit_of_measure"),
                IndicatorNature.valueOf(row.getString("nature")),
                row.getString("unit_name"),
                row.getString("document_title"),
                Horizon.valueOf(row.getString("horizon")),
                TargetStatus.valueOf(row.getString("status")),
                BoundComparator.valueOf(row.getString("comparator")),
                row.getBoolean("strict"),
                row.getBigDecimal("bound"),
                row.getBigDecimal("bound_max"),
                ReportingMonth.of(row.getObject("first_month", LocalDate.class)),
                ReportingMonth.of(row.getObject("last_month", LocalDate.class)),
                row.getInt("versions"),
                row.getBigDecimal("stretch"),
                row.getBoolean("conflict"),
                row.getInt("parts"),
                row.getBigDecimal("parts_sum"));
    }
}

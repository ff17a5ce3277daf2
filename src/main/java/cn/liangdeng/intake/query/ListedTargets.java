package cn.liangdeng.intake.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what a ready list of targets is compared with: targets, indicators and documents that are there already. */
@Component
public class ListedTargets {

    private final JdbcClient jdbc;

    ListedTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A target that is followed or suspended, with the newest version of its terms. */
    public record Present(
            TargetId id,
            String indicatorName,
            String unitOfMeasure,
            UnitId unit,
            @Nullable DocumentId document,
            ReportingMonth first,
            ReportingMonth last,
            BoundComparator comparator,
            boolean strict,
            BigDecimal bound,
            @Nullable BigDecimal boundMax,
            @Nullable BigDecimal baseline,
            @Nullable String leader,
            BigDecimal weight,
            Commitment commitment,
            List<UnitId> coLeads,
            List<UnitId> supporting) {}

    /** An indicator of the dictionary. */
    public record Indicator(
            String name,
            String unitOfMeasure,
            IndicatorNature nature,
            Frequency frequency,
            int lagMonths,
            boolean janFebCombined) {}

    /** A document that a cell may name. */
    public record Document(
            DocumentId id, String title, @Nullable String number) {}

    /** The targets on indicators that bear one of the names. */
    public List<Present> targets(DataScope scope, Collection<String> names) {
        return jdbc.sql("""
                        -- The newest version of the terms is what an import is compared with.
                        select target.id, indicator.name, indicator.unit_of_measure, target.unit_id, target.document_id,
                               target.leader, target.weight, target.commitment,
                               terms.first_month, terms.last_month, terms.comparator, terms.strict, terms.bound,
                               terms.bound_max, terms.baseline,
                               array(select unit_id from target.pub_target_unit further
                                     where further.target_id = target.id and further.part = 'LEAD'
                                     order by further.position) as co_leads,
                               array(select unit_id from target.pub_target_unit further
                                     where further.target_id = target.id and further.part = 'SUPPORTING'
                                     order by further.position) as supporting
                        from target.pub_target target
                        join target.pub_indicator indicator on indicator.id = target.indicator_id
                        join lateral (
                            select first_month, last_month, comparator, strict, bound, bound_max, baseline
                            from target.pub_terms
                            where target_id = target.id
                            order by number desc
                            limit 1) terms on true
                        where target.district_id = :district
                          and target.status <> 'WITHDRAWN'
                          and indicator.name = any(:names)
                          and (:whole or target.unit_id in (
                                   select unit_id from organisation.pub_unit_subtree where root_id = any(:roots)))
                        order by target.id
                        """)
                .params(scope.parameters())
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> present(row))
                .list();
    }

    /** The indicators that bear one of the names. */
    public List<Indicator> indicators(DataScope scope, Collection<String> names) {
        return jdbc.sql("""
                        select name, unit_of_measure, nature, frequency, lag_months, jan_feb_combined
                        from target.pub_indicator
                        where district_id = :district and name = any(:names)
                        order by name, unit_of_measure
                        """)
                .param("district", scope.district().value())
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> new Indicator(
                        row.getString("name"),
                        row.getString("unit_of_measure"),
                        IndicatorNature.valueOf(row.getString("nature")),
                        Frequency.valueOf(row.getString("frequency")),
                        row.getInt("lag_months"),
                        row.getBoolean("jan_feb_combined")))
                .list();
    }

    /**
     * The documents that bear one of the words as title or 文号.
     *
     * @param drafts whether those not yet published count
     */
    public List<Document> documents(DataScope scope, Collection<String> words, boolean drafts) {
        return jdbc.sql("""
                        select id, title, document_number
                        from document.pub_document
                        where district_id = :district
                          and (status <> 'DRAFT' or :drafts)
                          and (title = any(:words) or document_number = any(:words))
                        order by id
                        """)
                .param("district", scope.district().value())
                .param("words", words.toArray(String[]::new))
                .param("drafts", drafts)
                .query((row, number) -> new Document(
                        new DocumentId(row.getLong("id")), row.getString("title"), row.getString("document_number")))
                .list();
    }

    private static Present present(ResultSet row) throws SQLException {
        long document = row.getLong("document_id");
        boolean documented = !row.wasNull();
        return new Present(
                new TargetId(row.getLong("id")),
                row.getString("name"),
                row.getString("unit_of_measure"),
                new UnitId(row.getLong("unit_id")),
                documented ? new DocumentId(document) : null,
                ReportingMonth.of(row.getObject("first_month", LocalDate.class)),
                ReportingMonth.of(row.getObject("last_month", LocalDate.class)),
                BoundComparator.valueOf(row.getString("comparator")),
                row.getBoolean("strict"),
                row.getBigDecimal("bound"),
                row.getBigDecimal("bound_max"),
                row.getBigDecimal("baseline"),
                row.getString("leader"),
                row.getBigDecimal("weight"),
                Commitment.valueOf(row.getString("commitment")),
                units(row.getArray("co_leads")),
                units(row.getArray("supporting")));
    }

    private static List<UnitId> units(Array ids) throws SQLException {
        return Arrays.stream((Long[]) ids.getArray()).map(UnitId::new).toList();
    }
}

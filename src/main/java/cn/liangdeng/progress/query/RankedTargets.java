package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.Scoring;
import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The targets of a group of units with their scores, read off the cards that coloured their lights. */
@Component
public class RankedTargets {

    private final JdbcClient jdbc;
    private final StoredCards cards;

    RankedTargets(JdbcClient jdbc, StoredCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /**
     * The targets judged in the month whose reporting unit belongs to the group, in the order of the units.
     *
     * @param document the document that has to have set them; null for all
     */
    public List<RankedTarget> list(
            DataScope scope, ShownMonth month, RankingGroup group, @Nullable DocumentId document) {
        return jdbc.sql("""
                        -- Targets of the group with the cards that tell their scores, and whether they are marked 未报.
                        select p.unit_id, u.short_name as unit_name, t.weight, p.light, p.card, %s as unreported
                        from progress.progress p
                        join target.pub_target t on t.id = p.target_id
                        join target.pub_indicator i on i.id = t.indicator_id
                        join organisation.pub_unit u on u.id = p.unit_id
                        where p.district_id = :district and p.as_of = :month and p.superseded_at is null
                          and u.kind = :kind and (:allDocuments or t.document_id = :document) and %s
                        order by u.position, u.id, t.id
                        """.formatted(Marks.UNREPORTED_SQL, Scopes.REPORTING))
                .params(scope.parameters())
                .params(Marks.parameters(month.windows()))
                .param("month", month.selected().firstDay())
                .param("kind", group.kind().name())
                .param("allDocuments", document == null)
                .param("document", document == null ? null : document.value())
                .query((row, n) -> new RankedTarget(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        row.getBigDecimal("weight"),
                        Scoring.score(cards.read(row.getString("card"))),
                        row.getBoolean("unreported"),
                        "RED".equals(row.getString("light"))))
                .list();
    }
}

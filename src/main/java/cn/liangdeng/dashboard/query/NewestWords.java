package cn.liangdeng.dashboard.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what units wrote last about their progress. */
@Component
class NewestWords {

    private final JdbcClient jdbc;

    NewestWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose figures. */
    public record Key(IndicatorId indicator, UnitId unit) {}

    /** 进展情况 of the newest report filed up to the month, of the figures that targets of the document read. */
    Map<Key, String> of(DataScope scope, ReportingMonth month, DocumentId document) {
        Map<Key, String> words = new HashMap<>();
        jdbc.sql("""
                        -- The newest words of the last twelve months on the figures of a document's targets.
                        select t.indicator_id, t.unit_id, newest.progress_text
                        from (select distinct target.indicator_id, target.unit_id
                              from target.pub_target_source source
                              join target.pub_target target on target.id = source.target_id
                              where source.document_id = :document and target.district_id = :district) t
                        join lateral (select r.progress_text
                                      from reporting.pub_report r
                                      where r.indicator_id = t.indicator_id and r.unit_id = t.unit_id
                                        and r.month between cast(:month as date) - interval '11 months' and :month
                                        and r.status in ('SUBMITTED', 'PASSED', 'APPROVED')
                                      order by r.month desc
                                      limit 1) newest on newest.progress_text <> ''
                        where :whole or t.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                                      where scoped.root_id = any(:roots))
                        """)
                .params(scope.parameters())
                .param("month", month.firstDay())
                .param("document", document.value())
                .query(row -> {
                    words.put(
                            new Key(new IndicatorId(row.getLong("indicator_id")), new UnitId(row.getLong("unit_id"))),
                            row.getString("progress_text"));
                });
        return words;
    }
}

package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.BackfillState;
import cn.liangdeng.reporting.HistoricFigure;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps back-fills. */
@Component
class BackfillTable {

    private final JdbcClient jdbc;

    BackfillTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the unit lies outside the scope; adding an upload again leaves the first as it is */
    boolean add(
            DataScope scope,
            UUID token,
            UnitId unit,
            int year,
            String source,
            String fileName,
            Actor by,
            Collection<HistoricFigure> figures) {
        if (!isWithin(scope, unit)) {
            return false;
        }
        jdbc.sql("""
                        -- A back-fill with its figures; nothing, where the upload has been kept before.
                        with kept as (
                            insert into reporting.backfill (id, district_id, unit_id, year, source, file_name, token, state, filers,
                                                            filed_by, filed_by_name, filed_at)
                            values (nextval('reporting.backfill_seq'), :district, :unit, :year, :source, :fileName, :token,
                                    'WAITING', :filers, :filedBy, :filedByName, :filedAt)
                            on conflict on constraint uq_backfill_token do nothing
                            returning id
                        )
                        insert into reporting.backfill_value (backfill_id, indicator_id, month, value)
                        select kept.id, figure.indicator, cast(figure.month as date), figure.value
                        from kept,
                             unnest(cast(:indicators as bigint[]), cast(:months as varchar[]), cast(:values as numeric[]))
                                 as figure (indicator, month, value)
                        """)
                .param("district", scope.district().value())
                .param("unit", unit.value())
                .param("year", year)
                .param("source", source)
                .param("fileName", fileName.length() > 200 ? fileName.substring(0, 200) : fileName)
                .param("token", token)
                .param("filers", by.accounts().stream().map(AccountId::value).toArray(Long[]::new))
                .param("filedBy", by.account().value())
                .param("filedByName", by.name())
                .param("filedAt", by.at().atOffset(ZoneOffset.UTC))
                .param(
                        "indicators",
                        figures.stream()
                                .map(figure -> figure.indicator().value())
                                .toArray(Long[]::new))
                .param(
                        "months",
                        figures.stream()
                                .map(figure -> figure.month().firstDay().toString())
                                .toArray(String[]::new))
                .param("values", figures.stream().map(HistoricFigure::value).toArray(BigDecimal[]::new))
                .update();
        return true;
    }

    private boolean isWithin(DataScope scope, UnitId unit) {
        return jdbc.sql("""
                        -- Whether the unit lies in the scope.
                        select exists (select 1 from organisation.pub_unit_subtree subtree
                                       where subtree.unit_id = :unit
                                         and subtree.district_id = :district
                                         and (:whole or subtree.root_id = any(:roots)))
                        """)
                .param("unit", unit.value())
                .params(scope.parameters())
                .query(Boolean.class)
                .single();
    }

    /** Whoever comes second waits here and then finds the decision. */
    void lock(long id) {
        jdbc.sql("select id from reporting.backfill where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    void decide(long id, BackfillState state, @Nullable String note, Actor by) {
        jdbc.sql("""
                        -- The decision on a back-fill that waits.
                        update reporting.backfill
                        set state = :state, decided_by_name = :by, decided_at = :at, decision_note = :note
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("note", note, Types.VARCHAR)
                .update();
    }
}

package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.BackfillState;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** History that was filled in later, with where it stands. */
@Component
public class BackfillFinder {

    private static final int LISTED = 100;

    private static final String BACKFILLS = """
            -- Back-fills of the units in scope; which of them is said by the condition that follows.
            select backfill.id, backfill.unit_id, unit.name as unit_name, backfill.year, backfill.source, backfill.file_name,
                   backfill.state, backfill.filers, backfill.filed_by_name, backfill.filed_at, backfill.decided_by_name,
                   backfill.decided_at, backfill.decision_note,
                   (select count(*) from reporting.backfill_value value where value.backfill_id = backfill.id) as figures
            from reporting.backfill backfill
            join organisation.pub_unit unit on unit.id = backfill.unit_id
            where backfill.district_id = :district
              and (:whole or backfill.unit_id in (select subtree.unit_id
                                                  from organisation.pub_unit_subtree subtree
                                                  where subtree.root_id = any(:roots)))
            """;

    private static final String NEWEST = BACKFILLS
            + "order by backfill.state <> 'WAITING', backfill.filed_at desc, backfill.id desc limit " + LISTED;

    private static final String ONE = BACKFILLS + "and backfill.id = :id";

    private static final String FIGURES = """
            -- The figures of a back-fill whose unit is in scope, in the order of the sheet.
            select value.indicator_id, indicator.name, indicator.unit_of_measure, indicator.nature = 'FLOW' as flow,
                   indicator.decimals, value.month, value.value
            from reporting.backfill_value value
            join reporting.backfill backfill on backfill.id = value.backfill_id
            join target.pub_indicator indicator on indicator.id = value.indicator_id
            where value.backfill_id = :id
              and backfill.district_id = :district
              and (:whole or backfill.unit_id in (select subtree.unit_id
                                                  from organisation.pub_unit_subtree subtree
                                                  where subtree.root_id = any(:roots)))
            order by indicator.name, value.indicator_id, value.month
            """;

    private static final String TO_DECIDE = """
            -- Back-fills of the units in scope that wait and were filed by others.
            select backfill.id
            from reporting.backfill backfill
            where backfill.district_id = :district
              and backfill.state = 'WAITING'
              and not :account = any(backfill.filers)
              and (:whole or backfill.unit_id in (select subtree.unit_id
                                                  from organisation.pub_unit_subtree subtree
                                                  where subtree.root_id = any(:roots)))
            order by backfill.filed_at, backfill.id
            """;

    private final JdbcClient jdbc;

    BackfillFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A back-fill.
     *
     * @param source where the figures are from, in the words of who filed them
     * @param filers accounts that may not approve it
     * @param figures how many
     */
    public record Backfill(
            long id,
            UnitId unit,
            String unitName,
            int year,
            String source,
            String fileName,
            BackfillState state,
            Set<AccountId> filers,
            String filedBy,
            Instant filedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note,
            int figures) {}

    /**
     * A figure of a back-fill.
     *
     * @param flow true where it is the year's up to the month
     * @param decimals decimals with which it is shown
     */
    public record Figure(
            IndicatorId indicator,
            String name,
            String unitOfMeasure,
            boolean flow,
            int decimals,
            ReportingMonth month,
            BigDecimal value) {}

    /** Those that wait first, then the newest. */
    public List<Backfill> list(DataScope scope) {
        return scoped(NEWEST, scope).query(BackfillFinder::backfill).list();
    }

    /** Those that wait for somebody else than who filed them, oldest first. */
    public List<Long> toDecide(DataScope scope, AccountId account) {
        return scoped(TO_DECIDE, scope)
                .param("account", account.value())
                .query(Long.class)
                .list();
    }

    public Optional<Backfill> find(DataScope scope, long id) {
        return scoped(ONE, scope)
                .param("id", id)
                .query(BackfillFinder::backfill)
                .optional();
    }

    public List<Figure> figures(DataScope scope, long id) {
        return scoped(FIGURES, scope)
                .param("id", id)
                .query((row, number) -> new Figure(
                        new IndicatorId(row.getLong("indicator_id")),
                        row.getString("name"),
                        row.getString("unit_of_measure"),
                        row.getBoolean("flow"),
                        row.getInt("decimals"),
                        ReportingMonth.of(row.getObject("month", LocalDate.class)),
                        row.getBigDecimal("value")))
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }

    private static Backfill backfill(ResultSet row, int number) throws SQLException {
        Array filers = row.getArray("filers");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Backfill(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getInt("year"),
                row.getString("source"),
                row.getString("file_name"),
                BackfillState.valueOf(row.getString("state")),
                Arrays.stream((Long[]) filers.getArray()).map(AccountId::new).collect(Collectors.toSet()),
                row.getString("filed_by_name"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by_name"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision_note"),
                row.getInt("figures"));
    }
}

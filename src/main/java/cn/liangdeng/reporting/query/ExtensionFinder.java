package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.ExtensionId;
import cn.liangdeng.reporting.ExtensionState;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for extensions (延期) as people read them. */
@Component
public class ExtensionFinder {

    static final String SCOPED = """
              and (:whole or extension.unit_id in (select subtree.unit_id
                                                   from organisation.pub_unit_subtree subtree
                                                   where subtree.root_id = any(:roots)))
            """;

    /** True of a request whose unit has a reviewer who could agree and had no part in asking. */
    static final String UNIT_FIRST = """
            (extension.state = 'ASKED' and exists (
                select 1
                from access.pub_role_holder holder
                join organisation.pub_unit_subtree subtree on subtree.root_id = holder.unit_id
                where subtree.unit_id = extension.unit_id
                  and holder.role = 'UNIT_REVIEWER'
                  and holder.account_id <> all (extension.askers)))
            """;

    private static final String ROWS =
            """
            -- Requests of units in scope with what they are about: of one unit and indicator, of one unit's month, all that
            -- wait, or those decided.
            select extension.id, extension.unit_id, unit.short_name, extension.indicator_id, indicator.name, extension.month,
                   extension.original_due_on, extension.present_due_on, extension.wanted_due_on, extension.reason, extension.state,
                   extension.asked_by_name, extension.asked_at, extension.agreed_by_name, extension.decided_by_name,
                   extension.decided_at, extension.decision_note, extension.granted_due_on,
                   extension.askers && cast(:persons as bigint[]) as own, %s as units_turn
            from reporting.extension extension
            join organisation.pub_unit unit on unit.id = extension.unit_id
            join target.pub_indicator indicator on indicator.id = extension.indicator_id
            where extension.district_id = :district
              and (cast(:unit as bigint) is null or extension.unit_id = :unit)
              and (cast(:indicator as bigint) is null or extension.indicator_id = :indicator)
              and (cast(:month as date) is null or extension.month = :month)
              and (not :waiting or extension.state in ('ASKED', 'AGREED'))
              and (not :decided or extension.state in ('GRANTED', 'REFUSED'))
            """.formatted(UNIT_FIRST) + SCOPED + "order by extension.asked_at desc, extension.id desc limit :most";

    private static final String WAITING = """
            -- Requests whose turn is with the unit's reviewer or the office, as asked for.
            select count(*)
            from reporting.extension extension
            where extension.district_id = :district
              and extension.state in ('ASKED', 'AGREED')
              and case when %s then :asUnit else :asOffice end
            """.formatted(UNIT_FIRST) + SCOPED;

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ExtensionFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request as people read it.
     *
     * @param own true where the person had a part in asking
     * @param unitsTurn true where it waits for the unit's reviewer
     */
    public record Row(
            ExtensionId id,
            UnitId unit,
            String unitName,
            IndicatorId indicator,
            String indicatorName,
            ReportingMonth month,
            LocalDate originalDueOn,
            LocalDate presentDueOn,
            LocalDate wantedDueOn,
            String reason,
            ExtensionState state,
            String askedBy,
            Instant askedAt,
            @Nullable String agreedBy,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note,
            @Nullable LocalDate grantedDueOn,
            boolean own,
            boolean unitsTurn) {}

    /** All that wait to be decided, newest first. */
    public List<Row> listWaiting(DataScope scope, Long[] persons) {
        return rows(scope, persons, new Choice(null, null, null, true, false), MOST);
    }

    /** Those that were decided, the newest requests first. */
    public List<Row> listDecided(DataScope scope, Long[] persons, int most) {
        return rows(scope, persons, new Choice(null, null, null, false, true), most);
    }

    /** All that were asked for one figure, newest first. */
    public List<Row> listOf(DataScope scope, Long[] persons, UnitId unit, IndicatorId indicator, ReportingMonth month) {
        return rows(scope, persons, new Choice(unit.value(), indicator.value(), month.firstDay(), false, false), MOST);
    }

    /** Which requests; null and false leave them all in. */
    private record Choice(
            @Nullable Long unit,
            @Nullable Long indicator,
            @Nullable LocalDate month,
            boolean waiting,
            boolean decided) {}

    private List<Row> rows(DataScope scope, Long[] persons, Choice choice, int most) {
        return scoped(ROWS, scope)
                .param("persons", persons)
                .param("unit", choice.unit(), Types.BIGINT)
                .param("indicator", choice.indicator(), Types.BIGINT)
                .param("month", choice.month(), Types.DATE)
                .param("waiting", choice.waiting())
                .param("decided", choice.decided())
                .param("most", most)
                .query(ExtensionFinder::row)
                .list();
    }

    /** How many wait for the unit's reviewer, or for the office, as asked for. */
    public int count(DataScope scope, boolean asUnitReviewer, boolean asOffice) {
        return scoped(WAITING, scope)
                .param("asUnit", asUnitReviewer)
                .param("asOffice", asOffice)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Row(
                new ExtensionId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("short_name"),
                new IndicatorId(row.getLong("indicator_id")),
                row.getString("name"),
                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                row.getObject("original_due_on", LocalDate.class),
                row.getObject("present_due_on", LocalDate.class),
                row.getObject("wanted_due_on", LocalDate.class),
                row.getString("reason"),
                ExtensionState.valueOf(row.getString("state")),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("agreed_by_name"),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("decision_note"),
                row.getObject("granted_due_on", LocalDate.class),
                row.getBoolean("own"),
                row.getBoolean("units_turn"));
    }
}

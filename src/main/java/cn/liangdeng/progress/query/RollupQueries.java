package cn.liangdeng.progress.query;

import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.UnitCounts;
import cn.liangdeng.progress.UnitRollup;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the counts that are kept for units; what they cost does not grow with the targets. */
@Component
public class RollupQueries {

    private final JdbcClient jdbc;

    RollupQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** See {@link cn.liangdeng.progress.ProgressReadings#lights}. */
    public LightMovement lights(ReadingQuestion question) {
        String horizon = horizon(question);
        return lights(question, horizon).getOrDefault(horizon, LightMovement.NONE);
    }

    /** See {@link cn.liangdeng.progress.ProgressReadings#lightsByHorizon}. */
    public Map<Horizon, LightMovement> lightsByHorizon(ReadingQuestion question) {
        Map<String, LightMovement> kept =
                lights(question, Arrays.stream(Horizon.values()).map(Enum::name).toArray(String[]::new));
        Map<Horizon, LightMovement> lights = new EnumMap<>(Horizon.class);
        for (Horizon horizon : Horizon.values()) {
            lights.put(horizon, kept.getOrDefault(horizon.name(), LightMovement.NONE));
        }
        return lights;
    }

    private Map<String, LightMovement> lights(ReadingQuestion question, String... horizons) {
        Map<String, LightMovement> lights = new HashMap<>();
        RowMapper<LightMovement> mapper = new DataClassRowMapper<>(LightMovement.class);
        RowCallbackHandler keep = row -> lights.put(row.getString("horizon"), mapper.mapRow(row, 0));
        jdbc.sql("""
                        -- The whole district is the subtree of its root. Of units in charge, those that lie below another of them
                        -- are in its counts already. All windows of a month that is shown have closed: what is overdue is 未报.
                        select r.horizon,
                               sum(r.total)         as total,
                               sum(r.green)         as green,
                               sum(r.achieved)      as achieved,
                               sum(r.yellow)        as yellow,
                               sum(r.red)           as red,
                               sum(r.not_due)       as not_due,
                               sum(r.no_data)       as no_data,
                               sum(r.overdue)       as unreported,
                               sum(r.overdue_units) as unreported_units,
                               sum(r.turned_red)    as turned_red,
                               sum(r.turned_green)  as turned_green
                        from progress.rollup r
                        where r.district_id = :district and r.as_of = :month and r.horizon = any(:horizons)
                          and r.superseded_at is null
                          and case when :whole then r.unit_id = :district
                              else r.unit_id = any(:roots)
                                   and not exists (select 1 from organisation.pub_unit_subtree above
                                                   where above.unit_id = r.unit_id and above.root_id <> r.unit_id
                                                     and above.root_id = any(:roots)) end
                        group by r.horizon
                        """).params(parameters(question)).param("horizons", horizons).query(keep);
        return lights;
    }

    /** See {@link cn.liangdeng.progress.ProgressReadings#rollups}. */
    public List<UnitRollup> rollups(ReadingQuestion question, @Nullable UnitId only) {
        Map<Long, UnitCounts> now = new LinkedHashMap<>();
        Map<Long, UnitCounts> before = new LinkedHashMap<>();
        jdbc.sql("""
                        -- Counts of the units in scope, of the month and of the one before.
                        select r.unit_id, r.as_of = :month as of_month, r.total, r.green, r.achieved, r.yellow, r.red, r.not_due,
                               r.no_data, r.overdue, r.overdue_units, r.turned_red, r.turned_green, r.reported, r.expected
                        from progress.rollup r
                        join organisation.pub_unit u on u.id = r.unit_id
                        where r.district_id = :district and r.superseded_at is null and r.horizon = :horizon
                          and r.as_of in (:month, cast(:month as date) - interval '1 month')
                          and (:unit = 0 or r.unit_id = :unit)
                          and (:whole or r.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                                       where scoped.root_id = any(:roots)))
                        order by u.position, u.name, u.id
                        """)
                .params(parameters(question))
                .param("unit", only == null ? 0L : only.value())
                .query(row -> {
                    (row.getBoolean("of_month") ? now : before).put(row.getLong("unit_id"), RollupColumns.counts(row));
                });
        return now.entrySet().stream()
                .map(unit -> new UnitRollup(
                        new UnitId(unit.getKey()),
                        unit.getValue(),
                        before.getOrDefault(unit.getKey(), UnitCounts.NONE)))
                .toList();
    }

    private static Map<String, Object> parameters(ReadingQuestion question) {
        Map<String, Object> parameters = new HashMap<>(question.scope().parameters());
        parameters.put("month", question.month().selected().firstDay());
        parameters.put("horizon", horizon(question));
        return parameters;
    }

    private static String horizon(ReadingQuestion question) {
        return question.horizon() == null ? "ALL" : question.horizon().name();
    }
}

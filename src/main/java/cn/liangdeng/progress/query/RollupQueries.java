package cn.liangdeng.progress.query;

import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.UnitCounts;
import cn.liangdeng.progress.UnitRollup;
import cn.liangdeng.shared.UnitId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        return jdbc.sql("""
                        -- The whole district is the subtree of its root. Of units in charge, those that lie below another of them
                        -- are in its counts already. All windows of a month that is shown have closed: what is overdue is 未报.
                        select coalesce(sum(r.total), 0)         as total,
                               coalesce(sum(r.green), 0)         as green,
                               coalesce(sum(r.achieved), 0)      as achieved,
                               coalesce(sum(r.yellow), 0)        as yellow,
                               coalesce(sum(r.red), 0)           as red,
                               coalesce(sum(r.not_due), 0)       as not_due,
                               coalesce(sum(r.no_data), 0)       as no_data,
                               coalesce(sum(r.overdue), 0)       as unreported,
                               coalesce(sum(r.overdue_units), 0) as unreported_units,
                               coalesce(sum(r.turned_red), 0)    as turned_red,
                               coalesce(sum(r.turned_green), 0)  as turned_green
                        from progress.rollup r
                        where r.district_id = :district and r.as_of = :month and r.horizon = :horizon and r.superseded_at is null
                          and case when :whole then r.unit_id = :district
                              else r.unit_id = any(:roots)
                                   and not exists (select 1 from organisation.pub_unit_subtree above
                                                   where above.unit_id = r.unit_id and above.root_id <> r.unit_id
                                                     and above.root_id = any(:roots)) end
                        """)
                .params(parameters(question))
                .query(LightMovement.class)
                .single();
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
        parameters.put(
                "horizon",
                question.horizon() == null ? "ALL" : question.horizon().name());
        return parameters;
    }
}

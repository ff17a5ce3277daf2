package cn.liangdeng.progress.query;

import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The headline indicators of a month in one statement. */
@Component
public class HeadlineQueries {

    private final JdbcClient jdbc;
    private final StoredCards cards;

    HeadlineQueries(JdbcClient jdbc, StoredCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /** A goal of the year, or the goal of the plan period beside it, with its months where it is the year's. */
    public record Headline(TargetRow year, @Nullable TargetRow planPeriod, List<HeadlineReading.Point> months) {

        public Headline {
            months = List.copyOf(months);
        }
    }

    /** See {@link cn.liangdeng.progress.ProgressReadings#headlines}. */
    public List<Headline> list(ReadingQuestion question, int limit) {
        Map<Long, TargetRow> years = new LinkedHashMap<>();
        Map<Long, List<HeadlineReading.Point>> months = new HashMap<>();
        Map<Long, TargetRow> planPeriods = new HashMap<>();
        jdbc.sql("""
                        -- The heaviest goals of the year (one of each indicator and unit), the goals of plan periods on the same
                        -- figures, and the figures of the former with the card that knows its way.
                        with headline as (
                            select distinct on (t.indicator_id, t.unit_id)
                                   t.id, t.indicator_id, t.unit_id, t.weight, i.obligation
                            from progress.progress p
                            join target.pub_target t on t.id = p.target_id
                            join target.pub_indicator i on i.id = t.indicator_id
                            where p.district_id = :district and p.as_of = :month and p.superseded_at is null
                              and t.horizon = 'ANNUAL' and i.nature <> 'MILESTONE' and %3$s
                            order by t.indicator_id, t.unit_id, t.weight desc, t.id
                        ), chosen as (
                            select * from headline order by weight desc, obligation = 'BINDING' desc, id limit :limit
                        )
                        select %1$s, chosen.id as headline_id, t.id = chosen.id as is_headline,
                               case when t.id = chosen.id then p.card end as card,
                               history.months as history_months, history.actuals as history_actuals
                        %2$s
                        join chosen on chosen.indicator_id = t.indicator_id and chosen.unit_id = t.unit_id
                             and (t.id = chosen.id or t.horizon = 'PLAN_PERIOD')
                        left join lateral (select array_agg(h.newest_month order by h.as_of) as months,
                                                  array_agg(h.actual order by h.as_of)       as actuals
                                           from progress.progress h
                                           where h.target_id = chosen.id and t.id = chosen.id and h.superseded_at is null
                                             and h.newest_month is not null and h.as_of <= :month) history
                                  on true
                        order by chosen.weight desc, chosen.obligation = 'BINDING' desc, chosen.id, is_headline desc,
                                 v.last_month desc
                        """.formatted(TargetRows.SELECTED, TargetRows.FROM_JUDGED, Scopes.REPORTING))
                .params(ReadingQueries.parameters(question))
                .param("limit", limit)
                .query(row -> {
                    long headline = row.getLong("headline_id");
                    TargetRow target = TargetRows.map(row, 0);
                    if (row.getBoolean("is_headline")) {
                        years.put(headline, target);
                        months.put(headline, points(row));
                    } else {
                        planPeriods.putIfAbsent(headline, target);
                    }
                });
        return years.entrySet().stream()
                .map(year -> new Headline(
                        year.getValue(), planPeriods.get(year.getKey()), months.getOrDefault(year.getKey(), List.of())))
                .toList();
    }

    private List<HeadlineReading.Point> points(ResultSet row) throws SQLException {
        String card = row.getString("card");
        if (card == null) {
            return List.of();
        }
        return TargetSeries.of(cards.read(card), figures(row), null).points().stream()
                .map(point -> new HeadlineReading.Point(point.month(), point.expected(), point.actual()))
                .toList();
    }

    /** The figures by the month that they are of, each as it counts by now. */
    private static SortedMap<ReportingMonth, BigDecimal> figures(ResultSet row) throws SQLException {
        SortedMap<ReportingMonth, BigDecimal> figures = new TreeMap<>();
        Array months = row.getArray("history_months");
        Array actuals = row.getArray("history_actuals");
        if (months != null && actuals != null) {
            Date[] days = (Date[]) months.getArray();
            BigDecimal[] values = (BigDecimal[]) actuals.getArray();
            for (int i = 0; i < days.length; i++) {
                figures.put(ReportingMonth.of(days[i].toLocalDate()), values[i]);
            }
        }
        return figures;
    }
}

package cn.liangdeng.progress.domain;

import cn.liangdeng.progress.query.RollupColumns;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * The counts kept for every unit's subtree. They follow the rows of the targets in the same transaction: counted anew in one
 * statement for the units above what changed and the months it touched, and written where they differ. As with the rows,
 * nothing is overwritten.
 */
@Component
class Rollups {

    /** The units whose subtrees hold one of the units given; all of the district where none is given. */
    private static final String ABOVE = """
            (:everywhere or %s in (select up.root_id from organisation.pub_unit_subtree up
                                   where up.district_id = :district and up.unit_id = any(:units)))
            """;

    private final NamedParameterJdbcTemplate jdbc;

    Rollups(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where counts are brought up to date. */
    record Reach(DistrictId district, Collection<UnitId> units, ReportingMonth first, ReportingMonth last) {

        /** Every unit of the district. */
        static Reach everywhere(DistrictId district, ReportingMonth first, ReportingMonth last) {
            return new Reach(district, List.of(), first, last);
        }

        private MapSqlParameterSource parameters() {
            return new MapSqlParameterSource()
                    .addValue("district", district.value())
                    .addValue("everywhere", units.isEmpty())
                    .addValue(
                            "units",
                            units.stream().map(UnitId::value).distinct().toArray(Long[]::new))
                    .addValue("first", first.firstDay())
                    .addValue("last", last.firstDay());
        }
    }

    /**
     * Counts anew and keeps what differs.
     *
     * @return of which units and months the kept counts did not say what the rows say
     */
    List<UnitTally.Key> refresh(Reach reach, Instant now) {
        Map<UnitTally.Key, Kept> left = kept(reach);
        List<UnitTally> begun = new ArrayList<>();
        List<Kept> ended = new ArrayList<>();
        List<UnitTally.Key> differences = new ArrayList<>();
        for (UnitTally counted : count(reach)) {
            Kept before = left.remove(counted.key());
            if (before != null && before.tally().equals(counted)) {
                continue;
            }
            differences.add(counted.key());
            begun.add(counted);
            if (before != null) {
                ended.add(before);
            }
        }
        differences.addAll(left.keySet());
        ended.addAll(left.values());
        end(ended, now);
        begin(reach.district(), begun, now);
        return differences;
    }

    /** Districts that have rows but no counts: those of a version before there were any. */
    List<DistrictId> uncounted() {
        return jdbc.query("""
                select distinct p.district_id
                from progress.progress p
                where p.superseded_at is null
                  and not exists (select 1 from progress.rollup r where r.district_id = p.district_id)
                """, (row, n) -> new DistrictId(row.getLong(1)));
    }

    private record Kept(long id, UnitTally tally) {}

    private List<UnitTally> count(Reach reach) {
        return jdbc.query("""
                -- A row counts in every unit whose subtree holds the unit that reports on the target now, once among all goals and once among those of
                -- its horizon. A figure is due once for an indicator and unit, however many targets read it. What is missing is
                -- filed at the latest in the window of the row's own month. The tree is walked once, not for every row.
                with reach as materialized (
                    select s.root_id, s.unit_id
                    from organisation.pub_unit_subtree s
                    where s.district_id = :district and %s
                )
                select reach.root_id as unit_id, goals.horizon, p.as_of,
                       count(*)                                                                        as total,
                       count(*) filter (where p.light = 'GREEN')                                       as green,
                       count(*) filter (where p.light = 'GREEN' and p.achieved)                        as achieved,
                       count(*) filter (where p.light = 'YELLOW')                                      as yellow,
                       count(*) filter (where p.light = 'RED')                                         as red,
                       count(*) filter (where p.light = 'GREY' and p.state = 'NOT_DUE')                as not_due,
                       count(*) filter (where p.light = 'GREY' and p.state <> 'NOT_DUE')               as no_data,
                       count(*) filter (where p.missing)                                               as overdue,
                       count(distinct t.unit_id) filter (where p.missing)                              as overdue_units,
                       count(*) filter (where p.light = 'RED' and before.light <> 'RED')               as turned_red,
                       count(*) filter (where p.light = 'GREEN' and before.light in ('YELLOW', 'RED')) as turned_green,
                       count(distinct (t.indicator_id, t.unit_id)) filter (where p.data_month is not null)
                       - count(distinct (t.indicator_id, t.unit_id)) filter (where p.data_month is not null and p.missing)
                                                                                                       as reported,
                       count(distinct (t.indicator_id, t.unit_id)) filter (where p.data_month is not null) as expected
                from progress.progress p
                join target.pub_target t on t.id = p.target_id
                join reach on reach.unit_id = t.unit_id
                cross join lateral (values ('ALL'), (t.horizon)) goals (horizon)
                left join progress.progress before on before.target_id = p.target_id and before.superseded_at is null
                     and before.as_of = p.as_of - interval '1 month'
                where p.district_id = :district and p.superseded_at is null and p.as_of between :first and :last
                group by reach.root_id, goals.horizon, p.as_of
                """.formatted(ABOVE.formatted("s.root_id")), reach.parameters(), (row, n) -> tally(row));
    }

    private Map<UnitTally.Key, Kept> kept(Reach reach) {
        Map<UnitTally.Key, Kept> rows = new HashMap<>();
        jdbc.query("""
                select id, unit_id, horizon, as_of, total, green, achieved, yellow, red, not_due, no_data, overdue, overdue_units,
                       turned_red, turned_green, reported, expected
                from progress.rollup
                where district_id = :district and superseded_at is null and as_of between :first and :last and %s
                """.formatted(ABOVE.formatted("unit_id")), reach.parameters(), row -> {
            UnitTally tally = tally(row);
            rows.put(tally.key(), new Kept(row.getLong("id"), tally));
        });
        return rows;
    }

    private void end(Collection<Kept> rows, Instant now) {
        jdbc.batchUpdate(
                """
                update progress.rollup
                set superseded_at = greatest(:at, known_from + interval '1 microsecond')
                where id = :id
                """,
                rows.stream()
                        .map(row -> new MapSqlParameterSource()
                                .addValue("id", row.id())
                                .addValue("at", moment(now)))
                        .toArray(SqlParameterSource[]::new));
    }

    private void begin(DistrictId district, Collection<UnitTally> rows, Instant now) {
        jdbc.batchUpdate(
                """
                insert into progress.rollup (id, district_id, unit_id, horizon, as_of, known_from, total, green, achieved, yellow,
                    red, not_due, no_data, overdue, overdue_units, turned_red, turned_green, reported, expected)
                values (nextval('progress.rollup_seq'), :district, :unit, :horizon, :asOf,
                    greatest(:knownFrom, (select max(earlier.superseded_at) from progress.rollup earlier
                                          where earlier.unit_id = :unit and earlier.horizon = :horizon
                                            and earlier.as_of = :asOf)),
                    :total, :green, :achieved, :yellow, :red, :notDue, :noData, :overdue, :overdueUnits, :turnedRed, :turnedGreen,
                    :reported, :expected)
                """, rows.stream().map(row -> parameters(district, row, now)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(DistrictId district, UnitTally row, Instant knownFrom) {
        return new MapSqlParameterSource()
                .addValue("district", district.value())
                .addValue("unit", row.key().unit())
                .addValue("horizon", row.key().horizon())
                .addValue("asOf", row.key().asOf().firstDay())
                .addValue("knownFrom", moment(knownFrom))
                .addValue("total", row.counts().total())
                .addValue("green", row.counts().green())
                .addValue("achieved", row.counts().achieved())
                .addValue("yellow", row.counts().yellow())
                .addValue("red", row.counts().red())
                .addValue("notDue", row.counts().notDue())
                .addValue("noData", row.counts().noData())
                .addValue("overdue", row.counts().overdue())
                .addValue("overdueUnits", row.counts().overdueUnits())
                .addValue("turnedRed", row.counts().turnedRed())
                .addValue("turnedGreen", row.counts().turnedGreen())
                .addValue("reported", row.counts().reported())
                .addValue("expected", row.counts().expected());
    }

    private static UnitTally tally(ResultSet row) throws SQLException {
        return new UnitTally(
                new UnitTally.Key(
                        row.getLong("unit_id"),
                        row.getString("horizon"),
                        ReportingMonth.of(row.getObject("as_of", LocalDate.class))),
                RollupColumns.counts(row));
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

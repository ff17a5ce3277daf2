package cn.liangdeng.target.domain;

import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.ThemeAct;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers who did what to the themes, also to those that are removed. */
@Component
class ThemeHistory {

    private static final int MOST_ACTS = 100;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ThemeHistory(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * How indicators move when a theme is given a new set of them.
     *
     * @param added names of those that come
     * @param removed names of those that leave
     * @param taken names of those that come from other themes, by the theme that loses them
     */
    record Moves(List<String> added, List<String> removed, Map<Loser, List<String>> taken) {}

    /** A theme that loses indicators to another. */
    record Loser(long theme, String name) {}

    /** What the new set would move; asked before it is written. */
    Moves moves(long theme, Set<IndicatorId> indicators) {
        Moves moves = new Moves(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        jdbc.sql("""
                        -- Indicators of the new set and of the old one, with the themes they stand under.
                        select i.id, i.name, coalesce(member.theme_id, 0) as theme, other.name as theme_name
                        from target.indicator i
                        left join target.theme_indicator member on member.indicator_id = i.id
                        left join target.theme other on other.id = member.theme_id
                        where i.district_id = :district and (i.id = any(:indicators) or member.theme_id = :theme)
                        order by i.name collate "zh-Hans-CN-x-icu", i.id
                        """)
                .param("district", user.district().value())
                .param("indicators", indicators.stream().map(IndicatorId::value).toArray(Long[]::new))
                .param("theme", theme)
                .query(row -> {
                    boolean wanted = indicators.contains(new IndicatorId(row.getLong("id")));
                    long before = row.getLong("theme");
                    String name = row.getString("name");
                    if (!wanted) {
                        moves.removed().add(name);
                    } else if (before != theme) {
                        moves.added().add(name);
                        if (before != 0) {
                            moves.taken()
                                    .computeIfAbsent(
                                            new Loser(before, row.getString("theme_name")), loser -> new ArrayList<>())
                                    .add(name);
                        }
                    }
                });
        return moves;
    }

    void keepCreated(long theme, String name) {
        keep(ThemeAct.Kind.CREATED, theme, name, null, List.of(), List.of());
    }

    /** @param left names of the indicators that stood under it */
    void keepRemoved(long theme, String name, List<String> left) {
        keep(ThemeAct.Kind.REMOVED, theme, name, null, List.of(), left);
    }

    /** A change of the theme, and what other themes lose by it. */
    void keepChange(long theme, String formerName, String name, Moves moves) {
        String renamedFrom = formerName.equals(name) ? null : formerName;
        keep(ThemeAct.Kind.CHANGED, theme, name, renamedFrom, moves.added(), moves.removed());
        moves.taken()
                .forEach((other, lost) ->
                        keep(ThemeAct.Kind.CHANGED, other.theme(), other.name(), null, List.of(), lost));
    }

    private void keep(
            ThemeAct.Kind kind,
            long theme,
            String name,
            @Nullable String formerName,
            List<String> added,
            List<String> removed) {
        jdbc.sql("""
                        insert into target.theme_act
                            (district_id, theme_id, name, former_name, kind, added, removed, done_by, person_name, done_at)
                        values (:district, :theme, :name, :former, :kind, :added, :removed, :by, :person, :at)
                        """)
                .param("district", user.district().value())
                .param("theme", theme)
                .param("name", name)
                .param("former", formerName)
                .param("kind", kind.name())
                .param("added", added.toArray(String[]::new))
                .param("removed", removed.toArray(String[]::new))
                .param("by", user.account().value())
                .param("person", user.personName())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The newest acts of the district, or on one of its themes, newest first. */
    List<ThemeAct> newest(@Nullable Long theme) {
        return jdbc.sql("""
                        -- The newest acts on the district's themes.
                        select theme_id, name, former_name, kind, added, removed, person_name, done_at
                        from target.theme_act
                        where district_id = :district and (cast(:theme as bigint) is null or theme_id = :theme)
                        order by id desc
                        limit :most
                        """)
                .param("district", user.district().value())
                .param("theme", theme, Types.BIGINT)
                .param("most", MOST_ACTS)
                .query(ThemeHistory::act)
                .list();
    }

    private static ThemeAct act(ResultSet row, int number) throws SQLException {
        return new ThemeAct(
                row.getLong("theme_id"),
                row.getString("name"),
                row.getString("former_name"),
                ThemeAct.Kind.valueOf(row.getString("kind")),
                names(row.getArray("added")),
                names(row.getArray("removed")),
                row.getString("person_name"),
                row.getObject("done_at", OffsetDateTime.class)
                        .atZoneSameInstant(BeijingTime.ZONE)
                        .toLocalDateTime());
    }

    private static List<String> names(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}

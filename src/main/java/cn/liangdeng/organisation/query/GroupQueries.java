package cn.liangdeng.organisation.query;

import cn.liangdeng.organisation.UnitGroupChanged.Change;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the groups of units of a district, which belong to no unit, and what was done to them. */
@Component
public class GroupQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All groups of the district by name; units that were dissolved since do not belong to them any more. */
    public List<GroupRow> groups(DataScope scope) {
        return jdbc.sql("""
                        select unit_group.id, unit_group.name, unit_group.version,
                               coalesce(array_agg(unit.id order by member.position) filter (where unit.active),
                                        '{}'::bigint[]) as members,
                               coalesce(array_agg(unit.short_name order by member.position) filter (where unit.active),
                                        '{}'::varchar[]) as names
                        from organisation.unit_group
                        left join organisation.unit_group_member member on member.group_id = unit_group.id
                        left join organisation.unit on unit.id = member.unit_id
                        where unit_group.district_id = :district
                        group by unit_group.id
                        order by unit_group.name
                        """)
                .param("district", scope.district().value())
                .query((row, number) -> new GroupRow(
                        row.getLong("id"),
                        row.getString("name"),
                        Arrays.stream((Long[]) row.getArray("members").getArray())
                                .map(UnitId::new)
                                .toList(),
                        strings(row, "names"),
                        row.getInt("version")))
                .list();
    }

    /**
     * What was done, newest first.
     *
     * @param group only to this group; null for all, removed ones included
     */
    public Page<GroupAct> acts(DataScope scope, @Nullable Long group, PageRequest request) {
        List<GroupAct> acts = jdbc.sql("""
                        select act.kind, act.name, act.former_name, act.person_name, act.done_at,
                               array(select short_name from organisation.unit where id = any(act.added)
                                     order by position, id) as added,
                               array(select short_name from organisation.unit where id = any(act.removed)
                                     order by position, id) as removed
                        from organisation.unit_group_act act
                        where act.district_id = :district and (:group::bigint is null or act.group_id = :group)
                        order by act.id desc
                        limit :size offset :offset
                        """)
                .param("district", scope.district().value())
                .param("group", group)
                .param("size", request.size())
                .param("offset", request.offset())
                .query((row, number) -> new GroupAct(
                        Change.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("former_name"),
                        strings(row, "added"),
                        strings(row, "removed"),
                        row.getString("person_name"),
                        row.getTimestamp("done_at").toInstant().atZone(clock.getZone())))
                .list();
        long all = jdbc.sql("""
                        select count(*) from organisation.unit_group_act
                        where district_id = :district and (:group::bigint is null or group_id = :group)
                        """)
                .param("district", scope.district().value())
                .param("group", group)
                .query(Long.class)
                .single();
        return Page.of(acts, request, all);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}

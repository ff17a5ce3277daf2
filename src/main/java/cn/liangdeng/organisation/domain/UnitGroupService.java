package cn.liangdeng.organisation.domain;

import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.UnitGroups;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps groups of units; a group is its name and its members and has no life of its own. */
@Service
@PreAuthorize("hasAuthority('UNIT_READ')")
class UnitGroupService implements UnitGroups {

    private static final int NAME_LENGTH = 100;

    private final JdbcClient jdbc;
    private final CurrentUser user;

    UnitGroupService(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitGroup> list() {
        Map<String, List<UnitId>> members = new LinkedHashMap<>();
        jdbc.sql("""
                        -- Units that were dissolved since do not belong to their groups any more.
                        select unit_group.name, member.unit_id
                        from organisation.unit_group
                        join organisation.unit_group_member member on member.group_id = unit_group.id
                        join organisation.unit on unit.id = member.unit_id and unit.active
                        where unit_group.district_id = :district
                        order by unit_group.name, member.position
                        """)
                .param("district", user.district().value())
                .query((row, number) -> Map.entry(row.getString("name"), new UnitId(row.getLong("unit_id"))))
                .list()
                .forEach(entry -> members.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                        .add(entry.getValue()));
        return members.entrySet().stream()
                .map(entry -> new UnitGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    @Transactional
    @PreAuthorize("hasAuthority('UNIT_MANAGE')")
    public void save(UnitGroup group) {
        String name = group.name().strip();
        Long[] members = group.members().stream().distinct().map(UnitId::value).toArray(Long[]::new);
        check(name, members);
        long id = jdbc.sql("""
                        insert into organisation.unit_group (district_id, name)
                        values (:district, :name)
                        on conflict on constraint uq_unit_group_name do update set name = excluded.name
                        returning id
                        """)
                .param("district", user.district().value())
                .param("name", name)
                .query(Long.class)
                .single();
        jdbc.sql("delete from organisation.unit_group_member where group_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into organisation.unit_group_member (group_id, position, unit_id)
                        select :id, place - 1, unit_id
                        from unnest(:members::bigint[]) with ordinality as member (unit_id, place)
                        """).param("id", id).param("members", members).update();
    }

    private void check(String name, Long[] members) {
        if (name.isEmpty() || name.codePointCount(0, name.length()) > NAME_LENGTH) {
            throw BusinessException.invalid("organisation.group.name", NAME_LENGTH);
        }
        if (members.length == 0) {
            throw BusinessException.invalid("organisation.group.empty");
        }
        int known = jdbc.sql("""
                        select count(*) from organisation.unit
                        where district_id = :district and active and parent_id is not null and id = any(:members)
                        """)
                .param("district", user.district().value())
                .param("members", members)
                .query(Integer.class)
                .single();
        if (known != members.length) {
            throw BusinessException.invalid("organisation.group.unknown");
        }
        boolean taken = jdbc.sql("""
                        select exists (
                            select 1 from organisation.unit where district_id = :district and :name in (name, short_name)
                            union all
                            select 1 from organisation.unit_alias where district_id = :district and alias = :name)
                        """)
                .param("district", user.district().value())
                .param("name", name)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw BusinessException.invalid("organisation.problem.taken", name);
        }
    }
}

package cn.liangdeng.organisation.domain;

import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.UnitGroupChanged;
import cn.liangdeng.organisation.UnitGroupChanged.Change;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes groups of units and the record of what was done to them. A group is its name and its members. */
@Component
class UnitGroupStore {

    private static final int NAME_LENGTH = 100;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnitGroupStore(JdbcClient jdbc, CurrentUser user, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /** A stored group. */
    private record Stored(long id, String name, Set<Long> members, int version) {}

    /** Keeps the members under this name, whether a group bears it or not. */
    void save(UnitGroup group) {
        UnitGroup checked = checked(group);
        Optional<Stored> present = find("name = :key", checked.name());
        if (present.isPresent()) {
            write(present.get(), checked);
        } else {
            insert(checked);
        }
    }

    /** A new group; its name must be free. */
    long create(UnitGroup group) {
        UnitGroup checked = checked(group);
        requireFree(checked.name(), null);
        return insert(checked);
    }

    /** Another name, other members. */
    void change(long id, int expectedVersion, UnitGroup group) {
        Stored stored = get(id, expectedVersion);
        UnitGroup checked = checked(group);
        requireFree(checked.name(), id);
        write(stored, checked);
    }

    /** Removes a group; what was expanded by it stays. Returns its name. */
    String remove(long id, int expectedVersion) {
        Stored stored = get(id, expectedVersion);
        jdbc.sql("delete from organisation.unit_group_member where group_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from organisation.unit_group where id = :id")
                .param("id", id)
                .update();
        record(id, Change.REMOVED, stored.name(), null, Set.of(), stored.members());
        return stored.name();
    }

    private long insert(UnitGroup group) {
        long id = jdbc.sql("""
                        insert into organisation.unit_group (district_id, name) values (:district, :name) returning id
                        """)
                .param("district", user.district().value())
                .param("name", group.name())
                .query(Long.class)
                .single();
        Set<Long> members = ids(group);
        writeMembers(id, members);
        record(id, Change.CREATED, group.name(), null, members, Set.of());
        return id;
    }

    private void write(Stored stored, UnitGroup group) {
        Set<Long> members = ids(group);
        boolean renamed = !stored.name().equals(group.name());
        if (!renamed && stored.members().equals(members)) {
            return;
        }
        int updated = jdbc.sql("""
                        update organisation.unit_group set name = :name, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("name", group.name())
                .param("id", stored.id())
                .param("version", stored.version())
                .update();
        if (updated == 0) {
            throw stale(stored.name());
        }
        writeMembers(stored.id(), members);
        record(
                stored.id(),
                Change.CHANGED,
                group.name(),
                renamed ? stored.name() : null,
                without(members, stored.members()),
                without(stored.members(), members));
    }

    private void writeMembers(long id, Set<Long> members) {
        jdbc.sql("delete from organisation.unit_group_member where group_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into organisation.unit_group_member (group_id, position, unit_id)
                        select :id, place - 1, unit_id
                        from unnest(:members::bigint[]) with ordinality as member (unit_id, place)
                        """)
                .param("id", id)
                .param("members", members.toArray(Long[]::new))
                .update();
    }

    private void record(
            long id, Change kind, String name, @Nullable String formerName, Set<Long> added, Set<Long> removed) {
        jdbc.sql("""
                        insert into organisation.unit_group_act (
                            district_id, group_id, name, former_name, kind, added, removed, done_by, person_name, done_at)
                        values (:district, :group, :name, :former, :kind, :added, :removed, :by, :person, :at)
                        """)
                .param("district", user.district().value())
                .param("group", id)
                .param("name", name)
                .param("former", formerName)
                .param("kind", kind.name())
                .param("added", added.toArray(Long[]::new))
                .param("removed", removed.toArray(Long[]::new))
                .param("by", user.account().value())
                .param("person", user.personName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new UnitGroupChanged(id, kind));
    }

    private Stored get(long id, int expectedVersion) {
        Stored stored =
                find("id = :key", id).orElseThrow(() -> BusinessException.notFound("organisation.group.notFound"));
        if (stored.version() != expectedVersion) {
            throw stale(stored.name());
        }
        return stored;
    }

    private static BusinessException stale(String name) {
        return BusinessException.conflict("organisation.problem.stale", name);
    }

    private Optional<Stored> find(String condition, Object key) {
        return jdbc.sql("""
                        -- Locked, so that of two who write the same group the second sees what the first has made of it.
                        select id, name, version,
                               array(select unit_id from organisation.unit_group_member where group_id = unit_group.id
                                     order by position) as members
                        from organisation.unit_group
                        where district_id = :district and %s
                        for update
                        """.formatted(condition))
                .param("district", user.district().value())
                .param("key", key)
                .query((row, number) -> new Stored(
                        row.getLong("id"),
                        row.getString("name"),
                        new LinkedHashSet<>(
                                List.of((Long[]) row.getArray("members").getArray())),
                        row.getInt("version")))
                .optional();
    }

    private void requireFree(String name, @Nullable Long own) {
        Optional<Stored> bearer = find("name = :key", name);
        if (bearer.isPresent() && !Objects.equals(bearer.get().id(), own)) {
            throw BusinessException.invalid("organisation.group.taken", name);
        }
    }

    private UnitGroup checked(UnitGroup group) {
        String name = group.name().strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > NAME_LENGTH) {
            throw BusinessException.invalid("organisation.group.name", NAME_LENGTH);
        }
        Set<Long> members = ids(group);
        if (members.isEmpty()) {
            throw BusinessException.invalid("organisation.group.empty");
        }
        int known = jdbc.sql("""
                        select count(*) from organisation.unit
                        where district_id = :district and active and parent_id is not null and id = any(:members)
                        """)
                .param("district", user.district().value())
                .param("members", members.toArray(Long[]::new))
                .query(Integer.class)
                .single();
        if (known != members.size()) {
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
            throw BusinessException.invalid("organisation.group.unitName", name);
        }
        return new UnitGroup(name, members.stream().map(UnitId::new).toList());
    }

    private static Set<Long> ids(UnitGroup group) {
        Set<Long> ids = new LinkedHashSet<>();
        group.members().forEach(unit -> ids.add(unit.value()));
        return ids;
    }

    private static Set<Long> without(Set<Long> all, Set<Long> others) {
        List<Long> rest = new ArrayList<>(all);
        rest.removeAll(others);
        return new LinkedHashSet<>(rest);
    }
}

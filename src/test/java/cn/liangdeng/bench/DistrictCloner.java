package cn.liangdeng.bench;

import cn.liangdeng.shared.DistrictId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies all that belongs to the one district of a database to further districts, every number moved by the same distance. It
 * asks the catalogue for the tables, so that it need not be told of new ones.
 */
@Component
class DistrictCloner {

    private static final long DISTANCE = 100_000_000L;

    /** Common to all districts, or of persons. */
    private static final Set<String> LEFT_OUT =
            Set.of("public.flyway_schema_history", "calendar.special_day", "attachment.blob");

    private final JdbcClient jdbc;

    DistrictCloner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that a clone gave to a thing of the original. */
    static long moved(long id, int clone) {
        return id + clone * DISTANCE;
    }

    /**
     * Makes the clones {@code from}…{@code to} of a district, the original being number 0.
     *
     * @param leader the original's account of which each of the first clones gets one, named {@code leader-number}
     */
    @Transactional
    void clone(DistrictId original, int from, int to, String leader, int leaders) {
        // Foreign keys hold by construction; checking millions of them would take longer than copying.
        jdbc.sql("set local session_replication_role = replica").update();
        for (String table : tables()) {
            copy(table, original, from, to);
        }
        jdbc.sql("""
                update organisation.unit
                set path = case when parent_id is null then '/' || id || '/' else '/' || district_id || '/' || id || '/' end
                where id > :distance
                """).param("distance", DISTANCE).update();
        for (int clone = from; clone <= Math.min(to, leaders - 1); clone++) {
            leader(leader, clone);
        }
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select table_schema || '.' || table_name
                        from information_schema.tables
                        where table_type = 'BASE TABLE'
                          and table_schema not in ('pg_catalog', 'information_schema', 'public', 'access')
                        order by 1
                        """).query(String.class).list().stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .toList();
    }

    private void copy(String table, DistrictId original, int from, int to) {
        String[] name = table.split("\\.");
        List<Column> columns = jdbc.sql("""
                        select column_name, data_type
                        from information_schema.columns
                        where table_schema = :schema and table_name = :name and is_generated = 'NEVER'
                        order by ordinal_position
                        """)
                .param("schema", name[0])
                .param("name", name[1])
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(Column::moved).collect(Collectors.joining(", "));
        String own = columns.stream()
                .filter(Column::isNumber)
                .map(Column::name)
                .findFirst()
                .orElse(null);
        if (own == null) {
            return;
        }
        jdbc.sql(
                        "insert into %s (%s) overriding system value select %s from %s, generate_series(:from, :to) clone where %s < %d"
                                .formatted(table, names, values, table, own, DISTANCE))
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void leader(String username, int clone) {
        jdbc.sql("""
                insert into access.person (id, district_id, unit_id, name, version)
                select p.id + :moved, p.district_id + :moved, p.unit_id + :moved, p.name, 0
                from access.account a join access.person p on p.id = a.person_id
                where a.username = :username
                """)
                .param("moved", clone * DISTANCE)
                .param("username", username)
                .update();
        jdbc.sql("""
                insert into access.account (id, district_id, person_id, username, password_hash, password_changed_at,
                                            must_change_password)
                select id + :moved, district_id + :moved, person_id + :moved, username || '-' || :clone, password_hash,
                       password_changed_at, must_change_password
                from access.account
                where username = :username
                """)
                .param("moved", clone * DISTANCE)
                .param("clone", String.valueOf(clone))
                .param("username", username)
                .update();
        jdbc.sql("""
                insert into access.account_role (account_id, role)
                select r.account_id + :moved, r.role
                from access.account_role r join access.account a on a.id = r.account_id
                where a.username = :username
                """)
                .param("moved", clone * DISTANCE)
                .param("username", username)
                .update();
    }

    /** A column; numbers of things are moved, everything else is copied. */
    private record Column(String name, String type) {

        boolean isNumber() {
            return type.equals("bigint") && (name.equals("id") || name.endsWith("_id"));
        }

        String moved() {
            return isNumber() ? name + " + clone * " + DISTANCE + "::bigint" : name;
        }
    }
}

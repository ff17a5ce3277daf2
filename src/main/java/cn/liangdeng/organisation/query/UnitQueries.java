package cn.liangdeng.organisation.query;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads units. */
@Component
public class UnitQueries {

    private static final String UNITS = """
            -- The units of the district, or the subtrees of some of them, in their order.
            select id, district_id, parent_id, code, name, short_name, kind, position, active
            from organisation.unit
            where district_id = :district
              %s
            order by parent_id is not null, position, name, id
            """;

    private static final String ALL = UNITS.formatted("");

    /** Written apart: a plan that has to suit the whole district as well looks at all its units for the few of a scope. */
    private static final String SOME = UNITS.formatted(
            "and id = any(array(select unit_id from organisation.pub_unit_subtree where root_id = any(:roots)))");

    private final JdbcClient jdbc;

    UnitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units in scope in their order; the district itself comes first. */
    public List<UnitSummary> list(DataScope scope) {
        return jdbc.sql(scope.wholeDistrict() ? ALL : SOME)
                .param("district", scope.district().value())
                .param("roots", scope.rootIds())
                .query(UnitQueries::summary)
                .list();
    }

    /** The unit, if it lies in scope. */
    public Optional<UnitSummary> find(DataScope scope, UnitId unit) {
        return jdbc.sql("""
                        select id, district_id, parent_id, code, name, short_name, kind, position, active
                        from organisation.unit
                        where district_id = :district
                          and id = :unit
                          and (:whole or id in (select unit_id from organisation.pub_unit_subtree where root_id = any(:roots)))
                        """)
                .params(scope.parameters())
                .param("unit", unit.value())
                .query(UnitQueries::summary)
                .optional();
    }

    /** The unit in scope that bears the name; full name before alias before short name before code, active before dissolved. */
    public Optional<UnitSummary> resolve(DataScope scope, String name) {
        return jdbc.sql("""
                        select id, district_id, parent_id, code, name, short_name, kind, position, active
                        from organisation.unit
                        where district_id = :district
                          and (:whole or id in (select unit_id from organisation.pub_unit_subtree where root_id = any(:roots)))
                          and (:name in (name, short_name, code)
                               or id in (select unit_id from organisation.unit_alias
                                         where district_id = :district and alias = :name))
                        order by active desc,
                                 case :name when name then 1 when short_name then 3 when code then 4 else 2 end,
                                 position, id
                        limit 1
                        """)
                .params(scope.parameters())
                .param("name", name.strip())
                .query(UnitQueries::summary)
                .optional();
    }

    /** The aliases of the units in scope. */
    public Map<UnitId, List<String>> aliases(DataScope scope) {
        return jdbc
                .sql("""
                        select unit_id, alias
                        from organisation.unit_alias
                        where district_id = :district
                          and (:whole or unit_id in (select unit_id from organisation.pub_unit_subtree where root_id = any(:roots)))
                        order by alias
                        """)
                .params(scope.parameters())
                .query((row, number) -> Map.entry(new UnitId(row.getLong(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The tree, depth first, siblings in their order. */
    public List<UnitRow> tree(DataScope scope) {
        Map<UnitId, List<String>> aliases = aliases(scope);
        Map<Long, Integer> versions = versions(scope);
        Map<Long, List<UnitSummary>> children = new TreeMap<>();
        List<UnitSummary> units = list(scope);
        Map<UnitId, UnitSummary> byId = units.stream().collect(Collectors.toMap(UnitSummary::id, Function.identity()));
        for (UnitSummary unit : units) {
            UnitId parent = unit.parent();
            long above = parent == null || !byId.containsKey(parent) ? 0L : parent.value();
            children.computeIfAbsent(above, id -> new ArrayList<>()).add(unit);
        }
        List<UnitRow> rows = new ArrayList<>();
        append(rows, children, 0L, 0, aliases, versions);
        return rows;
    }

    private static void append(
            List<UnitRow> rows,
            Map<Long, List<UnitSummary>> children,
            long parent,
            int depth,
            Map<UnitId, List<String>> aliases,
            Map<Long, Integer> versions) {
        List<UnitSummary> siblings = children.getOrDefault(parent, List.of());
        for (int i = 0; i < siblings.size(); i++) {
            UnitSummary unit = siblings.get(i);
            rows.add(new UnitRow(
                    unit,
                    depth,
                    aliases.getOrDefault(unit.id(), List.of()),
                    versions.getOrDefault(unit.id().value(), 0),
                    i == 0,
                    i == siblings.size() - 1));
            append(rows, children, unit.id().value(), depth + 1, aliases, versions);
        }
    }

    private Map<Long, Integer> versions(DataScope scope) {
        return jdbc
                .sql("select id, version from organisation.unit where district_id = :district")
                .param("district", scope.district().value())
                .query((row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UnitSummary summary(ResultSet row, int number) throws SQLException {
        return new UnitSummary(
                new UnitId(row.getLong("id")),
                new DistrictId(row.getLong("district_id")),
                UnitId.ofNullable(row.getObject("parent_id", Long.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                row.getBoolean("active"));
    }
}

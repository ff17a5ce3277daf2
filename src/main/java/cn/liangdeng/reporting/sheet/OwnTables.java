package cn.liangdeng.reporting.sheet;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit once said about its own table: which column says what, and which name means which indicator. */
@Component
class OwnTables {

    private static final String IN_SCOPE = """
             and (:whole or unit_id in (select subtree.unit_id
                                        from organisation.pub_unit_subtree subtree
                                        where subtree.root_id = any(:roots)))
            """;

    private final JdbcClient jdbc;

    OwnTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Headers by what the column says; empty where the unit has not said it yet. */
    Map<SheetField, String> columns(DataScope scope, UnitId unit) {
        Map<SheetField, String> columns = new EnumMap<>(SheetField.class);
        read(
                        "select field, header from reporting.sheet_column where district_id = :district and unit_id = :unit",
                        scope,
                        unit)
                .query(row -> {
                    columns.put(SheetField.valueOf(row.getString("field")), row.getString("header"));
                });
        return columns;
    }

    /** Indicators by the unit's own names as compared; without one the name means none. */
    Map<String, Optional<Long>> names(DataScope scope, UnitId unit) {
        Map<String, Optional<Long>> names = new HashMap<>();
        read(
                        "select name, indicator_id from reporting.sheet_name where district_id = :district and unit_id = :unit",
                        scope,
                        unit)
                .query(row -> {
                    names.put(row.getString("name"), Optional.ofNullable(row.getObject("indicator_id", Long.class)));
                });
        return names;
    }

    private JdbcClient.StatementSpec read(String select, DataScope scope, UnitId unit) {
        return jdbc.sql(select + IN_SCOPE).params(scope.parameters()).param("unit", unit.value());
    }

    /** Puts the columns in the place of those that were said before. */
    void keepColumns(DataScope scope, UnitId unit, Map<SheetField, String> columns) {
        jdbc.sql("delete from reporting.sheet_column where district_id = :district and unit_id = :unit")
                .param("district", scope.district().value())
                .param("unit", unit.value())
                .update();
        jdbc.sql("""
                        -- What the unit says now about the columns of its table.
                        insert into reporting.sheet_column (district_id, unit_id, field, header)
                        select :district, :unit, said.field, said.header
                        from unnest(cast(:fields as varchar[]), cast(:headers as varchar[])) as said (field, header)
                        on conflict on constraint pk_sheet_column do update set header = excluded.header
                        """)
                .param("district", scope.district().value())
                .param("unit", unit.value())
                .param("fields", columns.keySet().stream().map(Enum::name).toArray(String[]::new))
                .param("headers", columns.values().toArray(String[]::new))
                .update();
    }

    /** Adds what a name means; a name said before means the new thing. */
    void keepNames(DataScope scope, UnitId unit, Map<String, @Nullable Long> names) {
        jdbc.sql("""
                        -- What the unit says about names in its table.
                        insert into reporting.sheet_name (district_id, unit_id, name, indicator_id)
                        select :district, :unit, said.name, said.indicator
                        from unnest(cast(:names as varchar[]), cast(:indicators as bigint[])) as said (name, indicator)
                        on conflict on constraint pk_sheet_name do update set indicator_id = excluded.indicator_id
                        """)
                .param("district", scope.district().value())
                .param("unit", unit.value())
                .param("names", names.keySet().toArray(String[]::new))
                .param("indicators", names.values().toArray(Long[]::new))
                .update();
    }
}

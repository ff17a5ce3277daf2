package cn.liangdeng.access.imports;

import cn.liangdeng.organisation.UnitKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the units.
 *
 * @param cells where to note what is wrong
 * @param parent name of the unit above, empty for the district
 * @param kind null where it could not be read
 * @param position null where none is given
 */
record UnitLine(
        RowReader cells,
        String code,
        String name,
        String shortName,
        @Nullable UnitKind kind,
        String parent,
        List<String> aliases,
        @Nullable Integer position) {

    static UnitLine read(RowReader cells, Headers headers) {
        String name = cells.required(headers.of(Column.UNIT_NAME));
        String shortName = cells.text(headers.of(Column.SHORT_NAME));
        String kindText = cells.required(headers.of(Column.KIND));
        UnitKind kind = headers.kind(kindText).orElse(null);
        if (kind == null && !kindText.isEmpty()) {
            cells.reject(headers.of(Column.KIND), "access.import.problem.kind", kindText);
        }
        return new UnitLine(
                cells,
                cells.required(headers.of(Column.UNIT_CODE)),
                name,
                shortName.isEmpty() ? name : shortName,
                kind,
                cells.text(headers.of(Column.PARENT)),
                cells.parts(headers.of(Column.ALIASES)),
                cells.wholeNumber(headers.of(Column.POSITION)));
    }

    /** All words by which other rows may mean this unit. */
    Stream<String> words() {
        return Stream.concat(Stream.of(code, name, shortName), aliases.stream()).distinct();
    }
}

package cn.liangdeng.intake.sheet;

import cn.liangdeng.office.SheetCell;
import cn.liangdeng.office.SheetRow;
import cn.liangdeng.office.SheetTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Where the columns of a list stand. Those that need not be filled in need not be there. */
final class SheetColumns {

    private final Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
    private final List<SheetError> further = new ArrayList<>();

    SheetColumns(SheetTable table, SheetWords words) {
        for (SheetColumn column : SheetColumn.values()) {
            int place = table.column(words.of(column));
            if (place >= 0) {
                places.put(column, place);
            }
        }
        for (int place = 0; place < table.header().size(); place++) {
            String name = table.header().get(place).strip();
            if (!name.isEmpty() && !places.containsValue(place) && !words.isPassedOver(name)) {
                String address = CellReference.convertNumToColString(place) + table.headerRow();
                further.add(new SheetError(address, table.headerRow(), "intake.sheet.note.column", List.of(name)));
            }
        }
    }

    /** Columns that the list has besides; what stands in them is not imported. */
    List<SheetError> further() {
        return further;
    }

    /** The cell of a row; null where the list has no such column. */
    @Nullable
    SheetCell cell(SheetRow row, SheetColumn column) {
        Integer place = places.get(column);
        return place == null ? null : row.cells().get(place);
    }
}

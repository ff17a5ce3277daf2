package cn.liangdeng.dashboard.web;

import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that officials know; the page, the paper and the file are made from the same.
 *
 * @param asOf data period and days until which figures were filed (时点)
 * @param notes below the table: how the figures are meant (口径)
 * @param signatures who makes, checks and signs it; may be empty
 */
record Sheet(
        String title,
        String asOf,
        List<ColumnSpec> columns,
        List<List<SheetEntry>> rows,
        List<String> notes,
        String signatures) {

    Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** As a file. */
    SheetSpec spec(Paper paper) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (List<SheetEntry> row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            row.forEach(entry -> line.add(entry.value()));
            values.add(line);
        }
        List<String> foot = new ArrayList<>(notes);
        if (!signatures.isEmpty()) {
            foot.add(signatures);
        }
        return new SheetSpec(title, asOf, columns, values, foot, paper == Paper.A3);
    }

    /** The table alone, to be reckoned with rather than signed. */
    Sheet withoutFoot() {
        return new Sheet(title, asOf, columns, rows, List.of(), "");
    }

    /**
     * The rows as HTML.
     *
     * @param root address of the application's root, with the context path
     * @param icons address of the icons
     */
    public String markup(String root, String icons) {
        return SheetTable.rows(this, root, icons);
    }

    /** True of a list with a number and a name in front; false where cells are merged, as in a document's own table. */
    public boolean isPlain() {
        return isNumeric(0) && rows.stream().flatMap(List::stream).noneMatch(entry -> entry.covered());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** True where the cells of the column are numbers. */
    public boolean isNumeric(int column) {
        return columns.get(column).type() == ColumnSpec.Type.NUMBER;
    }
}

package cn.liangdeng.office;

import java.util.List;

/**
 * A table found in a workbook.
 *
 * @param sheet name of the sheet
 * @param headerRow number of the row that names the columns, as the spreadsheet shows it
 * @param header names of the columns from column A on; empty where a column has none
 * @param rows the rows below that hold a value, in order
 */
public record SheetTable(String sheet, int headerRow, List<String> header, List<SheetRow> rows) {

    public SheetTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Position of a column by its name, without regard to blanks, full-width letters and the star of obligatory columns.
     *
     * @return position from 0, or -1
     */
    public int column(String name) {
        String key = CellText.headerKey(name);
        for (int i = 0; i < header.size(); i++) {
            if (CellText.headerKey(header.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The cell of a row under a column name.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public SheetCell cell(SheetRow row, String name) {
        int column = column(name);
        if (column < 0) {
            throw new IllegalArgumentException("no column " + name);
        }
        return row.cells().get(column);
    }
}

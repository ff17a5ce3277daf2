package cn.liangdeng.office;

import java.util.List;

/**
 * A row of a table with at least one value.
 *
 * @param number row number as the spreadsheet shows it
 * @param hidden whether the row is hidden, by hand or by a filter
 * @param cells one for every column of the header, in its order
 */
public record SheetRow(int number, boolean hidden, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }
}

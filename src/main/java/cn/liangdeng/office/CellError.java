package cn.liangdeng.office;

import java.util.List;

/**
 * Something wrong with a cell, for the report of a trial import.
 *
 * @param address the cell as the spreadsheet names it, for example {@code C7}
 * @param messageKey key of the sentence in the message bundles
 * @param arguments arguments of the sentence
 */
public record CellError(String address, String messageKey, List<Object> arguments) {

    public CellError {
        arguments = List.copyOf(arguments);
    }

    public static CellError of(String address, String messageKey, Object... arguments) {
        return new CellError(address, messageKey, List.of(arguments));
    }

    public static CellError of(SheetCell cell, String messageKey, Object... arguments) {
        return of(cell.address(), messageKey, arguments);
    }
}

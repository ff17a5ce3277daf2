package cn.liangdeng.intake.sheet;

import java.util.List;

/**
 * Something wrong with a cell.
 *
 * @param address the cell as the spreadsheet names it, for example {@code C7}
 * @param row number of its row
 * @param messageKey key of the sentence that says what to do
 * @param arguments arguments of the sentence
 */
public record SheetError(String address, int row, String messageKey, List<String> arguments) {

    public SheetError {
        arguments = List.copyOf(arguments);
    }

    /** The arguments in the form in which templates hand them to the bundle. */
    public Object[] parameters() {
        return arguments.toArray();
    }
}

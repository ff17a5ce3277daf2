package cn.liangdeng.access.imports;

import java.util.List;

/**
 * Something wrong with a cell.
 *
 * @param sheet name of the sheet
 * @param address the cell as the spreadsheet names it, for example {@code C7}
 * @param messageKey key of the sentence that says what to do
 * @param arguments arguments of the sentence
 */
public record ImportError(String sheet, String address, String messageKey, List<String> arguments) {

    public ImportError {
        arguments = List.copyOf(arguments);
    }

    /** Number of the row as the spreadsheet shows it. */
    int row() {
        return Integer.parseInt(address.replaceAll("\\D", ""));
    }

    /** The arguments in the form in which templates hand them to the bundle. */
    public Object[] parameters() {
        return arguments.toArray();
    }
}

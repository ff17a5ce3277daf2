package cn.liangdeng.access.imports;

import cn.liangdeng.office.SheetCell;
import cn.liangdeng.office.SheetRow;
import cn.liangdeng.office.SheetTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and notes what is wrong with them. */
final class RowReader {

    private final SheetTable table;
    private final SheetRow row;
    private final List<ImportError> errors;
    private boolean faulty;

    RowReader(SheetTable table, SheetRow row, List<ImportError> errors) {
        this.table = table;
        this.row = row;
        this.errors = errors;
    }

    /** What the cell shows; empty where it holds nothing usable. */
    String text(String header) {
        SheetCell cell = table.cell(row, header);
        switch (cell.kind()) {
            case ERROR, UNCALCULATED -> reject(header, "access.import.problem.formula");
            case MERGED -> reject(header, "access.import.problem.merged");
            default -> {
                return cell.text().strip();
            }
        }
        return "";
    }

    /** The same, noted as missing where it is empty. */
    String required(String header) {
        int before = errors.size();
        String text = text(header);
        if (text.isEmpty() && errors.size() == before) {
            reject(header, "access.import.problem.missing", header);
        }
        return text;
    }

    /** Parts between 、 or other separators; empty parts are passed over. */
    List<String> parts(String header) {
        return split(text(header)).toList();
    }

    /** A whole number, or null where the cell is empty or no such number (which is noted). */
    @Nullable
    Integer wholeNumber(String header) {
        if (text(header).isEmpty()) {
            return null;
        }
        BigDecimal number = table.cell(row, header).asNumber();
        try {
            if (number != null) {
                return number.intValueExact();
            }
        } catch (ArithmeticException notWhole) {
            // Noted below, like every other text that is no whole number.
        }
        reject(header, "access.import.problem.number");
        return null;
    }

    /** Notes that the cell under this header is wrong. */
    void reject(String header, String messageKey, Object... arguments) {
        faulty = true;
        errors.add(new ImportError(
                table.sheet(),
                table.cell(row, header).address(),
                messageKey,
                Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    boolean isFaulty() {
        return faulty;
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split("[、，,；;\\r\\n]+"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct();
    }
}

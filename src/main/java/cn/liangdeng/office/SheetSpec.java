package cn.liangdeng.office;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be written: a title row, a subtitle row where there is one, the header, and the rows.
 *
 * <p>Values are {@code BigDecimal}, {@code Integer}, {@code Long} or {@code BigInteger} in number and percent columns, {@code
 * LocalDate} in date columns, and texts anywhere; null leaves the cell empty. In text columns any other object is written as its
 * {@code toString()} says.
 *
 * @param title title above the table; also names the sheet
 * @param subtitle line below the title (unit of measure, as of when), or null
 * @param columns at least one
 * @param rows one value for every column in each
 * @param foot lines below the table: notes, who signs
 * @param large printed on A3, else on A4
 */
public record SheetSpec(
        String title,
        @Nullable String subtitle,
        List<ColumnSpec> columns,
        List<List<@Nullable Object>> rows,
        List<String> foot,
        boolean large) {

    /** For A4, without lines below the table. */
    public SheetSpec(
            String title, @Nullable String subtitle, List<ColumnSpec> columns, List<List<@Nullable Object>> rows) {
        this(title, subtitle, columns, rows, List.of(), false);
    }

    /**
     * @throws IllegalArgumentException if there is no column, a row is of another length, or a value does not suit its column
     */
    public SheetSpec {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a sheet needs a column");
        }
        List<List<@Nullable Object>> copies = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            requireSuitable(columns, row);
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copies);
        foot = List.copyOf(foot);
    }

    /** Number of rows above the first row of values. */
    int headRows() {
        return subtitle == null ? 2 : 3;
    }

    private static void requireSuitable(List<ColumnSpec> columns, List<@Nullable Object> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("row of " + row.size() + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < row.size(); i++) {
            if (!suits(columns.get(i).type(), row.get(i))) {
                throw new IllegalArgumentException(
                        "value " + row.get(i) + " in column " + columns.get(i).header());
            }
        }
    }

    private static boolean suits(ColumnSpec.Type type, @Nullable Object value) {
        if (value == null || value instanceof CharSequence) {
            return true;
        }
        return switch (type) {
            case TEXT -> true;
            case NUMBER, PERCENT ->
                value instanceof BigDecimal
                        || value instanceof BigInteger
                        || value instanceof Integer
                        || value instanceof Long;
            case DATE -> value instanceof LocalDate;
        };
    }
}

package cn.liangdeng.access.imports;

import cn.liangdeng.office.ReadingLimits;
import cn.liangdeng.office.SheetReader;
import cn.liangdeng.office.SheetTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The two sheets as read, with what is wrong on the face of it.
 *
 * @param unitSheet name of the sheet of the units
 * @param units rows of the units
 * @param accounts rows of the accounts
 * @param errors grows while the rows are carried out
 */
record PeopleFile(String unitSheet, List<UnitLine> units, List<AccountLine> accounts, List<ImportError> errors) {

    /** Far more than a district has, and still quickly refused. */
    private static final ReadingLimits LIMITS =
            new ReadingLimits(5L * 1024 * 1024, 200, 24L * 1024 * 1024, 48L * 1024 * 1024, 5_000, 64);

    /**
     * Reads the file.
     *
     * @throws cn.liangdeng.office.UnreadableFileException if it is no such file, or a column is missing
     */
    static PeopleFile read(byte[] bytes, String fileName, Headers headers) {
        SheetReader reader = new SheetReader(LIMITS);
        List<ImportError> errors = new ArrayList<>();
        SheetTable units = reader.read(bytes, fileName, headers.unitColumns());
        SheetTable accounts = reader.read(bytes, fileName, headers.accountColumns());
        PeopleFile file = new PeopleFile(
                units.sheet(),
                units.rows().stream()
                        .map(row -> UnitLine.read(new RowReader(units, row, errors), headers))
                        .toList(),
                accounts.rows().stream()
                        .map(row -> AccountLine.read(new RowReader(accounts, row, errors), headers))
                        .toList(),
                errors);
        rejectTwice(file.units(), UnitLine::code, UnitLine::cells, headers.of(Column.UNIT_CODE));
        rejectTwice(file.accounts(), AccountLine::username, AccountLine::cells, headers.of(Column.USERNAME));
        return file;
    }

    /** The errors in the order in which the person finds the cells. */
    List<ImportError> sortedErrors() {
        return errors.stream()
                .sorted(Comparator.comparing(
                                (ImportError error) -> !error.sheet().equals(unitSheet))
                        .thenComparingInt(ImportError::row))
                .toList();
    }

    /** A row whose key stands in an earlier row already is told which one. */
    private static <L> void rejectTwice(
            List<L> lines, Function<L, String> key, Function<L, RowReader> cells, String header) {
        Map<String, L> seen = new HashMap<>();
        for (L line : lines) {
            String value = key.apply(line);
            if (!value.isEmpty() && seen.putIfAbsent(value, line) != null) {
                cells.apply(line).reject(header, "access.import.problem.twice", value);
            }
        }
    }
}

package cn.liangdeng.office;

import cn.liangdeng.office.SheetReader.CellRow;
import cn.liangdeng.office.SheetReader.PlacedCell;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for the row that names the columns, sheet after sheet, and remembers why none was found. */
final class HeaderSearch {

    /** Rows with content above a header: title, subtitle, notes. */
    private static final int MAX_ROWS_ABOVE = 30;

    private static final String NAME_SEPARATOR = "、";

    private final List<String> expected;
    private final List<String> further;
    private @Nullable List<String> fewestMissing;

    /** @param further names that may be missing, but not stand there twice */
    HeaderSearch(List<String> expected, List<String> further) {
        this.expected = List.copyOf(expected);
        this.further = List.copyOf(further);
    }

    /**
     * @return position of the header among the rows, or -1
     * @throws UnreadableFileException if it names an expected column twice
     */
    int in(List<CellRow> rows) {
        return expected.isEmpty() ? firstTableRow(rows) : matchingRow(rows);
    }

    private static int firstTableRow(List<CellRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().stream()
                            .filter(cell -> !cell.cell().isBlank())
                            .count()
                    > 1) {
                return i;
            }
        }
        return rows.isEmpty() ? -1 : 0;
    }

    private int matchingRow(List<CellRow> rows) {
        for (int i = 0; i < Math.min(rows.size(), MAX_ROWS_ABOVE); i++) {
            List<String> names = rows.get(i).cells().stream()
                    .map(PlacedCell::cell)
                    .map(cell -> CellText.headerKey(cell.text()))
                    .toList();
            List<String> missing = expected.stream()
                    .filter(name -> !names.contains(CellText.headerKey(name)))
                    .toList();
            if (missing.isEmpty()) {
                requireUnique(names);
                return i;
            }
            if (fewestMissing == null || missing.size() < fewestMissing.size()) {
                fewestMissing = missing;
            }
        }
        return -1;
    }

    private void requireUnique(List<String> names) {
        Set<String> keys = Stream.concat(expected.stream(), further.stream())
                .map(CellText::headerKey)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (keys.contains(name) && !seen.add(name)) {
                throw new UnreadableFileException(Reason.HEADER_TWICE, name);
            }
        }
    }

    UnreadableFileException failure() {
        if (fewestMissing == null) {
            return new UnreadableFileException(Reason.NO_TABLE);
        }
        return new UnreadableFileException(Reason.HEADER_MISSING, String.join(NAME_SEPARATOR, fewestMissing));
    }
}

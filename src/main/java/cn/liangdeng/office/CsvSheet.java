package cn.liangdeng.office;

import cn.liangdeng.office.SheetReader.CellRow;
import cn.liangdeng.office.SheetReader.PlacedCell;
import cn.liangdeng.office.SheetReader.Sheet;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a file of separated values (RFC 4180) as Excel and WPS export it: in UTF-8 or GB18030, between commas, or semicolons or
 * tabs where the first line has more of those. Every value is text; a leading = is no formula here.
 */
final class CsvSheet {

    private static final char QUOTE = '"';

    private final ReadingLimits limits;
    private final List<CellRow> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<PlacedCell> cells = new ArrayList<>();
    private int row;
    private int column;

    CsvSheet(ReadingLimits limits) {
        this.limits = limits;
    }

    Sheet read(byte[] bytes) {
        if (bytes.length > limits.maxPartBytes()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, ReadingLimits.megabytes(limits.maxPartBytes()));
        }
        DecodedText decoded = TextDecoder.decode(bytes);
        if (decoded == null) {
            throw new UnreadableFileException(Reason.ENCODING);
        }
        String text = decoded.text();
        char separator = separator(text.lines().findFirst().orElse(""));
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == QUOTE) {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
                if (doubled) {
                    value.append(c);
                    i++;
                } else if (quoted || value.toString().isBlank()) {
                    quoted = !quoted;
                } else {
                    value.append(c);
                }
            } else if (quoted || c != separator && c != '\n' && c != '\r') {
                value.append(c);
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endRow();
            }
        }
        endRow();
        return new Sheet("CSV", rows, List.of(), Set.of());
    }

    private static char separator(String line) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private void endCell() {
        String text = CellText.clean(value.toString());
        value.setLength(0);
        if (!text.isEmpty()) {
            if (column >= limits.maxColumns()) {
                throw new UnreadableFileException(Reason.TOO_MANY_COLUMNS, limits.maxColumns());
            }
            String address = TableAssembly.address(row, column);
            cells.add(new PlacedCell(column, SheetCell.text(address, text, false)));
        }
        column++;
    }

    private void endRow() {
        endCell();
        if (!cells.isEmpty()) {
            if (rows.size() == limits.maxRows()) {
                throw new UnreadableFileException(Reason.TOO_MANY_ROWS, limits.maxRows());
            }
            rows.add(new CellRow(row, false, cells));
        }
        cells = new ArrayList<>();
        column = 0;
        row++;
    }
}

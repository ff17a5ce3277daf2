package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Reads the XML of a sheet as a stream: only cells with content are kept, so that a sheet whose empty cells are formatted down
 * to the last row costs nothing.
 */
final class SheetXml {

    /** The last column is XFD. */
    private static final int MAX_COLUMN_LETTERS = 3;

    private final ReadingLimits limits;
    private final XMLStreamReader xml;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();

    /** A row with content; the number counts from 0. */
    record RawRow(int number, boolean hidden, List<RawCell> cells) {}

    /**
     * A cell as stored.
     *
     * @param column from 0
     * @param type type attribute of the file, empty for numbers
     * @param style position of its style
     * @param value stored value; the words of an inline text; empty where none is stored
     */
    record RawCell(int column, String type, int style, String value, boolean formula) {}

    /** What a sheet holds. */
    record Content(List<RawRow> rows, List<CellRangeAddress> merged, Set<Integer> hiddenColumns) {}

    private SheetXml(byte[] content, ReadingLimits limits) throws XMLStreamException {
        this.limits = limits;
        this.xml = XmlSafety.reader(content);
    }

    static Content read(byte[] content, ReadingLimits limits) {
        try {
            SheetXml sheet = new SheetXml(content, limits);
            sheet.readAll();
            return new Content(sheet.rows, sheet.merged, sheet.hiddenColumns);
        } catch (XMLStreamException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
    }

    private void readAll() throws XMLStreamException {
        int row = -1;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("row")) {
                Integer stated = WordXml.toNumber(attribute("r"));
                int next = stated == null ? row + 1 : stated - 1;
                if (next <= row) {
                    throw new UnreadableFileException(Reason.BROKEN);
                }
                row = next;
                row(row);
            } else if (xml.getLocalName().equals("col")) {
                column();
            } else if (xml.getLocalName().equals("mergeCell")) {
                merged();
            }
        }
    }

    /** Describes columns from one to another, counted from 1; only those that can hold something matter. */
    private void column() {
        Integer first = WordXml.toNumber(attribute("min"));
        Integer last = WordXml.toNumber(attribute("max"));
        boolean hidden = isTrue(attribute("hidden")) || attribute("width").equals("0");
        if (hidden && first != null && last != null) {
            for (int column = Math.max(1, first); column <= Math.min(limits.maxColumns(), last); column++) {
                hiddenColumns.add(column - 1);
            }
        }
    }

    private void row(int number) throws XMLStreamException {
        boolean hidden = isTrue(attribute("hidden")) || attribute("ht").equals("0");
        List<RawCell> cells = new ArrayList<>();
        int column = -1;
        while (!atEnd("row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                String reference = attribute("r");
                column = reference.isEmpty() ? column + 1 : columnOf(reference);
                RawCell cell = cell(column);
                if (!cell.value().isBlank() || cell.formula()) {
                    if (column >= limits.maxColumns()) {
                        throw new UnreadableFileException(Reason.TOO_MANY_COLUMNS, limits.maxColumns());
                    }
                    cells.add(cell);
                }
            }
        }
        if (!cells.isEmpty()) {
            if (rows.size() == limits.maxRows()) {
                throw new UnreadableFileException(Reason.TOO_MANY_ROWS, limits.maxRows());
            }
            rows.add(new RawRow(number, hidden, cells));
        }
    }

    private RawCell cell(int column) throws XMLStreamException {
        String type = attribute("t");
        Integer style = WordXml.toNumber(attribute("s"));
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        boolean phonetic = false;
        while (!atEnd("c")) {
            if (xml.isEndElement() && xml.getLocalName().equals("rPh")) {
                phonetic = false;
            }
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> value.append(xml.getElementText());
                case "t" -> value.append(phonetic ? "" : xml.getElementText());
                case "f" -> formula = true;
                case "rPh" -> phonetic = true;
                default -> {
                    // formatting of parts of the text
                }
            }
        }
        return new RawCell(column, type, style == null ? 0 : style, value.toString(), formula);
    }

    private void merged() {
        try {
            CellRangeAddress range = CellRangeAddress.valueOf(attribute("ref"));
            if (range.getFirstRow() < range.getLastRow() || range.getFirstColumn() < range.getLastColumn()) {
                merged.add(range);
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
    }

    /** Steps on and tells whether the element of that name has ended. */
    private boolean atEnd(String name) throws XMLStreamException {
        int event = xml.next();
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /** Column of a reference such as AB12, from 0. */
    private static int columnOf(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            column = column * 26 + Character.toUpperCase(reference.charAt(letters)) - 'A' + 1;
            letters++;
        }
        if (letters < 1 || letters > MAX_COLUMN_LETTERS || column < 1) {
            throw new UnreadableFileException(Reason.BROKEN);
        }
        return column - 1;
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}

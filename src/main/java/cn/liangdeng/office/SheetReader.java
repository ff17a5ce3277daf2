package cn.liangdeng.office;

import cn.liangdeng.office.SheetXml.RawCell;
import cn.liangdeng.office.SheetXml.RawRow;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads a table out of an Excel workbook (.xlsx, .xls) or a file of separated values (.csv). Formulas are never calculated: their remembered results are taken. Holds no
 * state; safe for use by several threads.
 */
public final class SheetReader {

    /** What {@link #read} accepts. */
    public static final List<FileKind> READABLE = List.of(FileKind.XLSX, FileKind.XLS, FileKind.CSV);

    private static final String WORKSHEET = "/worksheet";
    private static final String STYLES = "/styles";
    private static final String SHARED_TEXTS = "/sharedStrings";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final byte[] NO_CONTENT = {};

    private final ReadingLimits limits;

    public SheetReader() {
        this(ReadingLimits.DEFAULT);
    }

    public SheetReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads the first table of the first visible sheet that has one. The header is the first row with two values or more; a
     * sheet with a single column begins with its first value.
     *
     * @throws UnreadableFileException if the file is hostile, damaged, of another kind, or holds no table
     */
    public SheetTable read(byte[] bytes, String fileName) {
        return read(bytes, fileName, List.of());
    }

    /**
     * Reads the table whose header names all the expected columns; further columns and another order do not matter. Blanks,
     * full-width letters and the star of obligatory columns are passed over when names are compared.
     *
     * @param expectedHeader names of the columns that must be there
     * @throws UnreadableFileException as above, and if columns are missing or stand there twice
     */
    public SheetTable read(byte[] bytes, String fileName, List<String> expectedHeader) {
        return read(bytes, fileName, expectedHeader, List.of());
    }

    /**
     * The same for a table that may have some columns and need not.
     *
     * @param furtherHeader names of columns that may be missing
     * @throws UnreadableFileException as above, and if one of these stands there twice
     */
    public SheetTable read(byte[] bytes, String fileName, List<String> expectedHeader, List<String> furtherHeader) {
        FileKind kind = FileGate.admit(bytes, fileName, limits, READABLE).kind();
        HeaderSearch search = new HeaderSearch(expectedHeader, furtherHeader);
        SheetTable[] found = new SheetTable[1];
        visit(kind, bytes, sheet -> {
            int header = search.in(sheet.rows());
            if (header >= 0) {
                found[0] = TableAssembly.assemble(sheet.name(), sheet.rows(), header, sheet.merged());
            }
            return header < 0;
        });
        if (found[0] == null) {
            throw search.failure();
        }
        return found[0];
    }

    /**
     * Reads the first visible sheet with a row of two values or more as it stands, for a table whose header a person has to
     * point out: the columns have no names, and every row with a value is among the rows.
     *
     * @throws UnreadableFileException if the file is hostile, damaged, of another kind, or holds no table
     */
    public SheetTable readWhole(byte[] bytes, String fileName) {
        FileKind kind = FileGate.admit(bytes, fileName, limits, READABLE).kind();
        SheetTable[] found = new SheetTable[1];
        visit(kind, bytes, sheet -> {
            boolean table = sheet.rows().stream().anyMatch(row -> filled(row) > 1);
            if (table) {
                found[0] = TableAssembly.whole(sheet.name(), sheet.rows(), sheet.merged());
            }
            return !table;
        });
        if (found[0] == null) {
            throw new UnreadableFileException(Reason.NO_TABLE);
        }
        return found[0];
    }

    private static long filled(CellRow row) {
        return row.cells().stream().filter(cell -> !cell.cell().isBlank()).count();
    }

    /**
     * A visible sheet with what stands in it.
     *
     * @param rows hidden ones included
     * @param hiddenColumns from 0
     */
    record Sheet(String name, List<CellRow> rows, List<CellRangeAddress> merged, Set<Integer> hiddenColumns) {}

    /**
     * Shows the visible sheets in their order.
     *
     * @param kind one of {@link #READABLE}
     * @param wantsNext gets each sheet and says whether to go on
     */
    void visit(FileKind kind, byte[] bytes, Predicate<Sheet> wantsNext) {
        switch (kind) {
            case XLS -> {
                List<Sheet> sheets = WatchedReading.of(() -> new XlsSheets(limits).read(bytes));
                sheets.stream().takeWhile(wantsNext).forEach(sheet -> {});
            }
            case CSV -> wantsNext.test(new CsvSheet(limits).read(bytes));
            default -> visitXlsx(bytes, wantsNext);
        }
    }

    private void visitXlsx(byte[] bytes, Predicate<Sheet> wantsNext) {
        try (OfficePackage file = OfficePackage.open(bytes, limits)) {
            PackagePart workbook = file.main();
            Element root = OfficePackage.root(workbook);
            Element sheets = root == null ? null : WordXml.child(root, "sheets");
            if (root == null || sheets == null) {
                throw new UnreadableFileException(Reason.BROKEN);
            }
            CellInterpreter interpreter = interpreter(workbook, root);
            for (Element sheet : WordXml.children(sheets)) {
                PackagePart part = visiblePart(workbook, sheet);
                if (part != null) {
                    SheetXml.Content content = SheetXml.read(OfficePackage.content(part), limits);
                    List<CellRow> rows = interpreted(content.rows(), interpreter);
                    if (!wantsNext.test(
                            new Sheet(sheet.getAttribute("name"), rows, content.merged(), content.hiddenColumns()))) {
                        return;
                    }
                }
            }
        }
    }

    /**
     * A row with its typed cells.
     *
     * @param number from 0
     * @param cells only those with content, by column
     */
    record CellRow(int number, boolean hidden, List<PlacedCell> cells) {}

    /** A cell with its column from 0. */
    record PlacedCell(int column, SheetCell cell) {}

    private static List<CellRow> interpreted(List<RawRow> rows, CellInterpreter interpreter) {
        List<CellRow> typed = new ArrayList<>(rows.size());
        for (RawRow row : rows) {
            List<PlacedCell> cells = new ArrayList<>(row.cells().size());
            for (RawCell raw : row.cells()) {
                String address = TableAssembly.address(row.number(), raw.column());
                cells.add(new PlacedCell(raw.column(), interpreter.interpret(address, raw)));
            }
            typed.add(new CellRow(row.number(), row.hidden(), cells));
        }
        return typed;
    }

    private static CellInterpreter interpreter(PackagePart workbook, Element root) {
        Element properties = WordXml.child(root, "workbookPr");
        String from1904 = properties == null ? "" : properties.getAttribute("date1904");
        PackagePart shared = OfficePackage.related(workbook, SHARED_TEXTS);
        return new CellInterpreter(
                new SharedTexts(shared == null ? NO_CONTENT : OfficePackage.content(shared)),
                new SheetFormats(OfficePackage.root(OfficePackage.related(workbook, STYLES))),
                from1904.equals("1") || from1904.equals("true"));
    }

    /** The part of a sheet that is shown, or null. */
    private static @Nullable PackagePart visiblePart(PackagePart workbook, Element sheet) {
        String state = sheet.getAttribute("state");
        String id = sheet.getAttributeNS(RELATIONSHIPS, "id");
        if (id.isEmpty()) {
            id = sheet.getAttributeNS(STRICT_RELATIONSHIPS, "id");
        }
        boolean shown = state.isEmpty() || state.equals("visible");
        return shown ? OfficePackage.related(workbook, id, WORKSHEET) : null;
    }
}

package cn.liangdeng.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table that was read back as an Excel workbook (.xlsx), with what a person has to mend marked: the cells coloured and
 * commented, and behind the last column what is wrong with the row. Every cell keeps its address, whatever kind of file it came
 * from, so the file may be mended and read again; what {@link SheetReader} does not read (formulas, formats, other sheets) is gone.
 */
public final class MarkedSheetWriter {

    private static final String MARKED = "FFFCE0DC";
    private static final String PERCENT_FORMAT = "0.######%";
    private static final double WIDTH = 14;
    private static final double WIDE = 26;
    private static final double RESULT_WIDTH = 70;

    private MarkedSheetWriter() {}

    /**
     * What is wrong with a cell.
     *
     * @param address the cell as the spreadsheet names it
     * @param row number of its row
     */
    public record Mark(String address, int row, String sentence) {}

    /**
     * The bytes of the workbook.
     *
     * @param title written above the table where there is a row above its header
     * @param result name of the column that says what is wrong; one that the table has of an earlier marking is written anew
     */
    public static byte[] write(SheetTable table, List<Mark> marks, String title, String result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, SheetWriter.APPLICATION, null)) {
            workbook.setGlobalDefaultFont(SheetWriter.FONT, 11);
            Worksheet sheet = workbook.newWorksheet(SheetValues.sheetName(table.sheet()));
            int width = table.column(result) < 0 ? table.header().size() : table.column(result);
            int head = Math.max(0, table.headerRow() - 1);
            if (head > 0) {
                sheet.value(0, 0, SheetValues.text(title));
            }
            for (int column = 0; column < width; column++) {
                head(sheet, head, column, table.header().get(column), column == 0 ? WIDE : WIDTH);
            }
            head(sheet, head, width, result, RESULT_WIDTH);
            Map<Integer, List<Mark>> byRow = new HashMap<>();
            marks.forEach(mark ->
                    byRow.computeIfAbsent(mark.row(), row -> new ArrayList<>()).add(mark));
            for (SheetRow row : table.rows()) {
                write(sheet, row, byRow.getOrDefault(row.number(), List.of()), width);
            }
            sheet.freezePane(1, head + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet, int row, int column, String name, double width) {
        sheet.value(row, column, SheetValues.text(name));
        sheet.width(column, width);
        sheet.style(row, column)
                .fontName(SheetWriter.HEAD_FONT)
                .fillColor(SheetWriter.HEADER_FILL)
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .set();
    }

    private static void write(Worksheet sheet, SheetRow row, List<Mark> marks, int width) {
        int at = row.number() - 1;
        for (int column = 0; column < width; column++) {
            value(sheet, at, column, row.cells().get(column));
        }
        Set<String> commented = new HashSet<>();
        List<String> sentences = new ArrayList<>();
        for (Mark mark : marks) {
            int column = new CellReference(mark.address()).getCol();
            sentences.add(mark.address() + "：" + mark.sentence());
            if (commented.add(mark.address())) {
                sheet.style(at, column)
                        .fillColor(MARKED)
                        .borderStyle(BorderStyle.THIN)
                        .set();
                sheet.comment(at, column, mark.sentence());
            }
        }
        if (!sentences.isEmpty()) {
            sheet.value(at, width, SheetValues.text(String.join("\n", sentences)));
            sheet.style(at, width).wrapText(true).set();
        }
    }

    private static void value(Worksheet sheet, int row, int column, SheetCell cell) {
        switch (cell.kind()) {
            case NUMBER -> {
                sheet.value(row, column, cell.number());
                if (cell.percent()) {
                    sheet.style(row, column).format(PERCENT_FORMAT).set();
                }
            }
            case BLANK, MERGED, UNCALCULATED -> {
                // Nothing that could be kept.
            }
            case DATE, TEXT, BOOLEAN, ERROR -> sheet.value(row, column, SheetValues.text(cell.text()));
        }
    }
}

package cn.liangdeng.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as an Excel workbook (.xlsx) for reading, filtering and printing: title, bold header that stays in place and
 * is repeated on every page, filter, A4 across, numbers to the right. Title and head have the fonts of official documents (小标宋,
 * 黑体; named, not embedded), the body 宋体. Texts stay texts whatever they begin with. Drop-downs, comments and locks are for
 * {@link TemplateWriter}; here they are passed over.
 */
public final class SheetWriter {

    static final String APPLICATION = "Liangdeng";
    private static final String APPLICATION_VERSION = "1.0";
    static final String FONT = "宋体";
    static final String TITLE_FONT = "方正小标宋简体";
    static final String HEAD_FONT = "黑体";
    private static final double FONT_SIZE = 11;
    static final short TITLE_SIZE = 18;
    static final float TITLE_HEIGHT = 32;
    private static final double FOOT_HEIGHT = 18;
    private static final double SLACK = 4;

    /** Margins of the paper in inches. */
    private static final float SIDE_MARGIN = .45f;

    private static final float TOP_MARGIN = .6f;
    private static final float FOOT_MARGIN = .3f;
    private static final String BLANK = "\u3000";
    private static final String PRINT_AREA = "_xlnm.Print_Area";
    static final String HEADER_FILL = "FFE8EEF5";
    private static final String PAGE_OF_PAGES = "&P / &N";

    private SheetWriter() {}

    /** The bytes of the workbook. */
    public static byte[] write(SheetSpec spec) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, APPLICATION, APPLICATION_VERSION)) {
            workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
            Worksheet sheet = workbook.newWorksheet(SheetValues.sheetName(spec.title()));
            double[] widths = SheetValues.widths(spec);
            heading(sheet, spec, widths);
            header(sheet, spec, widths);
            body(sheet, spec, widths);
            foot(sheet, spec, widths);
            page(sheet, spec);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void heading(Worksheet sheet, SheetSpec spec, double[] widths) {
        int last = spec.columns().size() - 1;
        sheet.value(0, 0, SheetValues.text(spec.title()));
        sheet.rowHeight(0, TITLE_HEIGHT);
        sheet.range(0, 0, 0, last)
                .style()
                .fontName(TITLE_FONT)
                .fontSize(TITLE_SIZE)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .format(SheetValues.TEXT_FORMAT)
                .set();
        if (last > 0) {
            sheet.range(0, 0, 0, last).merge();
        }
        if (spec.subtitle() != null) {
            sheet.value(1, 0, SheetValues.text(spec.subtitle()));
            int lines = lines(widths, spec.subtitle());
            sheet.rowHeight(1, Math.min(SheetValues.MAX_HEIGHT, FOOT_HEIGHT * lines));
            sheet.range(1, 0, 1, last)
                    .style()
                    .horizontalAlignment(lines == 1 ? "right" : "left")
                    .wrapText(lines > 1)
                    .format(SheetValues.TEXT_FORMAT)
                    .set();
            if (last > 0) {
                sheet.range(1, 0, 1, last).merge();
            }
        }
    }

    private static void header(Worksheet sheet, SheetSpec spec, double[] widths) {
        int row = spec.headRows() - 1;
        for (int i = 0; i < spec.columns().size(); i++) {
            sheet.value(row, i, SheetValues.text(spec.columns().get(i).header()));
            sheet.width(i, widths[i]);
        }
        sheet.rowHeight(
                row,
                SheetValues.height(
                        spec,
                        widths,
                        spec.columns().stream().map(ColumnSpec::header).toList()));
        sheet.range(row, 0, row, spec.columns().size() - 1)
                .style()
                .fontName(HEAD_FONT)
                .fillColor(HEADER_FILL)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .format(SheetValues.TEXT_FORMAT)
                .set();
    }

    private static void body(Worksheet sheet, SheetSpec spec, double[] widths) {
        int first = spec.headRows();
        for (int i = 0; i < spec.rows().size(); i++) {
            List<@Nullable Object> values = spec.rows().get(i);
            sheet.rowHeight(first + i, SheetValues.height(spec, widths, values));
            for (int column = 0; column < values.size(); column++) {
                cell(sheet, first + i, column, spec.columns().get(column), values.get(column));
            }
        }
        if (!spec.rows().isEmpty()) {
            int last = first + spec.rows().size() - 1;
            for (int column = 0; column < spec.columns().size(); column++) {
                ColumnSpec columnSpec = spec.columns().get(column);
                String alignment = alignment(columnSpec, column);
                sheet.range(first, column, last, column)
                        .style()
                        .borderStyle(BorderStyle.THIN)
                        .horizontalAlignment(alignment)
                        .indent("right".equals(alignment) ? 1 : 0)
                        .verticalAlignment("center")
                        .wrapText(columnSpec.type() != ColumnSpec.Type.DATE)
                        .format(SheetValues.format(columnSpec))
                        .set();
            }
        }
    }

    /** Below an empty row, over the whole width. */
    private static void foot(Worksheet sheet, SheetSpec spec, double[] widths) {
        int last = spec.columns().size() - 1;
        int row = spec.headRows() + spec.rows().size() + 1;
        for (String whole : spec.foot()) {
            String line = fitted(widths, whole);
            sheet.value(row, 0, SheetValues.text(line));
            sheet.range(row, 0, row, last)
                    .style()
                    .horizontalAlignment("left")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .format(SheetValues.TEXT_FORMAT)
                    .set();
            if (last > 0) {
                sheet.range(row, 0, row, last).merge();
            }
            sheet.rowHeight(row, Math.min(SheetValues.MAX_HEIGHT, FOOT_HEIGHT * lines(widths, line)));
            row++;
        }
    }

    /** Merged cells do not grow with their text. */
    private static int lines(double[] widths, String text) {
        return Math.max(1, (int) Math.ceil(SheetValues.letters(text) / room(widths)));
    }

    private static double room(double[] widths) {
        return Math.max(1, Arrays.stream(widths).sum() - SLACK);
    }

    /** A line to be filled in by hand (填表人：　　　审核人：) leaves less room in a narrow sheet rather than break. */
    private static String fitted(double[] widths, String line) {
        String fitted = line;
        while (fitted.contains(BLANK + BLANK) && SheetValues.letters(fitted) > room(widths)) {
            fitted = fitted.replaceAll(BLANK + "(" + BLANK + "+)", "$1");
        }
        return fitted;
    }

    private static void cell(Worksheet sheet, int row, int column, ColumnSpec spec, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof CharSequence || spec.type() == ColumnSpec.Type.TEXT) {
            sheet.value(row, column, SheetValues.text(value));
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
        } else {
            sheet.value(row, column, SheetValues.number(value, spec));
        }
    }

    /** A number in front of the row counts it and stands in the middle. */
    private static String alignment(ColumnSpec column, int index) {
        if (index == 0 && column.type() == ColumnSpec.Type.NUMBER) {
            return "center";
        }
        return switch (column.type()) {
            case TEXT -> "left";
            case NUMBER, PERCENT -> "right";
            case DATE -> "center";
        };
    }

    private static void page(Worksheet sheet, SheetSpec spec) {
        int header = spec.headRows() - 1;
        int lastRow = Math.max(header, header + spec.rows().size());
        sheet.freezePane(0, spec.headRows());
        sheet.setAutoFilter(header, 0, lastRow, spec.columns().size() - 1);
        sheet.repeatRows(header);
        sheet.paperSize(spec.large() ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        int lastPrinted =
                spec.foot().isEmpty() ? lastRow : lastRow + 1 + spec.foot().size();
        sheet.addNamedRange(sheet.range(0, 0, lastPrinted, spec.columns().size() - 1), PRINT_AREA);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        // As many pages down as it takes.
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(SIDE_MARGIN);
        sheet.rightMargin(SIDE_MARGIN);
        sheet.topMargin(TOP_MARGIN);
        sheet.bottomMargin(TOP_MARGIN);
        sheet.footerMargin(FOOT_MARGIN);
        sheet.footer(PAGE_OF_PAGES, Position.CENTER);
    }
}

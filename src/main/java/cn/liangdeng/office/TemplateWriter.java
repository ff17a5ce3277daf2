package cn.liangdeng.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes an Excel workbook (.xlsx) for people to fill in and send back to {@link SheetReader}: drop-down lists, explanations at
 * the headers, locked columns. Where a column is locked the sheet is protected, without a password, against slips of the hand.
 */
public final class TemplateWriter {

    private static final String LIST_SHEET = "_lists";
    private static final short FONT_SIZE = 11;
    private static final int WIDTH_UNIT = 256;
    private static final int COMMENT_COLUMNS = 3;
    private static final int COMMENT_ROWS = 5;

    private final SheetSpec spec;
    private final int entryRows;
    private final XSSFWorkbook workbook;
    private final String listSheet;
    private final XSSFSheet sheet;
    private final double[] widths;

    private TemplateWriter(XSSFWorkbook workbook, String listSheet, SheetSpec spec, int entryRows) {
        this.workbook = workbook;
        this.listSheet = listSheet;
        this.spec = spec;
        this.entryRows = entryRows;
        this.sheet = workbook.createSheet(SheetValues.sheetName(spec.title()));
        this.widths = SheetValues.widths(spec);
    }

    /**
     * Writes a template of one sheet.
     *
     * @param spec rows given are filled in already
     * @param entryRows number of rows prepared for entries below the rows given, at least 0
     * @return the bytes of the workbook
     */
    public static byte[] write(SheetSpec spec, int entryRows) {
        return write(List.of(spec), entryRows);
    }

    /**
     * Writes a template of several sheets.
     *
     * @param specs the sheets in their order, with different titles
     * @param entryRows number of rows prepared on each sheet for entries below the rows given, at least 0
     * @return the bytes of the workbook
     */
    public static byte[] write(List<SheetSpec> specs, int entryRows) {
        if (entryRows < 0) {
            throw new IllegalArgumentException("entryRows must not be negative");
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setCreator(SheetWriter.APPLICATION);
            for (int i = 0; i < specs.size(); i++) {
                String listSheet = i == 0 ? LIST_SHEET : LIST_SHEET + (i + 1);
                new TemplateWriter(workbook, listSheet, specs.get(i), entryRows).fill();
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() {
        heading();
        header();
        for (int column = 0; column < spec.columns().size(); column++) {
            body(column);
            dropDown(column);
            comment(column);
        }
        heights();
        sheet.createFreezePane(0, spec.headRows());
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        // All columns on one page, as many pages down as it takes, each with the head.
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(spec.headRows() - 1, spec.headRows() - 1, -1, -1));
        if (spec.columns().stream().anyMatch(ColumnSpec::locked)) {
            protect();
        }
    }

    private void heading() {
        // To the left: the middle of many columns is not seen when the file opens.
        line(0, spec.title(), style(SheetValues.TEXT_FORMAT, SheetWriter.TITLE_FONT, SheetWriter.TITLE_SIZE));
        sheet.getRow(0).setHeightInPoints(SheetWriter.TITLE_HEIGHT);
        if (spec.subtitle() != null) {
            CellStyle subtitle = style(SheetValues.TEXT_FORMAT, SheetWriter.FONT, FONT_SIZE);
            subtitle.setWrapText(true);
            line(1, spec.subtitle(), subtitle);
            long lines = spec.subtitle().lines().count();
            sheet.getRow(1).setHeightInPoints(sheet.getDefaultRowHeightInPoints() * (lines + 1));
        }
    }

    private void line(int row, String text, CellStyle style) {
        XSSFCell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(SheetValues.text(text));
        cell.setCellStyle(style);
        if (spec.columns().size() > 1) {
            sheet.addMergedRegion(
                    new CellRangeAddress(row, row, 0, spec.columns().size() - 1));
        }
    }

    private void header() {
        CellStyle style = style(SheetValues.TEXT_FORMAT, SheetWriter.HEAD_FONT, FONT_SIZE);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        border(style);
        XSSFRow row = sheet.createRow(spec.headRows() - 1);
        for (int column = 0; column < spec.columns().size(); column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(SheetValues.text(spec.columns().get(column).header()));
            cell.setCellStyle(style);
            sheet.setColumnWidth(column, (int) Math.round(widths[column] * WIDTH_UNIT));
            sheet.setColumnHidden(column, spec.columns().get(column).hidden());
        }
        row.setHeightInPoints((float) SheetValues.height(
                spec, widths, spec.columns().stream().map(ColumnSpec::header).toList()));
    }

    /** The style goes to every prepared row, so that a code typed there stays text and a lock holds. */
    private void body(int column) {
        ColumnSpec columnSpec = spec.columns().get(column);
        CellStyle style = style(SheetValues.format(columnSpec), SheetWriter.FONT, FONT_SIZE);
        style.setLocked(columnSpec.locked());
        style.setWrapText(columnSpec.type() == ColumnSpec.Type.TEXT);
        border(style);
        for (int i = 0; i < spec.rows().size() + entryRows; i++) {
            int number = spec.headRows() + i;
            XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(style);
            if (i < spec.rows().size()) {
                value(cell, columnSpec, spec.rows().get(i).get(column));
            }
        }
    }

    /** What is filled in already is seen whole; the row still grows with what is typed. */
    private void heights() {
        for (int i = 0; i < spec.rows().size(); i++) {
            XSSFRow row = sheet.getRow(spec.headRows() + i);
            row.setHeightInPoints(
                    (float) SheetValues.height(spec, widths, spec.rows().get(i)));
            row.getCTRow().setCustomHeight(false);
        }
    }

    private static void value(XSSFCell cell, ColumnSpec column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof CharSequence || column.type() == ColumnSpec.Type.TEXT) {
            cell.setCellValue(SheetValues.text(value));
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else {
            cell.setCellValue(SheetValues.number(value, column).doubleValue());
        }
    }

    /** The values stand on a hidden sheet, because a list inside a cell may have 255 characters only. */
    private void dropDown(int column) {
        List<String> values = spec.columns().get(column).dropDown();
        int rows = spec.rows().size() + entryRows;
        if (values.isEmpty() || rows == 0) {
            return;
        }
        XSSFSheet lists = workbook.getSheet(listSheet);
        if (lists == null) {
            lists = workbook.createSheet(listSheet);
            workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.VERY_HIDDEN);
        }
        for (int i = 0; i < values.size(); i++) {
            XSSFRow row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            row.createCell(column).setCellValue(SheetValues.text(values.get(i)));
        }
        String letter = CellReference.convertNumToColString(column);
        String source = "%s!$%s$1:$%s$%d".formatted(listSheet, letter, letter, values.size());
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int first = spec.headRows();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(source),
                new CellRangeAddressList(first, first + rows - 1, column, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    private void comment(int column) {
        String text = spec.columns().get(column).comment();
        if (text == null) {
            return;
        }
        CreationHelper helper = workbook.getCreationHelper();
        int row = spec.headRows() - 1;
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 1 + COMMENT_COLUMNS);
        anchor.setRow1(row);
        anchor.setRow2(row + COMMENT_ROWS);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(SheetValues.text(text)));
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    /** Protects what is locked and leaves everything else to the person: widths, filters, further rows. */
    private void protect() {
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }

    private CellStyle style(String format, String fontName, short size) {
        Font font = workbook.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints(size);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void border(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}

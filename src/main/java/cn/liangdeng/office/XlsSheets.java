package cn.liangdeng.office;

import cn.liangdeng.office.SheetFormats.Format;
import cn.liangdeng.office.SheetReader.CellRow;
import cn.liangdeng.office.SheetReader.PlacedCell;
import cn.liangdeng.office.SheetReader.Sheet;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;

/**
 * Reads the sheets of a workbook of the binary format (MS-XLS), which WPS writes too under the name .et. Formulas are not
 * calculated. To be called through {@link WatchedReading}.
 */
final class XlsSheets {

    private final ReadingLimits limits;
    private final DataFormatter formatter = new DataFormatter();

    XlsSheets(ReadingLimits limits) {
        this.limits = limits;
    }

    /** The visible sheets. */
    List<Sheet> read(byte[] bytes) {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    sheets.add(new Sheet(
                            workbook.getSheetName(i),
                            rows(workbook.getSheetAt(i)),
                            workbook.getSheetAt(i).getMergedRegions(),
                            hiddenColumns(workbook.getSheetAt(i))));
                }
            }
            return sheets;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(Reason.ENCRYPTED, e);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Damaged or older than Excel 97: Excel or WPS can save it anew.
            throw new UnreadableFileException(Reason.LEGACY_EXCEL, e);
        }
    }

    private Set<Integer> hiddenColumns(HSSFSheet sheet) {
        return IntStream.range(0, limits.maxColumns())
                .filter(column -> sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    private List<CellRow> rows(Iterable<Row> sheet) {
        List<CellRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<PlacedCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                SheetCell read = cell(cell);
                if (!read.isBlank()) {
                    if (cell.getColumnIndex() >= limits.maxColumns()) {
                        throw new UnreadableFileException(Reason.TOO_MANY_COLUMNS, limits.maxColumns());
                    }
                    cells.add(new PlacedCell(cell.getColumnIndex(), read));
                }
            }
            if (!cells.isEmpty()) {
                if (rows.size() == limits.maxRows()) {
                    throw new UnreadableFileException(Reason.TOO_MANY_ROWS, limits.maxRows());
                }
                rows.add(new CellRow(row.getRowNum(), row.getZeroHeight(), cells));
            }
        }
        return rows;
    }

    private SheetCell cell(Cell cell) {
        String address = TableAssembly.address(cell.getRowIndex(), cell.getColumnIndex());
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(address, cell, formula);
            case STRING -> text(address, cell.getStringCellValue(), formula);
            case BOOLEAN ->
                new SheetCell(
                        address,
                        SheetCell.Kind.BOOLEAN,
                        cell.getBooleanCellValue() ? "TRUE" : "FALSE",
                        null,
                        null,
                        false,
                        formula,
                        null);
            case ERROR ->
                new SheetCell(
                        address,
                        SheetCell.Kind.ERROR,
                        FormulaError.forInt(cell.getErrorCellValue()).getString(),
                        null,
                        null,
                        false,
                        formula,
                        null);
            default -> SheetCell.blank(address);
        };
    }

    private static SheetCell text(String address, String stored, boolean formula) {
        String text = CellText.clean(stored);
        return text.isEmpty() ? SheetCell.blank(address) : SheetCell.text(address, text, formula);
    }

    private SheetCell number(String address, Cell cell, boolean formula) {
        double stored = cell.getNumericCellValue();
        Format format = SheetFormats.format(
                cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
        if (format.isDate() && stored >= 1 && DateUtil.isValidExcelDate(stored)) {
            LocalDate date = cell.getLocalDateTimeCellValue().toLocalDate();
            return new SheetCell(address, SheetCell.Kind.DATE, shown(stored, format), null, date, false, formula, null);
        }
        BigDecimal value = CellText.storedNumber(Double.toString(stored));
        if (value == null) {
            return new SheetCell(address, SheetCell.Kind.ERROR, "#NUM!", null, null, false, formula, null);
        }
        String text = format.isGeneral() ? value.toPlainString() : shown(stored, format);
        return new SheetCell(address, SheetCell.Kind.NUMBER, text, value, null, format.isPercent(), formula, null);
    }

    private String shown(double stored, Format format) {
        try {
            return CellText.clean(formatter.formatRawCellContents(stored, format.id(), format.dateCode()));
        } catch (IllegalArgumentException e) {
            // A format that cannot be understood does not make the number unreadable.
            return BigDecimal.valueOf(stored).toPlainString();
        }
    }
}

package cn.liangdeng.access.imports;

import cn.liangdeng.access.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills in the template as people do. */
final class PeopleWorkbook {

    static final String[] BUREAU = {"DR-1", "区导入测试局", "导入局", "区直部门", "", "区导测局、导测局", "910"};
    static final String[] SECTION = {"DR-2", "区导入测试局一科", "", "区直部门", "区导入测试局", "", ""};

    private PeopleWorkbook() {}

    /** The template as it is downloaded, with rows added. */
    static byte[] fill(byte[] blank, Consumer<XSSFWorkbook> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row below the last one; a row with the same code is replaced. */
    static void unit(XSSFWorkbook book, String... cells) {
        XSSFSheet sheet = book.getSheet("单位");
        add(sheet, cells);
    }

    static void account(
            XSSFWorkbook book,
            String username,
            String name,
            String unit,
            String jobTitle,
            String phone,
            List<Role> roles,
            String charges) {
        String[] cells = new String[5 + Role.values().length + 1];
        List.of(username, name, unit, jobTitle, phone).toArray(cells);
        for (Role role : Role.values()) {
            cells[5 + role.ordinal()] = roles.contains(role) ? "是" : "";
        }
        cells[cells.length - 1] = charges;
        add(book.getSheet("账号"), cells);
    }

    private static void add(XSSFSheet sheet, String[] cells) {
        int number = lastRow(sheet) + 1;
        for (Row row : sheet) {
            if (!cells[0].isEmpty()
                    && row.getCell(0) != null
                    && cells[0].startsWith("DR-")
                    && cells[0].equals(row.getCell(0).getStringCellValue())
                    && row.getRowNum() < number
                    && isFromTemplate(sheet, row)) {
                number = row.getRowNum();
            }
        }
        Row row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    /** Rows of the template carry a number as position, rows of tests a text. */
    private static boolean isFromTemplate(XSSFSheet sheet, Row row) {
        return sheet.getSheetName().equals("单位")
                && row.getCell(6) != null
                && row.getCell(6).getCellType() == CellType.NUMERIC;
    }

    static int lastRow(XSSFSheet sheet) {
        int last = 0;
        for (Row row : sheet) {
            if (row.getCell(0) != null && !row.getCell(0).toString().isBlank()
                    || row.getCell(1) != null && !row.getCell(1).toString().isBlank()) {
                last = row.getRowNum();
            }
        }
        return last;
    }
}

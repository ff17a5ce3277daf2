package cn.liangdeng.access.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.Accounts;
import cn.liangdeng.access.Role;
import cn.liangdeng.access.domain.SignIn;
import cn.liangdeng.office.UnreadableFileException;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Fills in the template as people do and imports it. An import commits, so each test clears up after itself. */
@IntegrationTest
class PeopleImportTest {

    private static final String NAME = "单位和账号.xlsx";
    private static final String[] BUREAU = {"DR-1", "区导入测试局", "导入局", "区直部门", "", "区导测局、导测局", "910"};
    private static final String[] SECTION = {"DR-2", "区导入测试局一科", "", "区直部门", "区导入测试局", "", ""};

    @Autowired
    private PeopleImport imports;

    @Autowired
    private PeopleTemplate template;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private DistrictId district;

    @BeforeEach
    void setUp() {
        district = people.district();
    }

    @AfterEach
    void tearDown() {
        for (String sql : List.of(
                "delete from access.charge where account_id in (select id from access.account where username like 'dr.%')",
                "delete from access.account_role where account_id in (select id from access.account where username like 'dr.%')",
                "delete from access.account where username like 'dr.%'",
                "delete from access.person where name like '导入%' or name like '%<script>%'",
                "delete from organisation.unit_alias where unit_id in (select id from organisation.unit where code like 'DR-%')",
                "delete from organisation.unit where code like 'DR-%'")) {
            jdbc.sql(sql).update();
        }
    }

    @Test
    void unitsAndAccountsComeInFromOneFile() {
        ImportReport report = run(file(book -> {
            unit(book, SECTION);
            unit(book, BUREAU);
            account(book, "dr.chen", "导入陈", "导入局", "科长", "0574-1", List.of(Role.UNIT_FILLER), "");
            account(book, "dr.ling", "导入凌", "区导入测试局", "", "", List.of(Role.LEADER), "导测局、DR-2");
        }));
        assertThat(report.errors()).isEmpty();
        assertThat(report.units().created()).containsExactlyInAnyOrder("区导入测试局", "区导入测试局一科");
        UnitSummary bureau = resolve("导测局");
        assertThat(resolve("区导入测试局一科").parent()).isEqualTo(bureau.id());
        AccountSummary filler = account("dr.chen");
        assertThat(filler.unit()).isEqualTo(bureau.id());
        assertThat(filler.roles()).containsExactly(Role.UNIT_FILLER);
        assertThat(filler.mustChangePassword()).isTrue();
        assertThat(account("dr.ling").charges())
                .containsExactlyInAnyOrder(bureau.id(), resolve("区导入测试局一科").id());
    }

    @Test
    void theIssuedPasswordLeadsIn() {
        ImportReport report = run(file(book -> {
            unit(book, BUREAU);
            account(book, "dr.chen", "导入陈", "导入局", "", "", List.of(Role.UNIT_FILLER), "");
        }));
        assertThat(report.passwords()).singleElement().satisfies(issued -> {
            assertThat(issued.username()).isEqualTo("dr.chen");
            assertThat(signIn.attempt("dr.chen", issued.password())).isPresent();
        });
    }

    @Test
    void aTrialKeepsNothing() {
        byte[] file = file(book -> {
            unit(book, BUREAU);
            account(book, "dr.chen", "导入陈", "导入局", "", "", List.of(Role.UNIT_FILLER), "");
        });
        ImportReport report = admin(() -> imports.tryOut(file, NAME));
        assertThat(report.units().created()).containsExactly("区导入测试局");
        assertThat(report.accounts().created()).containsExactly("dr.chen");
        assertThat(report.passwords()).isEmpty();
        assertThat(admin(() -> units.resolve(district, "区导入测试局"))).isEmpty();
    }

    @Test
    void anUntouchedTemplateChangesNothing() {
        run(file(book -> {
            unit(book, BUREAU);
            unit(book, SECTION);
            account(book, "dr.ling", "导入凌", "区导入测试局", "", "", List.of(Role.LEADER), "DR-2");
        }));
        byte[] untouched = admin(() -> template.template());
        ImportReport report = admin(() -> imports.tryOut(untouched, NAME));
        assertThat(report.errors()).isEmpty();
        assertThat(report.changesAnything()).isFalse();
        assertThat(report.units().unchanged()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theSameFileAgainIssuesNoPasswords() {
        byte[] file = file(book -> {
            unit(book, BUREAU);
            account(book, "dr.chen", "导入陈", "导入局", "", "", List.of(Role.UNIT_FILLER), "");
        });
        run(file);
        ImportReport again = run(file);
        assertThat(again.changesAnything()).isFalse();
        assertThat(again.passwords()).isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsChanged() {
        run(file(book -> unit(book, BUREAU)));
        ImportReport report = run(file(book -> unit(book, "DR-1", "区导入测试改名局", "导入局", "区直部门", "", "", "910")));
        assertThat(report.units().changed()).containsExactly("区导入测试改名局");
        assertThat(admin(() -> units.resolve(district, "导测局"))).isEmpty();
    }

    @Test
    void oneWrongCellKeepsEverythingOut() {
        ImportReport report = run(file(book -> {
            unit(book, BUREAU);
            account(book, "dr.chen", "", "导入局", "", "", List.of(Role.UNIT_FILLER), "");
        }));
        assertThat(report.errors()).hasSize(1);
        assertThat(admin(() -> units.resolve(district, "区导入测试局"))).isEmpty();
    }

    @Test
    void missingCellsAreNamed() {
        assertThat(errors(file(book -> {
                    unit(book, "", "", "", "", "", "", "");
                    unit(book, "DR-1", "", "", "", "", "", "");
                })))
                .extracting(ImportError::messageKey, error -> error.arguments().get(0))
                .containsExactlyInAnyOrder(
                        tuple("access.import.problem.missing", "单位名称"), tuple("access.import.problem.missing", "单位类型"));
    }

    @Test
    void anErrorNamesSheetAndCell() {
        assertThat(errors(file(book -> unit(book, "DR-1", "区导入测试局", "", "科室", "", "", ""))))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.sheet()).isEqualTo("单位");
                    assertThat(error.address()).matches("D\\d+");
                    assertThat(error.messageKey()).isEqualTo("access.import.problem.kind");
                    assertThat(error.arguments()).containsExactly("科室");
                });
    }

    @Test
    void aCodeThatStandsTwiceIsRefused() {
        assertError("access.import.problem.twice", file(book -> {
            unit(book, BUREAU);
            unit(book, "DR-1", "区导入测试二局", "", "区直部门", "", "", "");
        }));
    }

    @Test
    void aUserNameThatStandsTwiceIsRefusedInAnyCase() {
        assertError("access.import.problem.twice", file(book -> {
            account(book, "dr.chen", "导入陈", "云汀示范区", "", "", List.of(Role.OFFICE), "");
            account(book, "DR.Chen", "导入陈二", "云汀示范区", "", "", List.of(Role.OFFICE), "");
        }));
    }

    @Test
    void aNameThatIsTakenIsRefusedAtItsCell() {
        people.department("区已有测试局");
        assertThat(errors(file(book -> unit(book, "DR-1", "区导入测试局", "区已有测试局", "区直部门", "", "", ""))))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.messageKey()).isEqualTo("organisation.problem.nameTaken");
                    assertThat(error.address()).startsWith("C");
                });
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertError("access.import.problem.unitUnknown", file(book -> {
            account(book, "dr.chen", "导入陈", "不存在的局", "", "", List.of(Role.UNIT_FILLER), "");
        }));
    }

    @Test
    void anUnknownUnitAboveIsRefused() {
        assertError(
                "access.import.problem.unitUnknown",
                file(book -> unit(book, "DR-1", "区导入测试局", "", "区直部门", "不存在的局", "", "")));
    }

    @Test
    void anUnknownUnitInChargeIsRefused() {
        assertError("access.import.problem.unitUnknown", file(book -> {
            account(book, "dr.ling", "导入凌", "云汀示范区", "", "", List.of(Role.LEADER), "不存在的局");
        }));
    }

    @Test
    void unitsBelowEachOtherAreRefused() {
        assertError("access.import.problem.circle", file(book -> {
            unit(book, "DR-1", "区导入测试甲局", "", "区直部门", "区导入测试乙局", "", "");
            unit(book, "DR-2", "区导入测试乙局", "", "区直部门", "区导入测试甲局", "", "");
        }));
    }

    @Test
    void aPositionThatIsNoWholeNumberIsRefused() {
        assertError(
                "access.import.problem.number", file(book -> unit(book, "DR-1", "区导入测试局", "", "区直部门", "", "", "第三")));
    }

    @Test
    void aMarkThatMeansNothingIsRefused() {
        assertError("access.import.problem.mark", file(book -> {
            account(book, "dr.chen", "导入陈", "云汀示范区", "", "", List.of(Role.OFFICE), "");
            XSSFSheet sheet = book.getSheet("账号");
            sheet.getRow(lastRow(sheet)).createCell(5).setCellValue("也许");
        }));
    }

    @Test
    void anAccountWithoutARoleIsRefused() {
        assertError("access.problem.noRole", file(book -> {
            account(book, "dr.chen", "导入陈", "云汀示范区", "", "", List.of(), "");
        }));
    }

    @Test
    void anAdministratorWithAnotherRoleIsRefused() {
        assertError("access.problem.rolesApart", file(book -> {
            account(book, "dr.chen", "导入陈", "云汀示范区", "", "", List.of(Role.OFFICE, Role.SYSTEM_ADMINISTRATOR), "");
        }));
    }

    @Test
    void chargesWithoutALeaderAreRefused() {
        assertError("access.problem.chargesWithoutLeader", file(book -> {
            unit(book, BUREAU);
            account(book, "dr.chen", "导入陈", "导入局", "", "", List.of(Role.UNIT_FILLER), "导入局");
        }));
    }

    @Test
    void aBadUserNameIsRefused() {
        assertError("access.problem.username", file(book -> {
            account(book, "dr chen!", "导入陈", "云汀示范区", "", "", List.of(Role.OFFICE), "");
        }));
    }

    @Test
    void theLastAdministratorCannotBeImportedAway() {
        assertError("access.problem.lastAdministrator", file(book -> {
            XSSFSheet sheet = book.getSheet("账号");
            for (Row row : sheet) {
                if (row.getCell(0) != null && People.ADMIN.equals(row.getCell(0).getStringCellValue())) {
                    row.createCell(11).setBlank();
                    row.createCell(7).setCellValue("是");
                }
            }
        }));
    }

    @Test
    void aFormulaWithoutAResultIsRefused() {
        assertError("access.import.problem.formula", file(book -> {
            unit(book, BUREAU);
            XSSFSheet sheet = book.getSheet("单位");
            sheet.getRow(lastRow(sheet)).createCell(1).setCellFormula("A1&\"局\"");
        }));
    }

    @Test
    void anErrorAboveIsNotRepeatedBelow() {
        assertThat(errors(file(book -> {
                    unit(book, "DR-1", "区导入测试局", "", "科室", "", "", "");
                    unit(book, SECTION);
                    account(book, "dr.chen", "导入陈", "区导入测试局", "", "", List.of(Role.UNIT_FILLER), "");
                })))
                .extracting(ImportError::messageKey)
                .containsExactly("access.import.problem.kind");
    }

    @Test
    void hostileNamesAreJustNames() {
        run(file(book -> {
            unit(book, "DR-1", "<script>alert(1)</script>局", "", "区直部门", "", "' or 1=1 --", "");
            account(book, "dr.chen", "导<script>入", "DR-1", "=1+1", "", List.of(Role.UNIT_FILLER), "");
        }));
        assertThat(resolve("' or 1=1 --").name()).isEqualTo("<script>alert(1)</script>局");
        assertThat(account("dr.chen").jobTitle()).isEqualTo("=1+1");
    }

    @Test
    void anotherFileIsRefusedWithAReason() {
        assertThatThrownBy(() -> admin(() -> imports.tryOut("不是表格".getBytes(), "单位.xlsx")))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void aMissingColumnIsNamed() {
        byte[] file = file(book -> {
            XSSFSheet sheet = book.getSheet("账号");
            for (Row row : sheet) {
                if (row.getCell(0) != null && "用户名*".equals(row.getCell(0).getStringCellValue())) {
                    row.getCell(0).setCellValue("登录名");
                }
            }
        });
        assertThatThrownBy(() -> admin(() -> imports.tryOut(file, NAME)))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refusal ->
                                assertThat(refusal.reason()).isEqualTo(UnreadableFileException.Reason.HEADER_MISSING));
    }

    @Test
    void onlyAdministratorsImport() {
        String office = people.account("import.office", new UnitId(district.value()), Role.OFFICE);
        byte[] file = file(book -> unit(book, BUREAU));
        assertThatThrownBy(() -> signedIn.call(office, () -> imports.tryOut(file, NAME)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signedIn.call(office, () -> template.template()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePasswordsFillASheet() throws IOException {
        byte[] sheet = admin(() ->
                template.passwords(List.of(new ImportReport.IssuedPassword("dr.chen", "导入陈", "导入局", "=Abc-1234"))));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            Row row = book.getSheetAt(0).getRow(3);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("dr.chen");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("=Abc-1234");
        }
    }

    private <T> T admin(Supplier<T> code) {
        return signedIn.call(People.ADMIN, code);
    }

    private ImportReport run(byte[] file) {
        return admin(() -> imports.run(file, NAME));
    }

    private List<ImportError> errors(byte[] file) {
        return admin(() -> imports.tryOut(file, NAME)).errors();
    }

    private void assertError(String key, byte[] file) {
        assertThat(errors(file)).extracting(ImportError::messageKey).containsExactly(key);
    }

    private UnitSummary resolve(String name) {
        return admin(() -> units.resolve(district, name)).orElseThrow();
    }

    private AccountSummary account(String username) {
        return admin(() -> accounts.list()).stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** The template as it is downloaded, with rows added. */
    private byte[] file(Consumer<XSSFWorkbook> filling) {
        byte[] blank = admin(() -> template.template());
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
    private static void unit(XSSFWorkbook book, String... cells) {
        XSSFSheet sheet = book.getSheet("单位");
        add(sheet, cells);
    }

    private static void account(
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

    private static int lastRow(XSSFSheet sheet) {
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

package cn.liangdeng.access.imports;

import static cn.liangdeng.access.imports.PeopleWorkbook.BUREAU;
import static cn.liangdeng.access.imports.PeopleWorkbook.SECTION;
import static cn.liangdeng.access.imports.PeopleWorkbook.account;
import static cn.liangdeng.access.imports.PeopleWorkbook.lastRow;
import static cn.liangdeng.access.imports.PeopleWorkbook.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.access.Role;
import cn.liangdeng.office.UnreadableFileException;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What can be wrong with a file, and which cell is named for it. */
@IntegrationTest
@Transactional
class PeopleImportErrorsTest {

    private static final String NAME = "单位和账号.xlsx";

    @Autowired
    private PeopleImport imports;

    @Autowired
    private PeopleTemplate template;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void setUp() {
        people.district();
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

    private byte[] file(Consumer<XSSFWorkbook> filling) {
        return PeopleWorkbook.fill(admin(() -> template.template()), filling);
    }

    private List<ImportError> errors(byte[] file) {
        return admin(() -> imports.tryOut(file, NAME)).errors();
    }

    private void assertError(String key, byte[] file) {
        assertThat(errors(file)).extracting(ImportError::messageKey).containsExactly(key);
    }

    private <T> T admin(Supplier<T> code) {
        return signedIn.call(People.ADMIN, code);
    }
}

package cn.liangdeng.access.imports;

import static cn.liangdeng.access.imports.PeopleWorkbook.BUREAU;
import static cn.liangdeng.access.imports.PeopleWorkbook.SECTION;
import static cn.liangdeng.access.imports.PeopleWorkbook.account;
import static cn.liangdeng.access.imports.PeopleWorkbook.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.Accounts;
import cn.liangdeng.access.Role;
import cn.liangdeng.access.domain.SignIn;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Row;
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
        AccountSummary filler = present("dr.chen");
        assertThat(filler.unit()).isEqualTo(bureau.id());
        assertThat(filler.roles()).containsExactly(Role.UNIT_FILLER);
        assertThat(filler.mustChangePassword()).isTrue();
        assertThat(present("dr.ling").charges())
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
    void hostileNamesAreJustNames() {
        run(file(book -> {
            unit(book, "DR-1", "<script>alert(1)</script>局", "", "区直部门", "", "' or 1=1 --", "");
            account(book, "dr.chen", "导<script>入", "DR-1", "=1+1", "", List.of(Role.UNIT_FILLER), "");
        }));
        assertThat(resolve("' or 1=1 --").name()).isEqualTo("<script>alert(1)</script>局");
        assertThat(present("dr.chen").jobTitle()).isEqualTo("=1+1");
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

    private byte[] file(Consumer<XSSFWorkbook> filling) {
        return PeopleWorkbook.fill(admin(() -> template.template()), filling);
    }

    private <T> T admin(Supplier<T> code) {
        return signedIn.call(People.ADMIN, code);
    }

    private ImportReport run(byte[] file) {
        return admin(() -> imports.run(file, NAME));
    }

    private UnitSummary resolve(String name) {
        return admin(() -> units.resolve(district, name)).orElseThrow();
    }

    private AccountSummary present(String username) {
        return admin(() -> accounts.list()).stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}

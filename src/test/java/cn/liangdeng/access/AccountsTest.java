package cn.liangdeng.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.domain.AccountEditing;
import cn.liangdeng.access.domain.SignIn;
import cn.liangdeng.organisation.domain.UnitEditing;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class AccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountEditing editing;

    @Autowired
    private UnitEditing unitEditing;

    @Autowired
    private SignIn signIn;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private UnitId bureau;

    @BeforeEach
    void setUp() {
        bureau = people.department("区账号测试局");
    }

    @ParameterizedTest
    @CsvSource({
        "Kurz-1, access.problem.passwordShort",
        "nurkleinbuchstaben, access.problem.passwordClasses",
        "kleinund123456, access.problem.passwordClasses",
        "Zhang.San-2026, access.problem.passwordUsername"
    })
    void badPasswordsAreRefused(String password, String key) {
        assertRefused(key, () -> accounts.create(account("zhang.san", password, Set.of(Role.UNIT_FILLER), Set.of())));
    }

    @Test
    void aPasswordLongerThanTheHashReadsIsRefused() {
        String password = "Aa1-" + "长".repeat(23);
        assertRefused(
                "access.problem.passwordLong",
                () -> accounts.create(account("zhang.san", password, Set.of(Role.UNIT_FILLER), Set.of())));
    }

    @ParameterizedTest
    @CsvSource({"a", "'zhang san'", "zhang/san", "张#三", "<script>"})
    void badUserNamesAreRefused(String username) {
        assertRefused(
                "access.problem.username",
                () -> accounts.create(account(username, People.PASSWORD, Set.of(Role.UNIT_FILLER), Set.of())));
    }

    @Test
    void aUserNameMayBeChinese() {
        admin(() -> accounts.create(account("张三", People.PASSWORD, Set.of(Role.UNIT_FILLER), Set.of())));
        assertThat(signIn.attempt("张三", People.PASSWORD)).isPresent();
    }

    @Test
    void aTakenUserNameIsRefusedInAnyCase() {
        people.account("zhang.san", bureau, Role.UNIT_FILLER);
        assertRefused(
                "access.problem.usernameTaken",
                () -> accounts.create(account("Zhang.San", People.PASSWORD, Set.of(Role.UNIT_FILLER), Set.of())));
    }

    @Test
    void anAccountNeedsARole() {
        assertRefused(
                "access.problem.noRole",
                () -> accounts.create(account("zhang.san", People.PASSWORD, Set.of(), Set.of())));
    }

    @Test
    void anAdministratorHoldsNoOtherRole() {
        assertRefused(
                "access.problem.rolesApart",
                () -> accounts.create(account(
                        "zhang.san", People.PASSWORD, Set.of(Role.SYSTEM_ADMINISTRATOR, Role.OFFICE), Set.of())));
    }

    @Test
    void onlyLeadersAreInCharge() {
        assertRefused(
                "access.problem.chargesWithoutLeader",
                () -> accounts.create(account("zhang.san", People.PASSWORD, Set.of(Role.UNIT_FILLER), Set.of(bureau))));
    }

    @Test
    void chargesAreSet() {
        AccountId leader = id(people.leader("ling.dao", bureau));
        admin(() -> {
            accounts.setCharges(leader, Set.of(bureau));
            return true;
        });
        assertThat(admin(() -> accounts.get(leader)).charges()).containsExactly(bureau);
    }

    @Test
    void aDissolvedUnitTakesNobody() {
        signedIn.run(People.ADMIN, () -> unitEditing.dissolve(bureau));
        assertRefused(
                "access.problem.unitDissolved",
                () -> accounts.create(account("zhang.san", People.PASSWORD, Set.of(Role.UNIT_FILLER), Set.of())));
    }

    @Test
    void theLastAdministratorIsNotDisabled() {
        assertRefused("access.problem.lastAdministrator", () -> {
            editing.disable(id(People.ADMIN));
            return true;
        });
    }

    @Test
    void theLastAdministratorStaysOne() {
        AccountId admin = id(People.ADMIN);
        assertRefused(
                "access.problem.lastAdministrator",
                () -> accounts.change(
                        admin, new AccountChange("管理员", null, null, bureau, Set.of(Role.OFFICE), Set.of())));
    }

    @Test
    void aDisabledAdministratorDoesNotCountAsAnother() {
        AccountId second = id(people.account("admin.two", bureau, Role.SYSTEM_ADMINISTRATOR));
        signedIn.run(People.ADMIN, () -> editing.disable(second));
        assertRefused("access.problem.lastAdministrator", () -> {
            editing.disable(id(People.ADMIN));
            return true;
        });
    }

    @Test
    void nobodyTakesTheOwnAdministrationAway() {
        people.account("admin.two", bureau, Role.SYSTEM_ADMINISTRATOR);
        assertRefused("access.problem.ownAdministration", () -> {
            editing.disable(id(People.ADMIN));
            return true;
        });
    }

    @Test
    void anotherAdministratorMayBeDisabled() {
        AccountId second = id(people.account("admin.two", bureau, Role.SYSTEM_ADMINISTRATOR));
        signedIn.run(People.ADMIN, () -> editing.disable(second));
        assertThat(admin(() -> accounts.get(second)).enabled()).isFalse();
    }

    @Test
    void aResetPasswordReplacesTheOldOneAndMustBeChanged() {
        AccountId id = id(people.account("zhang.san", bureau, Role.UNIT_FILLER));
        String password = admin(() -> editing.resetPassword(id));
        assertThat(signIn.attempt("zhang.san", People.PASSWORD)).isEmpty();
        assertThat(signIn.attempt("zhang.san", password))
                .hasValueSatisfying(
                        person -> assertThat(person.mustChangePassword()).isTrue());
    }

    @Test
    void signingInDoesNotMakeAnOpenFormStale() {
        AccountId id = id(people.account("zhang.san", bureau, Role.UNIT_FILLER));
        int seen = admin(() -> editing.row(id).version());
        signIn.attempt("zhang.san", People.PASSWORD);
        assertThat(admin(() -> editing.change(
                        id, seen, new AccountChange("张三", "科长", null, bureau, Set.of(Role.UNIT_FILLER), Set.of()))))
                .isTrue();
    }

    @Test
    void aFormOpenedOnAnOlderStateIsRefused() {
        AccountId id = id(people.account("zhang.san", bureau, Role.UNIT_FILLER));
        int seen = admin(() -> editing.row(id).version());
        AccountChange change = new AccountChange("张三", "科长", null, bureau, Set.of(Role.UNIT_FILLER), Set.of());
        admin(() -> editing.change(id, seen, change));
        assertRefused("access.problem.stale", () -> editing.change(id, seen, change));
    }

    @Test
    void theSearchFindsNamesAndUnitsLiterally() {
        people.account("zhang.san", bureau, Role.UNIT_FILLER);
        assertThat(found("ZHANG")).contains("zhang.san");
        assertThat(found("账号测试")).contains("zhang.san");
        assertThat(found("%")).isEmpty();
        assertThat(found("' or '1'='1")).isEmpty();
    }

    @Test
    void theSearchKeepsToARole() {
        people.account("zhang.san", bureau, Role.UNIT_FILLER);
        assertThat(admin(() -> editing.search("zhang.san", Role.LEADER, PageRequest.of(1)))
                        .items())
                .isEmpty();
    }

    @Test
    void onlyAdministratorsManageAccounts() {
        String office = people.account("zhang.san", bureau, Role.OFFICE);
        assertThatThrownBy(() -> signedIn.call(office, () -> accounts.list()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDocumentedWayOutOfALostPasswordWorks() throws IOException {
        people.district();
        String document = Files.readString(Path.of("docs/operations.md"));
        String sql = document.substring(document.indexOf("create extension"));
        entities.clear();
        jdbc.sql(sql.substring(0, sql.indexOf("```"))).update();
        assertThat(signIn.attempt("admin", "Aendern-2026"))
                .hasValueSatisfying(
                        person -> assertThat(person.mustChangePassword()).isTrue());
    }

    @Test
    void thereIsOnlyOneFirstAdministrator() {
        assertThatThrownBy(() -> firstAdministrator.create(people.district(), "zweiter", "第二", People.PASSWORD, false))
                .isInstanceOf(IllegalStateException.class);
    }

    private Set<String> found(String search) {
        return admin(() -> editing.search(search, null, PageRequest.of(1))).items().stream()
                .map(row -> row.account().username())
                .collect(Collectors.toSet());
    }

    private AccountId id(String username) {
        return admin(() -> accounts.list()).stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private NewAccount account(String username, String password, Set<Role> roles, Set<UnitId> charges) {
        return new NewAccount(username, "张三", null, null, bureau, roles, charges, password, false);
    }

    private <T> T admin(Supplier<T> code) {
        return signedIn.call(People.ADMIN, code);
    }

    private void assertRefused(String key, Supplier<?> code) {
        assertThatThrownBy(() -> admin(code))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}

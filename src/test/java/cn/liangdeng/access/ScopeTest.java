package cn.liangdeng.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.NotSignedInException;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Which units each role reads and acts for. */
@IntegrationTest
@Transactional
class ScopeTest {

    @Autowired
    private CurrentUser user;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    private DistrictId district;
    private UnitId bureau;
    private UnitId other;

    @BeforeEach
    void setUp() {
        district = people.district();
        bureau = people.department("区范围测试局");
        other = people.department("区范围测试二局");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"UNIT_FILLER", "UNIT_REVIEWER"})
    void unitRolesReadAndActForTheOwnSubtree(Role role) {
        String name = people.account("p1", bureau, role);
        assertThat(readScope(name)).isEqualTo(DataScope.subtrees(district, Set.of(bureau)));
        assertThat(actScope(name)).isEqualTo(DataScope.subtrees(district, Set.of(bureau)));
    }

    @Test
    void theOfficeReadsAndActsForTheDistrict() {
        String name = people.account("p1", bureau, Role.OFFICE);
        assertThat(readScope(name)).isEqualTo(DataScope.district(district));
        assertThat(actScope(name)).isEqualTo(DataScope.district(district));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPERVISION", "DOCUMENT_ADMINISTRATOR", "LEADER"})
    void readersOfTheDistrictActForNobody(Role role) {
        String name = people.account("p1", bureau, role);
        assertThat(readScope(name)).isEqualTo(DataScope.district(district));
        assertThat(actScope(name)).isEqualTo(DataScope.nothing(district));
    }

    @Test
    void aLeaderReadsTheUnitsInCharge() {
        String name = people.leader("p1", bureau, other);
        assertThat(readScope(name)).isEqualTo(DataScope.subtrees(district, Set.of(other)));
    }

    @Test
    void theSystemAdministratorSeesNoBusinessData() {
        assertThat(readScope(People.ADMIN)).isEqualTo(DataScope.nothing(district));
        assertThat(actScope(People.ADMIN)).isEqualTo(DataScope.nothing(district));
        assertThat(Role.SYSTEM_ADMINISTRATOR.permissions())
                .doesNotContain(
                        Permission.DOCUMENT_READ,
                        Permission.TARGET_READ,
                        Permission.REPORT_READ,
                        Permission.PROGRESS_READ);
    }

    @Test
    void reachesOfSeveralRolesAddUp() {
        String name = people.account("p1", bureau, Role.UNIT_FILLER, Role.SUPERVISION);
        assertThat(readScope(name)).isEqualTo(DataScope.district(district));
        assertThat(actScope(name)).isEqualTo(DataScope.subtrees(district, Set.of(bureau)));
    }

    @Test
    void aPermissionComesFromTheRoles() {
        String name = people.account("p1", bureau, Role.UNIT_FILLER);
        assertThat(signedIn.call(name, () -> user.may(Permission.REPORT_FILE))).isTrue();
        assertThat(signedIn.call(name, () -> user.may(Permission.REPORT_REVIEW_UNIT)))
                .isFalse();
    }

    @Test
    void nobodyIsSignedInByDefault() {
        assertThatThrownBy(() -> user.account()).isInstanceOf(NotSignedInException.class);
    }

    @Test
    void actingEndsWithTheCall() {
        String name = people.account("p1", bureau, Role.UNIT_FILLER);
        assertThatThrownBy(() -> signedIn.run(name, () -> {
                    throw new IllegalArgumentException("broken off");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> user.account()).isInstanceOf(NotSignedInException.class);
    }

    private DataScope readScope(String name) {
        return signedIn.call(name, () -> user.readScope());
    }

    private DataScope actScope(String name) {
        return signedIn.call(name, () -> user.actScope());
    }
}

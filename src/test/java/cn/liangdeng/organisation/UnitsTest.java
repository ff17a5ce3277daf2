package cn.liangdeng.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.Role;
import cn.liangdeng.organisation.domain.UnitEditing;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictDirectory;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class UnitsTest {

    @Autowired
    private Units units;

    @Autowired
    private UnitEditing editing;

    @Autowired
    private Districts districts;

    @Autowired
    private DistrictDirectory directory;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    private DistrictId district;
    private UnitId bureau;

    @BeforeEach
    void setUp() {
        district = people.district();
        bureau = people.department("区单位测试局");
    }

    @Test
    void aSecondDistrictIsRefused() {
        assertThatThrownBy(() -> districts.create("330398", "另一区")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aUnitIsResolvedByNameShortNameAndAlias() {
        UnitId unit = admin(() -> units.create(
                new NewUnit(root(), "WL", "区档案和方志测试局", "区档志测试局", UnitKind.DEPARTMENT, 5, List.of("区档方测试局"))));
        assertThat(List.of("区档案和方志测试局", " 区档志测试局 ", "区档方测试局"))
                .allSatisfy(name -> assertThat(admin(() -> units.resolve(district, name)))
                        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(unit)));
    }

    @Test
    void aNameThatIsAnotherUnitsAliasIsRefused() {
        signedIn.run(People.ADMIN, () -> units.addAlias(bureau, "测局"));
        assertRefused("organisation.problem.nameTaken", () -> units.create(unit(root(), "X1", "测局")));
    }

    @Test
    void aTakenCodeIsRefused() {
        admin(() -> units.create(unit(root(), "X1", "甲局")));
        assertRefused("organisation.problem.codeTaken", () -> units.create(unit(root(), "X1", "乙局")));
    }

    @Test
    void anUnchangedStateIsNoChange() {
        UnitId unit = admin(() -> units.create(unit(root(), "X1", "甲局")));
        assertThat(admin(() -> units.change(unit, unit(root(), "X1", "甲局")))).isFalse();
        assertThat(admin(() -> units.change(unit, unit(root(), "X1", "甲甲局")))).isTrue();
    }

    @Test
    void aMovedUnitTakesItsSubtreeAlong() {
        UnitId upper = admin(() -> units.create(unit(root(), "X1", "甲局")));
        UnitId lower = admin(() -> units.create(unit(upper, "X2", "甲局一科")));
        UnitId target = admin(() -> units.create(unit(root(), "X3", "乙局")));
        signedIn.run(People.ADMIN, () -> units.change(upper, unit(target, "X1", "甲局")));
        DataScope scope = DataScope.subtrees(district, Set.of(target));
        assertThat(admin(() -> units.listIn(scope)))
                .extracting(UnitSummary::id)
                .containsExactlyInAnyOrder(target, upper, lower);
    }

    @Test
    void aUnitCannotGoBelowItself() {
        UnitId upper = admin(() -> units.create(unit(root(), "X1", "甲局")));
        UnitId lower = admin(() -> units.create(unit(upper, "X2", "甲局一科")));
        assertRefused("organisation.problem.parentBelowItself", () -> units.change(upper, unit(lower, "X1", "甲局")));
    }

    @Test
    void theTreeHasALimit() {
        UnitId unit = root();
        for (int level = 1; level <= 6; level++) {
            UnitId parent = unit;
            String name = "第" + level + "级";
            unit = admin(() -> units.create(unit(parent, name, name)));
        }
        UnitId deepest = unit;
        assertRefused("organisation.problem.tooDeep", () -> units.create(unit(deepest, "L7", "第7级")));
    }

    @Test
    void siblingsChangePlaces() {
        UnitId first = admin(() -> units.create(unit(bureau, "X1", "甲科")));
        UnitId second = admin(() -> units.create(unit(bureau, "X2", "乙科")));
        UnitId third = admin(() -> units.create(unit(bureau, "X3", "丁科")));
        // All stand at the same position, so the names decide: 丁, 甲, 乙.
        signedIn.run(People.ADMIN, () -> editing.moveInOrder(second, true));
        assertThat(admin(() -> units.listIn(DataScope.subtrees(district, Set.of(bureau)))))
                .extracting(UnitSummary::id)
                .containsSubsequence(third, second, first);
    }

    @Test
    void aUnitWithPeopleIsNotDissolved() {
        people.account("jie.zhu", bureau, Role.UNIT_FILLER);
        assertRefused("access.problem.unitHasAccounts", () -> {
            editing.dissolve(bureau);
            return true;
        });
    }

    @Test
    void aUnitWithUnitsBelowIsNotDissolved() {
        admin(() -> units.create(unit(bureau, "X1", "一科")));
        assertRefused("organisation.problem.hasChildren", () -> {
            editing.dissolve(bureau);
            return true;
        });
    }

    @Test
    void aDissolvedUnitTakesNoNewOnes() {
        signedIn.run(People.ADMIN, () -> editing.dissolve(bureau));
        assertRefused("organisation.problem.parentDissolved", () -> units.create(unit(bureau, "X1", "一科")));
    }

    @Test
    void aFormOpenedOnAnOlderStateIsRefused() {
        UnitId unit = admin(() -> units.create(unit(root(), "X1", "甲局")));
        int seen = admin(() -> editing.tree().stream()
                .filter(row -> row.unit().id().equals(unit))
                .findFirst()
                .orElseThrow()
                .version());
        signedIn.run(People.ADMIN, () -> editing.change(unit, seen, unit(root(), "X1", "甲甲局")));
        assertRefused("organisation.problem.stale", () -> editing.change(unit, seen, unit(root(), "X1", "甲乙局")));
    }

    @Test
    void anotherDistrictIsNotToBeFound() {
        assertRefused("organisation.problem.notFound", () -> units.list(new DistrictId(987_654_321)));
    }

    @Test
    void onlyWhoMayManagesUnits() {
        String filler = people.account("wei.chen", bureau, Role.UNIT_FILLER);
        assertThatThrownBy(() -> signedIn.call(filler, () -> units.create(unit(root(), "X1", "甲局"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDistrictKnowsItsName() {
        assertThat(directory.nameOf(district)).isEqualTo("云汀示范区");
    }

    private UnitId root() {
        return new UnitId(district.value());
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

    private static NewUnit unit(UnitId parent, String code, String name) {
        return new NewUnit(parent, code, name, name, UnitKind.DEPARTMENT, 100, List.of());
    }
}

package cn.liangdeng.target.query;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.TargetFixture;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.Targets;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TargetScopeTest {

    @Autowired
    private TargetList list;

    @Autowired
    private TargetFiles files;

    @Autowired
    private Targets targets;

    @Autowired
    private Indicators indicators;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private final String title = "新增" + UUID.randomUUID();
    private TargetFixture fixture;
    private TargetId target;

    @BeforeEach
    void setUp() {
        fixture = new TargetFixture(people, signedIn, indicators, targets, jdbc);
        target = fixture.target(
                fixture.indicator(IndicatorNature.FLOW), fixture.details(title), TargetFixture.terms("100"));
    }

    @Test
    void theWholeDistrictHoldsTheTarget() {
        assertThat(total(DataScope.district(people.district()))).isEqualTo(1);
    }

    @Test
    void theSubtreeOfItsUnitHoldsTheTarget() {
        assertThat(total(DataScope.subtrees(people.district(), Set.of(fixture.unit))))
                .isEqualTo(1);
    }

    @Test
    void anotherUnitsSubtreeDoesNotHoldTheTarget() {
        UnitId other = fixture.department("区水利局");
        DataScope scope = DataScope.subtrees(people.district(), Set.of(other));

        assertThat(total(scope)).isZero();
        assertThat(signedIn.call(fixture.office, () -> files.find(scope, target)))
                .isEmpty();
    }

    @Test
    void nothingHoldsNothing() {
        assertThat(total(DataScope.nothing(people.district()))).isZero();
    }

    @Test
    void aWordWithTheSignsOfPatternsIsLookedForAsItStands() {
        assertThat(signedIn.call(
                        fixture.office,
                        () -> list.list(
                                        DataScope.district(people.district()),
                                        new TargetFilter(null, null, null, null, null, "%" + title),
                                        TargetSort.UNIT,
                                        false,
                                        PageRequest.of(1))
                                .total()))
                .isZero();
    }

    private long total(DataScope scope) {
        return signedIn.call(
                fixture.office,
                () -> list.list(
                                scope,
                                new TargetFilter(null, null, null, null, null, title),
                                TargetSort.UNIT,
                                false,
                                PageRequest.of(1))
                        .total());
    }
}

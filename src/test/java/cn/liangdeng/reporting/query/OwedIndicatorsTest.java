package cn.liangdeng.reporting.query;

import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class OwedIndicatorsTest {

    @Autowired
    private OwedIndicators owed;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private People everybody;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Targets targets;

    private UnitId bureau;
    private DataScope scope;

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
        scope = DataScope.district(everybody.district());
    }

    @Test
    void anIndicatorIsAskedOnceHoweverManyTargetsReadIt() {
        IndicatorId stores = people.indicator("新增首店", IndicatorNature.FLOW);
        people.target(stores, bureau, "全年新增首店120家");
        people.target(stores, bureau, "五年新增首店600家", month(2023, 1), month(2027, 12), null);
        List<OwedIndicator> list = owed.listFiledIn(scope, bureau, month(2026, 9));
        assertThat(list).hasSize(1);
        assertThat(list.get(0).targets()).hasSize(2);
    }

    @Test
    void aLaggingStatisticIsFiledLaterForItsOwnMonth() {
        IndicatorId revenue = people.indicator("营业收入", IndicatorNature.FLOW, Frequency.MONTHLY, 1, false);
        people.target(revenue, bureau, "营业收入120亿元");
        assertThat(owed.listFiledIn(scope, bureau, month(2026, 9)))
                .extracting(OwedIndicator::dataMonth)
                .containsExactly(month(2026, 8));
        assertThat(owed.listFiledIn(scope, bureau, month(2027, 1)))
                .extracting(OwedIndicator::dataMonth)
                .containsExactly(month(2026, 12));
        assertThat(owed.listFiledIn(scope, bureau, month(2026, 1))).isEmpty();
    }

    @Test
    void aQuarterlyFigureIsAskedInTheLastMonthOfTheQuarter() {
        IndicatorId gdp = people.indicator("增加值", IndicatorNature.FLOW, Frequency.QUARTERLY, 0, false);
        people.target(gdp, bureau, "增加值120亿元");
        assertThat(owed.listFiledIn(scope, bureau, month(2026, 8))).isEmpty();
        assertThat(owed.listFiledIn(scope, bureau, month(2026, 9))).hasSize(1);
    }

    @Test
    void aCombinedJanuaryIsNotAsked() {
        IndicatorId retail = people.indicator("零售额", IndicatorNature.FLOW, Frequency.MONTHLY, 0, true);
        people.target(retail, bureau, "零售额120亿元");
        assertThat(owed.listFiledIn(scope, bureau, month(2026, 1))).isEmpty();
        assertThat(owed.listFiledIn(scope, bureau, month(2026, 2))).hasSize(1);
    }

    @Test
    void nothingIsAskedOutsideTheSpanInForce() {
        IndicatorId stores = people.indicator("新增首店", IndicatorNature.FLOW);
        TargetId target = people.target(stores, bureau, "新增首店120家");
        signedIn.run(OFFICE, () -> targets.adjust(target, 0, untilOctober()));
        assertThat(owed.listFiledIn(scope, bureau, month(2026, 10))).hasSize(1);
        assertThat(owed.listFiledIn(scope, bureau, month(2026, 11))).isEmpty();
    }

    @Test
    void aSuspendedTargetAsksNothingFromThatMonthOn() {
        IndicatorId stores = people.indicator("新增首店", IndicatorNature.FLOW);
        TargetId target = people.target(stores, bureau, "新增首店120家");
        signedIn.run(OFFICE, () -> targets.suspend(target, 0, new StatusDecision(month(2026, 9), "项目停建", null)));
        assertThat(owed.listFiledIn(scope, bureau, month(2026, 8))).hasSize(1);
        assertThat(owed.listFiledIn(scope, bureau, month(2026, 9))).isEmpty();
    }

    @Test
    void unitsOutsideTheScopeOweNothingThatCanBeSeen() {
        IndicatorId stores = people.indicator("新增首店", IndicatorNature.FLOW);
        people.target(stores, bureau, "新增首店120家");
        DistrictId district = everybody.district();
        assertThat(owed.listFiledIn(DataScope.subtrees(district, Set.of(people.town())), bureau, month(2026, 9)))
                .isEmpty();
        assertThat(owed.find(DataScope.nothing(district), bureau, stores, month(2026, 9)))
                .isEmpty();
        assertThat(owed.find(DataScope.subtrees(district, Set.of(bureau)), bureau, stores, month(2026, 9)))
                .isPresent();
    }

    private static Adjustment untilOctober() {
        return new Adjustment(
                month(2026, 8),
                TargetTermsData.of(
                        month(2026, 1), month(2026, 10), BoundComparator.AT_LEAST, BigDecimal.valueOf(100), null),
                AdjustmentReason.SUPERIOR_POLICY,
                "上级调整",
                "区政府常务会议",
                "云政〔2026〕8号");
    }

    private static ReportingMonth month(int year, int month) {
        return ReportingMonth.of(year, month);
    }
}

package cn.liangdeng.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetMapping.Proposal;
import cn.liangdeng.target.Wording.Comparison;
import cn.liangdeng.target.Wording.Kind;
import cn.liangdeng.target.Wording.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetMappingTest {

    private static final ReportingMonth JANUARY_2023 = ReportingMonth.of(2023, 1);
    private static final ReportingMonth DECEMBER_2023 = ReportingMonth.of(2023, 12);
    private static final ReportingMonth DECEMBER_2027 = ReportingMonth.of(2027, 12);

    @Test
    void growthAYearOnAverageIsAskedOfAPlanPeriodOnly() {
        assertThat(TargetMapping.isAverageGrowth(IndicatorNature.RATE, Horizon.PLAN_PERIOD, "产值年均增长8%"))
                .isTrue();
        assertThat(TargetMapping.isAverageGrowth(IndicatorNature.RATE, Horizon.ANNUAL, "产值年均增长8%"))
                .isFalse();
        assertThat(TargetMapping.isAverageGrowth(IndicatorNature.RATE, Horizon.PLAN_PERIOD, "产值增长8%"))
                .isFalse();
        assertThat(TargetMapping.isAverageGrowth(IndicatorNature.FLOW, Horizon.PLAN_PERIOD, "年均新增20家"))
                .isFalse();
    }

    @Test
    void whatIsNewInAYearIsAFlowOfThatYear() {
        Proposal proposal = only(quantity("新增首店10家以上", Measure.ANNUAL_NEW, Comparison.AT_LEAST, "10", DECEMBER_2023));

        assertThat(proposal.nature()).isEqualTo(IndicatorNature.FLOW);
        assertThat(proposal.horizon()).isEqualTo(Horizon.ANNUAL);
        assertThat(terms(proposal).firstMonth()).isEqualTo(JANUARY_2023);
        assertThat(terms(proposal).lastMonth()).isEqualTo(DECEMBER_2023);
        assertThat(terms(proposal).comparator()).isEqualTo(BoundComparator.AT_LEAST);
        assertThat(proposal.baselineNeeded()).isFalse();
    }

    @Test
    void whatIsAddedOverYearsIsAFlowOfThePlanPeriod() {
        Proposal proposal =
                only(quantity("累计新增规上服务业企业250家", Measure.CUMULATIVE, Comparison.REACH, "250", DECEMBER_2027));

        assertThat(proposal.nature()).isEqualTo(IndicatorNature.FLOW);
        assertThat(proposal.horizon()).isEqualTo(Horizon.PLAN_PERIOD);
        assertThat(terms(proposal).firstMonth()).isEqualTo(JANUARY_2023);
        assertThat(terms(proposal).lastMonth()).isEqualTo(DECEMBER_2027);
    }

    @Test
    void whatIsCultivatedInAllIsAStockWhoseBaselineAPersonHasToEnter() {
        Proposal proposal =
                only(quantity("累计培育领军企业12家以上", Measure.CUMULATIVE, Comparison.AT_LEAST, "12", DECEMBER_2027));

        assertThat(proposal.nature()).isEqualTo(IndicatorNature.STOCK);
        assertThat(proposal.baselineNeeded()).isTrue();
    }

    @Test
    void whatIsThereInAllIsAStockThoughItsNameSpeaksOfInvesting() {
        assertThat(TargetMapping.nature(
                        quantity("累计培育投资机构20家", Measure.CUMULATIVE, Comparison.REACH, "20", DECEMBER_2027)))
                .isEqualTo(IndicatorNature.STOCK);
        assertThat(TargetMapping.nature(
                        quantity("充电桩保有量累计达到800个", Measure.CUMULATIVE, Comparison.REACH, "800", DECEMBER_2027)))
                .isEqualTo(IndicatorNature.STOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"累计新增企业20家", "累计实施技改项目20个", "累计完成投资20亿元", "累计培训20万人次"})
    void whatIsAddedDoneInvestedOrTrainedIsAFlowOfThePlanPeriod(String words) {
        Proposal proposal = only(quantity(words, Measure.CUMULATIVE, Comparison.REACH, "20", DECEMBER_2027));

        assertThat(proposal.nature()).isEqualTo(IndicatorNature.FLOW);
        assertThat(proposal.horizon()).isEqualTo(Horizon.PLAN_PERIOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PM2.5浓度下降到20微克/立方米", "库存压减到20万吨"})
    void aDecreaseToALevelIsACeiling(String words) {
        assertThat(TargetMapping.comparator(quantity(words, Measure.LEVEL, Comparison.REACH, "20", DECEMBER_2027)))
                .isEqualTo(BoundComparator.AT_MOST);
    }

    @Test
    void aLevelIsAStock() {
        assertThat(TargetMapping.nature(
                        quantity("税收过亿元楼宇达到5座以上", Measure.LEVEL, Comparison.AT_LEAST, "5", DECEMBER_2027)))
                .isEqualTo(IndicatorNature.STOCK);
    }

    @Test
    void aRatioIsARateWithoutNeedOfABaseline() {
        Proposal proposal = only(wording("占比不低于40%", Kind.RATIO, Measure.LEVEL, Comparison.AT_LEAST, "40", "%", null));

        assertThat(proposal.nature()).isEqualTo(IndicatorNature.RATE);
        assertThat(proposal.baselineNeeded()).isFalse();
    }

    @Test
    void growthIsARateOfTheYearOfItsDeadline() {
        Proposal proposal =
                only(wording("增加值增长8%左右", Kind.GROWTH_RATE, Measure.GROWTH, Comparison.ABOUT, "8", "%", DECEMBER_2027));

        assertThat(proposal.nature()).isEqualTo(IndicatorNature.RATE);
        assertThat(terms(proposal).comparator()).isEqualTo(BoundComparator.ABOUT);
        assertThat(terms(proposal).firstMonth()).isEqualTo(ReportingMonth.of(2027, 1));
    }

    @Test
    void reachIsAtLeast() {
        assertThat(TargetMapping.comparator(quantity("达到100家", Measure.LEVEL, Comparison.REACH, "100", DECEMBER_2027)))
                .isEqualTo(BoundComparator.AT_LEAST);
    }

    @Test
    void heldAroundALevelIsAnApproximateCeiling() {
        assertThat(TargetMapping.comparator(
                        wording("控制在10%左右", Kind.RATIO, Measure.LEVEL, Comparison.ABOUT, "10", "%", DECEMBER_2027)))
                .isEqualTo(BoundComparator.ABOUT_AT_MOST);
    }

    @Test
    void aFloorInASentenceThatAlsoHoldsSomethingDownStaysAFloor() {
        assertThat(TargetMapping.comparator(quantity(
                        "新增就业1.2万人以上,失业率控制在4.5%以内", Measure.ANNUAL_NEW, Comparison.AT_LEAST, "12000", DECEMBER_2023)))
                .isEqualTo(BoundComparator.AT_LEAST);
    }

    @Test
    void aFallFromABaselineIsACeilingWithThatBaseline() {
        Wording wording = new Wording(
                "PM2.5从40下降到35",
                Kind.QUANTITY,
                Measure.LEVEL,
                Comparison.REACH,
                false,
                new BigDecimal("35"),
                null,
                "微克/立方米",
                null,
                DECEMBER_2027,
                false,
                new BigDecimal("40"));

        Proposal proposal = only(wording);

        assertThat(terms(proposal).comparator()).isEqualTo(BoundComparator.AT_MOST);
        assertThat(terms(proposal).baseline()).isEqualByComparingTo("40");
        assertThat(proposal.baselineNeeded()).isFalse();
    }

    @Test
    void aFallBySoMuchIsAGrowthOfAtMostMinusSoMuch() {
        Proposal proposal = only(
                wording("单位能耗下降3%以上", Kind.GROWTH_RATE, Measure.GROWTH, Comparison.AT_LEAST, "3", "%", DECEMBER_2023));

        assertThat(terms(proposal).comparator()).isEqualTo(BoundComparator.AT_MOST);
        assertThat(terms(proposal).bound()).isEqualByComparingTo("-3");
    }

    @Test
    void aRangeKeepsBothEnds() {
        Wording wording = new Wording(
                "引进1-2个",
                Kind.QUANTITY,
                Measure.ANNUAL_NEW,
                Comparison.RANGE,
                false,
                new BigDecimal("1"),
                new BigDecimal("2"),
                "个",
                null,
                DECEMBER_2023,
                false,
                null);

        TargetTermsData terms = terms(only(wording));

        assertThat(terms.comparator()).isEqualTo(BoundComparator.RANGE);
        assertThat(terms.boundMax()).isEqualByComparingTo("2");
    }

    @Test
    void aGoalOfEveryYearIsOneTargetAYear() {
        Wording wording = new Wording(
                "每年新增50家",
                Kind.QUANTITY,
                Measure.ANNUAL_NEW,
                Comparison.REACH,
                false,
                new BigDecimal("50"),
                null,
                "家",
                null,
                null,
                true,
                null);

        List<Proposal> proposals = TargetMapping.propose(wording, JANUARY_2023, DECEMBER_2027);

        assertThat(proposals)
                .extracting(
                        proposal -> terms(proposal).firstMonth(),
                        proposal -> terms(proposal).lastMonth())
                .containsExactly(
                        tuple(ReportingMonth.of(2023, 1), ReportingMonth.of(2023, 12)),
                        tuple(ReportingMonth.of(2024, 1), ReportingMonth.of(2024, 12)),
                        tuple(ReportingMonth.of(2025, 1), ReportingMonth.of(2025, 12)),
                        tuple(ReportingMonth.of(2026, 1), ReportingMonth.of(2026, 12)),
                        tuple(ReportingMonth.of(2027, 1), ReportingMonth.of(2027, 12)));
        assertThat(proposals).extracting(Proposal::horizon).containsOnly(Horizon.ANNUAL);
    }

    @Test
    void aTaskIsAMilestoneOfAHundredPercent() {
        Proposal proposal =
                only(wording("2023全年", Kind.TASK, Measure.LEVEL, Comparison.REACH, null, "", DECEMBER_2023));

        assertThat(proposal.nature()).isEqualTo(IndicatorNature.MILESTONE);
        assertThat(terms(proposal).bound()).isEqualByComparingTo("100");
    }

    @Test
    void withoutAnyMonthTheTermsAreLeftToAPerson() {
        List<Proposal> proposals =
                TargetMapping.propose(quantity("新增50家", Measure.ANNUAL_NEW, Comparison.REACH, "50", null), null, null);

        assertThat(proposals).hasSize(1);
        assertThat(proposals.get(0).terms()).isNull();
    }

    @Test
    void withoutAFigureTheTermsAreLeftToAPerson() {
        assertThat(only(quantity("新增若干家", Measure.ANNUAL_NEW, Comparison.REACH, null, DECEMBER_2023))
                        .terms())
                .isNull();
    }

    private static Proposal only(Wording wording) {
        List<Proposal> proposals = TargetMapping.propose(wording, JANUARY_2023, DECEMBER_2027);
        assertThat(proposals).hasSize(1);
        return proposals.get(0);
    }

    private static TargetTermsData terms(Proposal proposal) {
        TargetTermsData terms = proposal.terms();
        if (terms == null) {
            throw new AssertionError("no terms proposed");
        }
        return terms;
    }

    private static Wording quantity(
            String words,
            Measure measure,
            Comparison comparison,
            @Nullable String value,
            @Nullable ReportingMonth deadline) {
        return wording(words, Kind.QUANTITY, measure, comparison, value, "家", deadline);
    }

    private static Wording wording(
            String words,
            Kind kind,
            Measure measure,
            Comparison comparison,
            @Nullable String value,
            String unit,
            @Nullable ReportingMonth deadline) {
        return new Wording(
                words,
                kind,
                measure,
                comparison,
                false,
                value == null ? null : new BigDecimal(value),
                null,
                unit,
                null,
                deadline,
                false,
                null);
    }
}

package cn.liangdeng.progress.domain;

import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.ExplainCard;
import cn.liangdeng.progress.ProgressCheck;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows follow the facts in the transaction that changes them, and nothing shown is overwritten. */
@IntegrationTest
@Transactional
class KeptProgressTest {

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private People people;

    @Autowired
    private ProgressCheck check;

    @Autowired
    private ProgressUpkeep upkeep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private UnitId unit;
    private IndicatorId firms;
    private TargetId target;

    @BeforeEach
    void setUp() {
        unit = people.department("区进度测试局");
        firms = facts.indicator("进度测试新增企业", "家", IndicatorNature.FLOW);
        target = facts.target(firms, unit, "新增企业120家", year(BoundComparator.AT_LEAST, "120", null));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aNewTargetHasARowForEveryMonthSoFar() {
        assertThat(KeptRow.current(jdbc, target))
                .extracting(KeptRow::asOf)
                .containsExactly(
                        month(1), month(2), month(3), month(4), month(5), month(6), month(7), month(8), month(9),
                        month(10));
        assertThat(KeptRow.current(jdbc, target)).allMatch(row -> row.state().equals("NO_DATA") && row.missing());
    }

    @Test
    void anApprovedFigureIsJudgedAtOnce() {
        facts.approve(firms, unit, month(3), "30");

        KeptRow march = KeptRow.of(jdbc, target, month(3));
        assertThat(march.light()).isEqualTo("GREEN");
        assertThat(march.gap()).isEqualByComparingTo("0");
        assertThat(march.missing()).isFalse();
        KeptRow april = KeptRow.of(jdbc, target, month(4));
        assertThat(april.light()).isEqualTo("YELLOW");
        assertThat(april.missing()).isTrue();
        assertThat(KeptRow.of(jdbc, target, month(2)).state()).isEqualTo("NO_DATA");
    }

    @Test
    void aGoalOfAverageGrowthReadsTheCompoundAverageOfItsYears() {
        IndicatorId growth = facts.indicator("进度测试年均增速", "%", IndicatorNature.RATE);
        TargetId average = facts.target(
                growth,
                facts.details(unit, "三年年均增长15%", Horizon.PLAN_PERIOD).withAverageGrowth(true),
                TargetTermsData.of(
                        ReportingMonth.of(2025, 1),
                        ReportingMonth.of(2027, 12),
                        BoundComparator.AT_LEAST,
                        new BigDecimal("15"),
                        null));
        facts.approve(growth, unit, ReportingMonth.of(2025, 12), "10");
        facts.approve(growth, unit, month(9), "20");

        KeptRow september = KeptRow.of(jdbc, average, month(9));

        assertThat(september.actual()).isEqualByComparingTo("14.8913");
        assertThat(september.light()).isEqualTo("YELLOW");
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aCorrectionIsSeenInLaterMonthsAndEarlierKnowledgeIsKept() {
        ReportId march = facts.approve(firms, unit, month(3), "30");
        facts.approve(firms, unit, month(4), "45");
        KeptRow aprilBefore = KeptRow.of(jdbc, target, month(4));
        clock.advanceSeconds(60);

        facts.correct(march, "10");

        assertThat(KeptRow.of(jdbc, target, month(3)).light()).isEqualTo("RED");
        // April's year-to-date figure is a fact of its own: its sum stays, but its months are derived anew.
        KeptRow aprilAfter = KeptRow.of(jdbc, target, month(4));
        assertThat(aprilAfter.actual()).isEqualByComparingTo("45");
        assertThat(aprilAfter.card()).contains("2026-03=10;2026-04=35");
        assertThat(KeptRow.all(jdbc, target))
                .filteredOn(
                        row -> row.asOf().equals(month(4)) && row.knownFrom().equals(aprilBefore.knownFrom()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.card()).isEqualTo(aprilBefore.card());
                    assertThat(row.supersededAt()).isEqualTo(aprilAfter.knownFrom());
                });
    }

    @Test
    void anAdjustmentKeepsTheLightsOfTheMonthsBefore() {
        facts.approve(firms, unit, month(6), "30");
        List<KeptRow> before = KeptRow.current(jdbc, target).stream()
                .filter(row -> row.asOf().isBefore(month(7)))
                .toList();

        facts.adjust(target, month(7), year(BoundComparator.AT_LEAST, "40", null));

        assertThat(KeptRow.current(jdbc, target).stream()
                        .filter(row -> row.asOf().isBefore(month(7))))
                .containsExactlyElementsOf(before);
        assertThat(KeptRow.of(jdbc, target, month(6)).light()).isEqualTo("RED");
        assertThat(KeptRow.of(jdbc, target, month(7)).light()).isEqualTo("GREEN");
        assertThat(KeptRow.of(jdbc, target, month(7)).terms())
                .isNotEqualTo(KeptRow.of(jdbc, target, month(6)).terms());
    }

    @Test
    void aWithdrawnTargetHasNoRowFromThatMonthOn() {
        facts.approve(firms, unit, month(3), "30");

        facts.withdraw(target, month(8));

        assertThat(KeptRow.current(jdbc, target))
                .extracting(KeptRow::asOf)
                .last()
                .isEqualTo(month(7));
        assertThat(KeptRow.all(jdbc, target))
                .filteredOn(row -> row.asOf().isAfter(month(7)))
                .isNotEmpty();
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aSuspendedTargetIsNotJudgedUntilItIsResumed() {
        facts.suspend(target, month(4));
        facts.resume(target, month(7));

        assertThat(KeptRow.current(jdbc, target))
                .extracting(KeptRow::asOf)
                .containsExactly(month(1), month(2), month(3), month(7), month(8), month(9), month(10));
        assertThat(check.recompute()).isZero();
    }

    @Test
    void changesAtOneInstantOfTheClockStandInTheirOrder() {
        ReportId march = facts.approve(firms, unit, month(3), "30");
        facts.correct(march, "20");
        facts.correct(march, "25");
        facts.suspend(target, month(3));
        facts.resume(target, month(3));

        List<KeptRow> rows = KeptRow.all(jdbc, target).stream()
                .filter(row -> row.asOf().equals(month(3)))
                .toList();
        assertThat(rows).extracting(KeptRow::knownFrom).isSorted().doesNotHaveDuplicates();
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i - 1).supersededAt())
                    .isNotNull()
                    .isBeforeOrEqualTo(rows.get(i).knownFrom());
        }
        assertThat(rows.get(rows.size() - 1).actual()).isEqualByComparingTo("25");
        assertThat(rows.get(rows.size() - 1).supersededAt()).isNull();
    }

    @Test
    void whatIsDeletedIsRecomputedTheSame() {
        severalTargets();
        String before = contents();
        jdbc.sql("delete from progress.progress").update();

        assertThat(check.recompute()).isPositive();

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void recomputingWhatIsKeptChangesNothing() {
        severalTargets();
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aRowThatSaysSomethingElseIsFoundAndMended() {
        facts.approve(firms, unit, month(3), "30");
        jdbc.sql(
                        "update progress.progress set card = replace(card, '\"30\"', '\"31\"') where target_id = :target and as_of = :asOf")
                .param("target", target.value())
                .param("asOf", month(3).firstDay())
                .update();

        assertThat(check.recompute()).isEqualTo(1);
        assertThat(check.recompute()).isZero();
    }

    @Test
    void everyStoredCardRecomputesToItsLight() {
        severalTargets();
        JsonMapper json = JsonMapper.builder().build();
        List<KeptRow> rows =
                jdbc.sql("select distinct target_id from progress.progress").query(Long.class).list().stream()
                        .flatMap(id -> KeptRow.all(jdbc, new TargetId(id)).stream())
                        .toList();

        assertThat(rows).hasSizeGreaterThan(30).allSatisfy(row -> {
            ExplainCard card =
                    ExplainCard.fromMap(json.readValue(row.card(), new TypeReference<Map<String, String>>() {}));
            assertThat(card.recompute().name()).isEqualTo(row.light());
            assertThat(card.asOf()).isEqualTo(row.asOf());
        });
    }

    @Test
    void aValueIsReadByEveryTargetOnItsIndicatorAndUnit() {
        TargetId fiveYears = facts.target(
                firms,
                facts.details(unit, "五年新增企业600家", Horizon.PLAN_PERIOD),
                TargetTermsData.of(
                        month(1),
                        ReportingMonth.of(2030, 12),
                        BoundComparator.AT_LEAST,
                        new java.math.BigDecimal("600"),
                        null));

        facts.approve(firms, unit, month(9), "90");

        assertThat(KeptRow.of(jdbc, target, month(9)).light()).isEqualTo("GREEN");
        assertThat(KeptRow.of(jdbc, fiveYears, month(9)).gap()).isEqualByComparingTo("0");
    }

    @Test
    void anotherUnitReadsTheFiguresOfTheOtherUnit() {
        UnitId other = people.department("区进度测试接办局");
        facts.approve(firms, unit, month(3), "30");

        facts.edit(target, facts.details(other, "新增企业120家", Horizon.ANNUAL));

        assertThat(KeptRow.of(jdbc, target, month(3)).state()).isEqualTo("NO_DATA");
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aMilestoneIsDoneFromTheMonthOfItsDay() {
        IndicatorId park = facts.indicator("进度测试公园建成", "", IndicatorNature.MILESTONE);
        TargetId milestone = facts.target(park, unit, "9月底前建成公园", TargetTermsData.milestone(month(1), month(9)));

        facts.approveDone(park, unit, month(8), LocalDate.of(2026, 8, 20));

        assertThat(KeptRow.of(jdbc, milestone, month(7)).state()).isEqualTo("NO_DATA");
        assertThat(KeptRow.of(jdbc, milestone, month(8)).light()).isEqualTo("GREEN");
        assertThat(KeptRow.of(jdbc, milestone, month(10)).missing()).isFalse();
    }

    @Test
    void aMilestoneIsNotDoneWithoutEvidence() {
        IndicatorId park = facts.indicator("进度测试公园建成", "", IndicatorNature.MILESTONE);
        facts.target(park, unit, "9月底前建成公园", TargetTermsData.milestone(month(1), month(9)));

        assertThatThrownBy(() -> facts.fileDoneWithoutEvidence(park, unit, month(8), LocalDate.of(2026, 8, 20)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("reporting.invalid.evidenceMissing");
    }

    @Test
    void whenAMonthBeginsEveryTargetGetsItsRow() {
        clock.set(LocalDateTime.of(2026, 11, 1, 0, 5));

        upkeep.keepUpWithTheCalendar();

        assertThat(KeptRow.current(jdbc, target))
                .extracting(KeptRow::asOf)
                .last()
                .isEqualTo(month(11));
        long rows = jdbc.sql("select count(*) from progress.progress")
                .query(Long.class)
                .single();
        upkeep.keepUpWithTheCalendar();
        assertThat(jdbc.sql("select count(*) from progress.progress")
                        .query(Long.class)
                        .single())
                .isEqualTo(rows);
    }

    @Test
    void rowsEndWithTheSettledMonth() {
        clock.set(LocalDateTime.of(2027, 3, 1, 10, 0));

        upkeep.keepUpWithTheCalendar();

        assertThat(KeptRow.current(jdbc, target))
                .extracting(KeptRow::asOf)
                .last()
                .isEqualTo(ReportingMonth.of(2027, 1));
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aMilestoneDoneEarlyStandsAmongItsYearsTasksToTheYearsEnd() {
        IndicatorId rules = facts.indicator("进度测试印发办法", "", IndicatorNature.MILESTONE);
        TargetId milestone = facts.target(rules, unit, "3月底前印发办法", TargetTermsData.milestone(month(1), month(3)));
        facts.approveDone(rules, unit, month(3), LocalDate.of(2026, 3, 20));

        clock.set(LocalDateTime.of(2026, 12, 1, 0, 5));
        upkeep.keepUpWithTheCalendar();
        assertThat(KeptRow.current(jdbc, milestone))
                .extracting(KeptRow::asOf)
                .last()
                .isEqualTo(month(12));

        clock.set(LocalDateTime.of(2027, 3, 1, 0, 5));
        upkeep.keepUpWithTheCalendar();
        assertThat(KeptRow.current(jdbc, milestone))
                .extracting(KeptRow::asOf)
                .last()
                .isEqualTo(month(12));
    }

    @Test
    void aRuleThatCountsFromALaterMonthLeavesNoMonthWithoutARow() {
        int rows = KeptRow.current(jdbc, target).size();
        clock.set(LocalDateTime.of(2026, 12, 1, 0, 1));

        facts.putInForce(
                facts.ruleDraft(new LightRuleKind(IndicatorNature.FLOW, Horizon.ANNUAL, null), month(12), "0", "-8"));

        // November as well, of which nothing was kept before.
        assertThat(KeptRow.current(jdbc, target)).hasSize(rows + 2);
    }

    private void severalTargets() {
        IndicatorId growth = facts.indicator("进度测试增速", "%", IndicatorNature.RATE);
        IndicatorId air = facts.indicator("进度测试空气", "微克/立方米", IndicatorNature.STOCK);
        IndicatorId park = facts.indicator("进度测试公园建成", "", IndicatorNature.MILESTONE);
        facts.target(growth, unit, "增长8%", year(BoundComparator.AT_LEAST, "8", null));
        facts.target(air, unit, "不超过35", year(BoundComparator.AT_MOST, "35", "40"));
        TargetId milestone = facts.target(park, unit, "9月底前建成", TargetTermsData.milestone(month(1), month(9)));
        facts.approve(firms, unit, month(2), "15");
        facts.approve(firms, unit, month(5), "40");
        facts.approve(growth, unit, month(3), "6.5");
        ReportId june = facts.approve(growth, unit, month(6), "8.2");
        facts.approve(air, unit, month(6), "38");
        facts.approve(park, unit, month(4), "40");
        facts.correct(june, "7.9");
        facts.adjust(target, month(6), year(BoundComparator.ABOUT, "100", null));
        facts.suspend(milestone, month(9));
    }

    /** What is kept now, without ids and moments. */
    private String contents() {
        return String.join("\n", jdbc.sql("""
                        select concat_ws('|', district_id, target_id, terms_id, unit_id, as_of, state, light, reason, formula,
                                         data_month, filing_month, actual, completion, expected, gap, achieved, forecast,
                                         required_per_month, newest_month, missing, card)
                        from progress.progress
                        where superseded_at is null
                        order by target_id, as_of
                        """).query(String.class).list());
    }
}

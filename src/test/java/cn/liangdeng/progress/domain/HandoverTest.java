package cn.liangdeng.progress.domain;

import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.organisation.domain.UnitEditing;
import cn.liangdeng.progress.ProgressCheck;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.reporting.query.FiledFigure;
import cn.liangdeng.reporting.query.FiledFigures;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.OwedIndicators;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.shared.WorkItemContributor;
import cn.liangdeng.target.Handover;
import cn.liangdeng.target.Handovers;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Targets pass from unit to unit; the figures of both add up to one way. */
@IntegrationTest
@Transactional
class HandoverTest {

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private Handovers handovers;

    @Autowired
    private OwedIndicators owed;

    @Autowired
    private FiledFigures figures;

    @Autowired
    private UnitEditing units;

    @Autowired
    private List<WorkItemContributor> contributors;

    @Autowired
    private ProgressCheck check;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private CurrentUser user;

    @Autowired
    private JdbcClient jdbc;

    private UnitId old;
    private UnitId heir;
    private IndicatorId firms;
    private TargetId target;

    @BeforeEach
    void setUp() {
        facts.office();
        old = people.department("区移交测试原局");
        heir = people.department("区移交测试新局");
        firms = facts.indicator("移交测试新增企业", "家", IndicatorNature.FLOW);
        target = facts.target(firms, old, "新增企业120家", year(BoundComparator.AT_LEAST, "120", null));
    }

    @Test
    void theMonthsBeforeAndAfterAddUp() {
        facts.approve(firms, old, month(6), "60");
        KeptRow june = KeptRow.of(jdbc, target, month(6));

        handOver(month(7), target);
        facts.approve(firms, heir, month(7), "72");

        KeptRow july = KeptRow.of(jdbc, target, month(7));
        assertThat(july.actual()).isEqualByComparingTo("72");
        assertThat(july.card()).contains("2026-06=60;2026-07=12");
        assertThat(KeptRow.of(jdbc, target, month(6))).isEqualTo(june);
        assertThat(check.recompute()).isZero();
    }

    @Test
    void whatTheNewUnitFiledForEarlierMonthsDoesNotCount() {
        TargetId own = facts.target(firms, heir, "自有目标", year(BoundComparator.AT_LEAST, "10", null));
        facts.approve(firms, heir, month(3), "7");
        facts.withdraw(own, month(4));
        facts.approve(firms, old, month(6), "60");

        handOver(month(7), target);

        assertThat(KeptRow.of(jdbc, target, month(7)).card())
                .contains("2026-06=60")
                .doesNotContain("2026-03=7");
    }

    @Test
    void aLaterCorrectionByTheOldUnitIsJudgedAgain() {
        facts.approve(firms, old, month(5), "40");
        var june = facts.approve(firms, old, month(6), "60");
        handOver(month(7), target);
        facts.approve(firms, heir, month(7), "72");

        facts.correct(june, "50");

        assertThat(KeptRow.of(jdbc, target, month(7)).card()).contains("2026-06=10;2026-07=22");
        assertThat(check.recompute()).isZero();
    }

    @Test
    void eachUnitOwesItsOwnMonths() {
        handOver(month(7), target);

        assertThat(owes(old, month(6))).isTrue();
        assertThat(owes(old, month(7))).isFalse();
        assertThat(owes(heir, month(6))).isFalse();
        assertThat(owes(heir, month(7))).isTrue();
    }

    @Test
    void theNewUnitGoesOnFromTheFiguresOfTheOldOne() {
        facts.approve(firms, old, month(6), "60");
        handOver(month(7), target);

        assertThat(signedIn.call(
                                ProgressFacts.OFFICE,
                                () -> figures.of(user.readScope(), heir, List.of(firms), month(1), month(9)))
                        .get(firms))
                .extracting(FiledFigure::month)
                .containsExactly(month(6));
    }

    @Test
    void rowsThatAreDeletedComeBackTheSame() {
        facts.approve(firms, old, month(6), "60");
        handOver(month(7), target);
        facts.approve(firms, heir, month(8), "80");
        List<String> before = contents();
        jdbc.sql("delete from progress.progress").update();

        check.recompute();

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aMonthWithAnApprovedFigureIsNotPassedOver() {
        facts.approve(firms, old, month(7), "60");

        assertThatThrownBy(() -> handOver(month(7), target))
                .isInstanceOfSatisfying(
                        InvalidTargetException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("target.invalid.handoverBeforeFigures"));
    }

    @Test
    void oneFigureDoesNotServeTheTasksOfTwoUnits() {
        facts.target(firms, heir, "自有目标", year(BoundComparator.AT_LEAST, "10", null));

        assertThatThrownBy(() -> handOver(month(7), target))
                .isInstanceOfSatisfying(
                        InvalidTargetException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("target.invalid.handoverSameFigures"));
    }

    @Test
    void goalsOfTheYearAndOfThePeriodGoTogetherOrOneAfterTheOther() {
        TargetId period = facts.target(
                firms, facts.details(old, "五年目标", Horizon.PLAN_PERIOD), year(BoundComparator.AT_LEAST, "130", null));

        handOver(month(7), target);
        handOver(month(8), period);

        assertThat(reporter(period)).isEqualTo(heir.value());
    }

    @Test
    void aGoalOfThePeriodThatStaysKeepsItsWayThroughTheGoalOfTheYear() {
        TargetId period = facts.target(
                firms,
                facts.details(old, "两年新增300家", Horizon.PLAN_PERIOD),
                TargetTermsData.of(
                        month(1), ReportingMonth.of(2027, 12), BoundComparator.AT_LEAST, new BigDecimal("300"), null));
        facts.approve(firms, old, month(6), "60");
        KeptRow june = KeptRow.of(jdbc, period, month(6));
        assertThat(june.card()).contains("2026-12");

        handOver(month(7), target);

        assertThat(KeptRow.of(jdbc, period, month(6))).isEqualTo(june);
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aUnitIsNotDissolvedBeforeItsTargetsAreHandedOverAndTheOfficeIsAsked() {
        assertThatThrownBy(() -> signedIn.run(People.ADMIN, () -> units.dissolve(old)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("target.dependants"));
        assertThat(officeWork()).contains("target.work.handover");

        handOver(month(7), target);

        assertThat(officeWork()).doesNotContain("target.work.handover");
        signedIn.run(People.ADMIN, () -> units.dissolve(old));
    }

    @Test
    void aSupportingUnitHoldsItsPlaceToo() {
        TargetId supported = facts.target(firms, supportedBy(old), year(BoundComparator.AT_LEAST, "9", null));
        handOver(month(7), target);
        assertThatThrownBy(() -> signedIn.run(People.ADMIN, () -> units.dissolve(old)))
                .isInstanceOf(BusinessException.class);

        handOver(month(7), supported);

        assertThat(jdbc.sql("select unit_id from target.target_unit where target_id = :id")
                        .param("id", supported.value())
                        .query(Long.class)
                        .list())
                .containsExactly(heir.value());
        signedIn.run(People.ADMIN, () -> units.dissolve(old));
    }

    @Test
    void aTargetThatIsOverNeedsNoOwner() {
        handOver(month(7), target);
        facts.target(
                firms,
                old,
                "两年前的目标",
                TargetTermsData.of(
                        ReportingMonth.of(2024, 1),
                        ReportingMonth.of(2024, 12),
                        BoundComparator.AT_LEAST,
                        BigDecimal.TEN,
                        null));

        signedIn.run(People.ADMIN, () -> units.dissolve(old));
    }

    @Test
    void oneThatDoesNotFitKeepsAllWhereTheyWere() {
        IndicatorId shops = facts.indicator("移交测试首店", "家", IndicatorNature.FLOW);
        TargetId second = facts.target(shops, old, "首店10家", year(BoundComparator.AT_LEAST, "10", null));
        facts.approve(shops, old, month(8), "4");

        assertThatThrownBy(() -> handOver(month(7), target, second)).isInstanceOf(InvalidTargetException.class);

        assertThat(reporter(target)).isEqualTo(old.value());
    }

    @Test
    void everyTargetTellsItInItsHistory() {
        handOver(month(7), target);

        assertThat(jdbc.sql("""
                                select field, old_value, new_value from target.pub_change
                                where target_id = :id and act = 'HANDED_OVER' order by id
                                """)
                        .param("id", target.value())
                        .query((row, n) -> row.getString(1) + ":" + row.getString(2) + "→" + row.getString(3))
                        .list())
                .contains("unit:区移交测试原局→区移交测试新局", "from:null→2026-07", "approvalNumber:null→示编〔2026〕3号");
    }

    private TargetDetails supportedBy(UnitId supporting) {
        UnitId lead = people.department("区移交测试牵头局");
        var details = facts.details(lead, "配合目标", Horizon.ANNUAL);
        return new TargetDetails(
                lead,
                List.of(),
                List.of(supporting),
                null,
                null,
                details.title(),
                details.horizon(),
                details.commitment(),
                details.weight(),
                details.leader(),
                details.definitionOfDone(),
                null);
    }

    private void handOver(ReportingMonth from, TargetId... targets) {
        List<Handover.Assignment> assignments = new ArrayList<>();
        for (TargetId one : targets) {
            assignments.add(new Handover.Assignment(one, version(one), heir));
        }
        signedIn.run(
                ProgressFacts.OFFICE,
                () -> handovers.handOver(new Handover(old, from, "机构改革，职能划转", "示编〔2026〕3号", null, assignments)));
    }

    private boolean owes(UnitId unit, ReportingMonth month) {
        return signedIn.call(ProgressFacts.OFFICE, () -> owed.find(user.readScope(), unit, firms, month)).stream()
                .map(OwedIndicator::targets)
                .anyMatch(owing -> owing.stream().anyMatch(one -> one.id().equals(target)));
    }

    private List<String> officeWork() {
        return signedIn.call(
                ProgressFacts.OFFICE,
                () -> contributors.stream()
                        .flatMap(contributor -> contributor.itemsFor(user).stream())
                        .map(WorkItemContributor.WorkItem::labelKey)
                        .toList());
    }

    private long reporter(TargetId id) {
        return jdbc.sql("select unit_id from target.target where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private List<String> contents() {
        return jdbc.sql("""
                        select target_id || ' ' || unit_id || ' ' || as_of || ' ' || light || ' ' || card
                        from progress.progress
                        where superseded_at is null
                        order by 1
                        """).query(String.class).list();
    }

    private int version(TargetId id) {
        return jdbc.sql("select version from target.target where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}

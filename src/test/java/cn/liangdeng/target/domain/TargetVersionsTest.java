package cn.liangdeng.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TargetVersionsTest {

    private static final AccountId SOMEBODY = new AccountId(7);
    private static final Instant NOW = Instant.parse("2026-10-23T02:00:00Z");
    private static final ReportingMonth JANUARY = ReportingMonth.of(2026, 1);
    private static final ReportingMonth JUNE = ReportingMonth.of(2026, 6);
    private static final ReportingMonth DECEMBER = ReportingMonth.of(2026, 12);

    private final Target target = new Target(
            new DistrictId(1),
            new NewTarget(new IndicatorId(2), details(List.of(), List.of()), terms("100"), null),
            SOMEBODY,
            NOW);

    @Test
    void theFirstVersionCountsFromTheFirstMonth() {
        assertThat(target.history().newest().number()).isEqualTo(1);
        assertThat(target.history().effectiveFrom(1)).isEqualTo(JANUARY);
    }

    @Test
    void anAdjustmentAddsAVersionAndTellsWhatIsDifferent() {
        List<FieldChange> changes = target.adjust(adjustment(JUNE, terms("80")), SOMEBODY, NOW);

        assertThat(changes).containsExactly(new FieldChange("bound", "100", "80"));
        assertThat(target.history().newest().number()).isEqualTo(2);
        assertThat(target.history().effectiveFrom(1)).isEqualTo(JANUARY);
        assertThat(target.history().effectiveFrom(2)).isEqualTo(JUNE);
    }

    @Test
    void anAdjustmentOfTheWholeSpanIsRefused() {
        assertRefused("effectiveFrom", () -> target.adjust(adjustment(JANUARY, terms("80")), SOMEBODY, NOW));
    }

    @Test
    void anAdjustmentBeforeTheLastAdjustmentIsRefused() {
        target.adjust(adjustment(JUNE, terms("80")), SOMEBODY, NOW);

        assertRefused(
                "effectiveFrom",
                () -> target.adjust(adjustment(ReportingMonth.of(2026, 5), terms("70")), SOMEBODY, NOW));
    }

    @Test
    void anAdjustmentAfterTheEndIsRefused() {
        assertRefused(
                "lastMonth", () -> target.adjust(adjustment(ReportingMonth.of(2027, 1), terms("80")), SOMEBODY, NOW));
    }

    @Test
    void anAdjustmentThatChangesNothingIsRefused() {
        assertRefused("bound", () -> target.adjust(adjustment(JUNE, terms("100.00")), SOMEBODY, NOW));
    }

    @Test
    void aCorrectionKeepsTheNumberOfTheVersion() {
        List<FieldChange> changes = target.correct(1, terms("1000"));

        assertThat(changes).containsExactly(new FieldChange("bound", "100", "1000"));
        assertThat(target.history().newest().number()).isEqualTo(1);
    }

    @Test
    void aCorrectedFirstMonthMovesTheMonthFromWhichTheFirstVersionCounts() {
        target.correct(1, terms(ReportingMonth.of(2026, 3), "100"));

        assertThat(target.history().effectiveFrom(1)).isEqualTo(ReportingMonth.of(2026, 3));
    }

    @Test
    void aCorrectionMayNotBeginAfterTheNextVersion() {
        target.adjust(adjustment(JUNE, terms("80")), SOMEBODY, NOW);

        assertRefused("firstMonth", () -> target.correct(1, terms(JUNE, "100")));
    }

    @Test
    void anAdjustedVersionKeepsItsMonthWhenItIsCorrected() {
        target.adjust(adjustment(JUNE, terms("80")), SOMEBODY, NOW);

        target.correct(2, terms(ReportingMonth.of(2026, 2), "85"));

        assertThat(target.history().effectiveFrom(2)).isEqualTo(JUNE);
        assertThat(target.history().firstMonth()).isEqualTo(JANUARY);
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> target.correct(2, terms("80")))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.kind()).isEqualTo(BusinessException.Kind.NOT_FOUND));
    }

    @Test
    void aSuspendedTargetCanBeResumedAndAWithdrawnOneCannot() {
        target.become(TargetStatus.SUSPENDED, decision(JUNE), SOMEBODY, NOW);
        target.become(TargetStatus.ACTIVE, decision(ReportingMonth.of(2026, 8)), SOMEBODY, NOW);
        target.become(TargetStatus.WITHDRAWN, decision(ReportingMonth.of(2026, 9)), SOMEBODY, NOW);

        assertThatThrownBy(() -> target.become(TargetStatus.ACTIVE, decision(DECEMBER), SOMEBODY, NOW))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.kind()).isEqualTo(BusinessException.Kind.CONFLICT));
    }

    @Test
    void aDecisionBeforeTheLastDecisionIsRefused() {
        target.become(TargetStatus.SUSPENDED, decision(JUNE), SOMEBODY, NOW);

        assertRefused(
                "from", () -> target.become(TargetStatus.ACTIVE, decision(ReportingMonth.of(2026, 5)), SOMEBODY, NOW));
    }

    @Test
    void aWithdrawnTargetIsNotAdjusted() {
        target.become(TargetStatus.WITHDRAWN, decision(JUNE), SOMEBODY, NOW);

        assertThatThrownBy(() -> target.adjust(adjustment(JUNE, terms("80")), SOMEBODY, NOW))
                .hasMessage("target.conflict.status.WITHDRAWN");
    }

    @Test
    void theDetailsOfAWithdrawnTargetStayAsTheyAre() {
        target.become(TargetStatus.WITHDRAWN, decision(JUNE), SOMEBODY, NOW);

        assertThatThrownBy(() -> target.edit(details(List.of(), List.of())))
                .hasMessage("target.conflict.status.WITHDRAWN");
    }

    @Test
    void everyActIsCounted() {
        target.edit(details(List.of(), List.of()));
        target.adjust(adjustment(JUNE, terms("80")), SOMEBODY, NOW);

        assertThat(target.changeCount()).isEqualTo(3);
    }

    @Test
    void theReportingUnitAndRepetitionsAreLeftOutOfTheFurtherUnits() {
        UnitId reporting = new UnitId(3);
        UnitId second = new UnitId(4);
        UnitId third = new UnitId(5);

        target.edit(details(List.of(second, reporting, second), List.of(third, second, reporting)));

        assertThat(target.details().coLeads()).containsExactly(second);
        assertThat(target.details().supporting()).containsExactly(third);
    }

    private static void assertRefused(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidTargetException.class,
                        e -> assertThat(e.problems())
                                .extracting(InvalidTargetException.Problem::field)
                                .containsExactly(field));
    }

    private static TargetDetails details(List<UnitId> coLeads, List<UnitId> supporting) {
        return new TargetDetails(
                new UnitId(3),
                coLeads,
                supporting,
                null,
                null,
                "新增首店100家",
                Horizon.ANNUAL,
                Commitment.ENSURE,
                BigDecimal.ONE,
                null,
                null,
                null);
    }

    private static TargetTermsData terms(String bound) {
        return terms(JANUARY, bound);
    }

    private static TargetTermsData terms(ReportingMonth first, String bound) {
        return TargetTermsData.of(first, DECEMBER, BoundComparator.AT_LEAST, new BigDecimal(bound), null);
    }

    private static Adjustment adjustment(ReportingMonth from, TargetTermsData terms) {
        return new Adjustment(from, terms, AdjustmentReason.SUPERIOR_POLICY, "市级任务调减", "区政府常务会议", "云政办〔2026〕8号");
    }

    private static StatusDecision decision(ReportingMonth from) {
        return new StatusDecision(from, "项目停建", null);
    }
}

package cn.liangdeng.target;

import static cn.liangdeng.target.TargetFixture.adjustment;
import static cn.liangdeng.target.TargetFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class TargetsTest {

    private static final ReportingMonth JUNE = ReportingMonth.of(2026, 6);

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

    @Autowired
    private ApplicationEvents events;

    private TargetFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new TargetFixture(people, signedIn, indicators, targets, jdbc);
    }

    @Test
    void aTargetBeginsWithItsFirstVersion() {
        TargetId target = fixture.target();

        assertThat(jdbc.sql("""
                                select number, effective_from, effective_until, bound, tolerance, phasing
                                from target.pub_terms where target_id = :id
                                """).param("id", target.value()).query().singleRow())
                .containsEntry("number", 1)
                .containsEntry("effective_from", Date.valueOf("2026-01-01"))
                .containsEntry("effective_until", null)
                .containsEntry("phasing", "linear")
                .hasEntrySatisfying(
                        "tolerance", value -> assertThat((BigDecimal) value).isEqualByComparingTo("0.05"));
    }

    @Test
    void theNewsOfATargetNamesItsFirstMonth() {
        TargetId target = fixture.target();

        assertThat(events.stream(TargetChanged.class))
                .contains(new TargetChanged(target, people.district(), ReportingMonth.of(2026, 1), "created"));
    }

    @Test
    void theSameRequestGivesTheSameTarget() {
        NewTarget wanted = new NewTarget(
                fixture.indicator(IndicatorNature.FLOW), fixture.details("新增首店"), terms("10"), UUID.randomUUID());

        TargetId first = signedIn.call(fixture.office, () -> targets.create(wanted));
        TargetId second = signedIn.call(fixture.office, () -> targets.create(wanted));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        TargetDetails details = new TargetDetails(
                new UnitId(-1),
                List.of(),
                List.of(),
                new DocumentId(-1),
                null,
                "  ",
                Horizon.ANNUAL,
                Commitment.ENSURE,
                BigDecimal.ZERO,
                null,
                null,
                new TargetId(-1));
        IndicatorId stock = fixture.indicator(IndicatorNature.STOCK);

        assertProblems(
                () -> fixture.target(stock, details, terms("10")),
                "title",
                "unit",
                "weight",
                "document",
                "parent",
                "baseline");
    }

    @Test
    void aMilestoneNeedsADefinitionOfDone() {
        IndicatorId milestone = fixture.indicator(IndicatorNature.MILESTONE);

        assertProblems(() -> fixture.target(milestone, fixture.details("出台方案"), terms("10")), "definitionOfDone");
    }

    @Test
    void aDissolvedUnitIsGivenNoTarget() {
        UnitId dissolved = people.department("区旧改办");
        jdbc.sql("update organisation.unit set active = false where id = :id")
                .param("id", dissolved.value())
                .update();
        TargetDetails details = withUnits(fixture.details("旧改"), dissolved, List.of());

        assertProblems(() -> fixture.target(fixture.indicator(IndicatorNature.FLOW), details, terms("10")), "unit");
    }

    @Test
    void aYearsGoalHangsOnAGoalOfThePlanPeriodOnly() {
        TargetId annual = fixture.target();
        TargetDetails child = withParent(fixture.details("新增"), annual);

        assertProblems(() -> fixture.target(fixture.indicator(IndicatorNature.FLOW), child, terms("10")), "parent");
    }

    @Test
    void anAdjustmentKeepsTheOldVersionAndEndsIt() {
        TargetId target = fixture.target();

        adjust(target, fixture.version(target), "80");

        assertThat(versions(target))
                .extracting(
                        row -> row.get("number"),
                        row -> ((BigDecimal) row.get("bound")).intValueExact(),
                        row -> row.get("effective_until"))
                .containsExactly(tuple(1, 100, Date.valueOf("2026-06-01")), tuple(2, 80, null));
    }

    @Test
    void theNewsOfAnAdjustmentNamesTheMonthFromWhichItCounts() {
        TargetId target = fixture.target();

        adjust(target, fixture.version(target), "80");

        assertThat(events.stream(TargetChanged.class))
                .contains(new TargetChanged(target, people.district(), JUNE, "adjusted"));
    }

    @Test
    void anAdjustmentNeedsReasonApproverAndDocument() {
        TargetId target = fixture.target();
        int version = fixture.version(target);
        Adjustment bare = new Adjustment(JUNE, terms("80"), AdjustmentReason.OTHER, " ", "", "");

        assertProblems(
                () -> signedIn.run(fixture.office, () -> targets.adjust(target, version, bare)),
                "reason",
                "approver",
                "approvalNumber");
    }

    @Test
    void aSecondBrowserIsToldThatTheTargetWasChanged() {
        TargetId target = fixture.target();
        int seen = fixture.version(target);
        adjust(target, seen, "80");

        assertThatThrownBy(() -> adjust(target, seen, "70"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.kind()).isEqualTo(BusinessException.Kind.CONFLICT));
    }

    @Test
    void everyKindOfChangeMovesTheVersion() {
        TargetId target = fixture.target();
        int first = fixture.version(target);
        correct(target, first, "90");
        int second = fixture.version(target);
        decide(target, second);

        assertThat(second).isGreaterThan(first);
        assertThat(fixture.version(target)).isGreaterThan(second);
    }

    @Test
    void aCorrectionLeavesATraceFieldByField() {
        TargetId target = fixture.target();

        correct(target, fixture.version(target), "90");

        assertThat(versions(target)).hasSize(1);
        assertThat(history(target))
                .last()
                .satisfies(line -> assertThat(line)
                        .containsEntry("act", "CORRECTED")
                        .containsEntry("terms_number", 1)
                        .containsEntry("field", "bound")
                        .containsEntry("old_value", "100")
                        .containsEntry("new_value", "90")
                        .containsEntry("person_name", "mubiao-office")
                        .containsEntry("reason", "录入错误"));
    }

    @Test
    void editedUnitsAreNamedInTheHistory() {
        TargetId target = fixture.target();
        UnitId second = fixture.department("区文化和广电旅游体育局");
        TargetDetails details = withUnits(fixture.details("新增首店100家"), fixture.unit, List.of(second));

        signedIn.run(fixture.office, () -> targets.editDetails(target, fixture.version(target), details));

        assertThat(history(target))
                .last()
                .satisfies(line -> assertThat(line)
                        .containsEntry("field", "supporting")
                        .containsEntry("old_value", null)
                        .containsEntry("new_value", "区文化和广电旅游体育局"));
    }

    @Test
    void furtherUnitsCanChangePlaces() {
        TargetId target = fixture.target();
        UnitId one = fixture.department("区财政局");
        UnitId two = fixture.department("区统计局");
        edit(target, withUnits(fixture.details("新增"), fixture.unit, List.of(one, two)));

        edit(target, withUnits(fixture.details("新增"), fixture.unit, List.of(two, one)));

        assertThat(jdbc.sql("select unit_id from target.pub_target_unit where target_id = :id order by position")
                        .param("id", target.value())
                        .query(Long.class)
                        .list())
                .containsExactly(two.value(), one.value());
    }

    @Test
    void aSuspensionIsKeptWithItsMonthAndReason() {
        TargetId target = fixture.target();

        decide(target, fixture.version(target));

        assertThat(jdbc.sql("select status, from_month, reason from target.pub_status_change where target_id = :id")
                        .param("id", target.value())
                        .query()
                        .singleRow())
                .containsEntry("status", "SUSPENDED")
                .containsEntry("from_month", Date.valueOf("2026-06-01"))
                .containsEntry("reason", "项目停建");
        assertThat(events.stream(TargetChanged.class))
                .contains(new TargetChanged(target, people.district(), JUNE, "suspended"));
    }

    @Test
    void somebodyWithoutTheRightChangesNothing() {
        TargetId target = fixture.target();

        assertThatThrownBy(() -> signedIn.run(
                        fixture.filler, () -> targets.adjust(target, fixture.version(target), adjustment(JUNE, "80"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTargetThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> adjust(new TargetId(-5), 0, "80"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.kind()).isEqualTo(BusinessException.Kind.NOT_FOUND));
    }

    private void adjust(TargetId target, int version, String bound) {
        signedIn.run(fixture.office, () -> targets.adjust(target, version, adjustment(JUNE, bound)));
    }

    private void correct(TargetId target, int version, String bound) {
        signedIn.run(fixture.office, () -> targets.correct(target, version, new Correction(1, terms(bound), "录入错误")));
    }

    private void decide(TargetId target, int version) {
        signedIn.run(fixture.office, () -> targets.suspend(target, version, new StatusDecision(JUNE, "项目停建", null)));
    }

    private void edit(TargetId target, TargetDetails details) {
        signedIn.run(fixture.office, () -> targets.editDetails(target, fixture.version(target), details));
    }

    private List<Map<String, Object>> versions(TargetId target) {
        return jdbc.sql(
                        "select number, bound, effective_until from target.pub_terms where target_id = :id order by number")
                .param("id", target.value())
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> history(TargetId target) {
        return jdbc.sql("select * from target.pub_change where target_id = :id order by number, id")
                .param("id", target.value())
                .query()
                .listOfRows();
    }

    private static void assertProblems(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidTargetException.class,
                        e -> assertThat(e.problems()).extracting(Problem::field).containsExactly(fields));
    }

    private static TargetDetails withUnits(TargetDetails details, UnitId unit, List<UnitId> supporting) {
        return new TargetDetails(
                unit,
                details.coLeads(),
                supporting,
                details.document(),
                details.clause(),
                details.title(),
                details.horizon(),
                details.commitment(),
                details.weight(),
                details.leader(),
                details.definitionOfDone(),
                details.parent());
    }

    private static TargetDetails withParent(TargetDetails details, TargetId parent) {
        return new TargetDetails(
                details.unit(),
                details.coLeads(),
                details.supporting(),
                details.document(),
                details.clause(),
                details.title(),
                details.horizon(),
                details.commitment(),
                details.weight(),
                details.leader(),
                details.definitionOfDone(),
                parent);
    }
}

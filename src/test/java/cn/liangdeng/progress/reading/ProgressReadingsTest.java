package cn.liangdeng.progress.reading;

import static cn.liangdeng.progress.ProgressFacts.OFFICE;
import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.EarlyWarning;
import cn.liangdeng.progress.HeadlineReading;
import cn.liangdeng.progress.LightMovement;
import cn.liangdeng.progress.Mark;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.RedReading;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.UnitReading;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class ProgressReadingsTest {

    @Autowired
    private ProgressReadings readings;

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    private DistrictId district;
    private UnitId bureau;
    private UnitId town;
    private IndicatorId firms;
    private IndicatorId roads;
    private TargetId slow;

    /** September: firms green after yellow, roads red for three months, shops of the town without any report. */
    @BeforeEach
    void setUp() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        district = people.district();
        facts.office();
        bureau = people.department("区读数测试局");
        town = people.department("读数测试镇");
        firms = facts.indicator("读数新增企业", "家", IndicatorNature.FLOW);
        roads = facts.indicator("读数道路里程", "公里", IndicatorNature.FLOW);
        IndicatorId shops = facts.indicator("读数首店", "家", IndicatorNature.FLOW);
        facts.target(firms, weighty(bureau, "新增企业120家", "9"), year(BoundComparator.AT_LEAST, "120", null));
        facts.target(
                firms,
                facts.details(bureau, "五年新增企业500家", Horizon.PLAN_PERIOD),
                TargetTermsData.of(
                        month(1), ReportingMonth.of(2030, 12), BoundComparator.AT_LEAST, new BigDecimal("500"), null));
        slow = facts.target(roads, weighty(bureau, "修路60公里", "8"), year(BoundComparator.AT_LEAST, "60", null));
        facts.target(shops, weighty(town, "首店5家", "7"), year(BoundComparator.AT_LEAST, "5", null));
        facts.approve(firms, bureau, month(8), "70");
        facts.approve(firms, bureau, month(9), "95");
        facts.approve(roads, bureau, month(6), "29");
        facts.approve(roads, bureau, month(9), "31");
    }

    @AfterEach
    void resetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void lightsAreCountedAndComparedWithTheMonthBefore() {
        LightMovement lights = office(() -> readings.lights(question(null)));

        assertThat(lights.total()).isEqualTo(4);
        assertThat(lights.green()).isEqualTo(2);
        assertThat(lights.red()).isEqualTo(1);
        assertThat(lights.noData()).isEqualTo(1);
        // The goal of the period goes by the goal of the year, so both were yellow before.
        assertThat(lights.turnedGreen()).isEqualTo(2);
        assertThat(lights.turnedRed()).isZero();
        assertThat(lights.unreported()).isEqualTo(1);
        assertThat(lights.unreportedUnits()).isEqualTo(1);
    }

    @Test
    void whatTurnsRedIsCountedInThatMonth() {
        // 29 of 60 by June; a sixth is lost by August.
        LightMovement lights = office(
                () -> readings.lights(new ReadingQuestion(scope(bureau, town), shown(month(8)), Horizon.ANNUAL)));
        assertThat(lights.turnedRed()).isEqualTo(1);
        assertThat(lights.total()).isEqualTo(3);
    }

    @Test
    void whatWouldBeRedIfItWentOnAsLatelyIsToldBefore() {
        assertThat(office(() -> readings.warning(question(null))).isEmpty()).isTrue();

        // From even in June to 8.3 points behind: 2.8 points a month, so past 10 points in October.
        IndicatorId downhill = facts.indicator("读数下滑企业", "家", IndicatorNature.FLOW);
        facts.target(downhill, bureau, "下滑企业120家", year(BoundComparator.AT_LEAST, "120", null));
        facts.approve(downhill, bureau, month(6), "60");
        facts.approve(downhill, bureau, month(9), "80");
        // Five points behind in June and in September.
        IndicatorId steady = facts.indicator("读数平稳企业", "家", IndicatorNature.FLOW);
        facts.target(steady, bureau, "平稳企业120家", year(BoundComparator.AT_LEAST, "120", null));
        facts.approve(steady, bureau, month(6), "54");
        facts.approve(steady, bureau, month(9), "84");

        assertThat(office(() -> readings.warning(question(null)))).isEqualTo(new EarlyWarning(1, 0));
    }

    @Test
    void aBudgetIsWarnedOfWhenItIsAboutToBeUsedUp() {
        IndicatorId accidents = facts.indicator("读数事故起数", "起", IndicatorNature.FLOW);
        facts.target(accidents, bureau, "事故8起以内", year(BoundComparator.AT_MOST, "8", null));
        facts.approve(accidents, bureau, month(6), "2");
        facts.approve(accidents, bureau, month(9), "6");
        // 6 and a third of 4 are less than 8.
        assertThat(office(() -> readings.warning(question(null))).mayTurnRed()).isZero();

        IndicatorId fires = facts.indicator("读数火灾起数", "起", IndicatorNature.FLOW);
        facts.target(fires, bureau, "火灾8起以内", year(BoundComparator.AT_MOST, "8", null));
        facts.approve(fires, bureau, month(6), "2");
        facts.approve(fires, bureau, month(9), "7");
        assertThat(office(() -> readings.warning(question(null))).mayTurnRed()).isEqualTo(1);
    }

    @Test
    void aMilestoneDueNextMonthIsNamedUntilItIsDone() {
        IndicatorId built = facts.indicator("读数主体封顶", "", IndicatorNature.MILESTONE);
        facts.target(
                built,
                bureau,
                "10月底前封顶",
                TargetTermsData.of(month(1), month(10), BoundComparator.AT_LEAST, BigDecimal.ONE, null));
        facts.approve(built, bureau, month(9), "95");

        assertThat(office(() -> readings.warning(question(null)))).isEqualTo(new EarlyWarning(0, 1));
    }

    @Test
    void unitsSayHowManyFiguresCameIn() {
        List<UnitReading> units = office(() -> readings.byUnit(question(null)));

        assertThat(units).extracting(UnitReading::name).containsExactly("区读数测试局", "读数测试镇");
        UnitReading first = units.get(0);
        assertThat(first.total()).isEqualTo(3);
        // Two goals read one figure; it is due once.
        assertThat(first.expected()).isEqualTo(2);
        assertThat(first.reported()).isEqualTo(2);
        assertThat(first.isPartial()).isFalse();
        assertThat(units.get(1).reported()).isZero();
        assertThat(units.get(1).isPartial()).isTrue();
    }

    @Test
    void redsCarryTheirStreakAndTheWordsOfTheNewestReport() {
        List<RedReading> reds = office(() -> readings.reds(question(null), 10));

        assertThat(reds).singleElement().satisfies(red -> {
            assertThat(red.target().id()).isEqualTo(slow);
            assertThat(red.target().gap()).isEqualTo("−23.3个百分点");
            assertThat(red.monthsRed()).isEqualTo(2);
            assertThat(red.problem()).isEqualTo("用地手续未齐");
            assertThat(red.nextStep()).isEqualTo("下月完成审批");
            assertThat(red.target().explainPath()).isEqualTo("/progress/" + slow.value() + "/explain?month=2026-09");
        });
    }

    @Test
    void redsStandByWeightThenByHowFarBehindThenByMonths() {
        red("读数桥梁", "5", "30");
        red("读数隧道", "5", "20");
        red("读数公厕", "9", "35");
        IndicatorId later = red("读数路灯", "3", "30");
        IndicatorId longer = red("读数绿地", "3", "30");
        facts.approve(later, bureau, month(6), "29");
        facts.approve(longer, bureau, month(6), "5");
        IndicatorId period = facts.indicator("读数水厂", "座", IndicatorNature.FLOW);
        facts.target(
                period,
                facts.details(bureau, "五年水厂500座", Horizon.PLAN_PERIOD).withWeight(new BigDecimal("99")),
                TargetTermsData.of(
                        month(1), ReportingMonth.of(2030, 12), BoundComparator.AT_LEAST, new BigDecimal("500"), null));
        facts.approve(period, bureau, month(9), "10");

        List<RedReading> reds = office(() -> readings.reds(question(null), 10));

        assertThat(reds)
                .extracting(red -> red.target().title())
                .containsExactly("读数公厕", "修路60公里", "读数隧道", "读数桥梁", "读数绿地", "读数路灯", "五年水厂500座");
        assertThat(office(() -> readings.reds(question(null), 2)))
                .extracting(red -> red.target().title())
                .containsExactly("读数公厕", "修路60公里");
    }

    /** A goal of 60 this year, of which this much is done by September. */
    private IndicatorId red(String name, String weight, String value) {
        IndicatorId indicator = facts.indicator(name, "座", IndicatorNature.FLOW);
        facts.target(indicator, weighty(bureau, name, weight), year(BoundComparator.AT_LEAST, "60", null));
        facts.approve(indicator, bureau, month(9), value);
        return indicator;
    }

    @Test
    void headlinesAreTheHeaviestGoalsOfTheYearWithThoseOfThePeriod() {
        List<HeadlineReading> headlines = office(() -> readings.headlines(question(null), 2));

        assertThat(headlines).extracting(headline -> headline.year().title()).containsExactly("新增企业120家", "修路60公里");
        HeadlineReading first = headlines.get(0);
        assertThat(first.planPeriod()).isNotNull();
        assertThat(first.planPeriod().bound()).isEqualTo("500家以上");
        assertThat(first.months()).hasSize(12);
        assertThat(first.months().get(8).actual()).isEqualByComparingTo("95");
        assertThat(first.months().get(8).expected()).isEqualByComparingTo("90");
        assertThat(first.months().get(11).expected()).isEqualByComparingTo("120");
        assertThat(first.months().get(11).actual()).isNull();
        assertThat(first.months().get(0).actual()).isNull();
        assertThat(headlines.get(1).planPeriod()).isNull();
    }

    @Test
    void goalsOfTheYearAndOfThePeriodAreToldApartAtOnce() {
        Map<Horizon, LightMovement> lights = office(() -> readings.lightsByHorizon(question(null)));
        for (Horizon horizon : Horizon.values()) {
            assertThat(lights.get(horizon)).isEqualTo(office(() -> readings.lights(question(horizon))));
        }
        assertThat(lights.get(Horizon.PLAN_PERIOD).total()).isPositive();
        assertThat(office(() ->
                        readings.lightsByHorizon(ReadingQuestion.all(DataScope.nothing(district), shown(month(9))))))
                .containsEntry(Horizon.ANNUAL, LightMovement.NONE);
    }

    @Test
    void onlyReportingUnitsOfTheScopeCount() {
        LightMovement lights = office(() -> readings.lights(ReadingQuestion.all(scope(town), shown(month(9)))));
        assertThat(lights.total()).isEqualTo(1);
        assertThat(office(() -> readings.reds(ReadingQuestion.all(scope(town), shown(month(9))), 10)))
                .isEmpty();
        assertThat(office(() -> readings.lights(ReadingQuestion.all(DataScope.nothing(district), shown(month(9)))))
                        .total())
                .isZero();
    }

    @Test
    void anotherDistrictSeesNothing() {
        DataScope elsewhere = DataScope.district(new DistrictId(district.value() + 1_000_000));
        assertThat(office(() -> readings.lights(ReadingQuestion.all(elsewhere, shown(month(9)))))
                        .total())
                .isZero();
    }

    @Test
    void marksAreTheSameInSqlAndInJava() {
        for (int number = 1; number <= 9; number++) {
            ShownMonth month = shown(month(number));
            ReadingQuestion question = ReadingQuestion.all(scope(bureau, town), month);
            long marked = office(() -> readings.headlines(question, 100)).stream()
                    .filter(headline -> headline.year().marks().contains(Mark.UNREPORTED))
                    .count();
            int counted = office(() -> readings.lights(new ReadingQuestion(question.scope(), month, Horizon.ANNUAL)))
                    .unreported();
            assertThat(counted).as("as of %s", month.selected()).isEqualTo((int) marked);
        }
    }

    @Test
    void theNewestClosedMonthIsShownUnlessAnEarlierOneIsAskedFor() {
        assertThat(shown(null).selected()).isEqualTo(month(9));
        assertThat(shown(month(10)).selected()).isEqualTo(month(9));
        assertThat(shown(month(4)).selected()).isEqualTo(month(4));
        assertThat(shown(null).months()).startsWith(month(9)).contains(month(1));
    }

    @Test
    void everyReadingIsOneStatement() throws Exception {
        ReadingQuestion question = question(null);
        List<Supplier<?>> asked = List.of(
                () -> readings.lights(question),
                () -> readings.lightsByHorizon(question),
                () -> readings.byUnit(question),
                () -> readings.byDocument(question),
                () -> readings.reds(question, 10),
                () -> readings.headlines(question, 10));
        for (Supplier<?> reading : asked) {
            List<String> statements = signedIn.call(OFFICE, () -> {
                try {
                    return StatementCounter.during(reading::get);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void readingNeedsTheRight() {
        ReadingQuestion question = question(null);
        assertThatThrownBy(() -> signedIn.call(People.ADMIN, () -> readings.lights(question)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ReadingQuestion question(Horizon horizon) {
        return new ReadingQuestion(scope(bureau, town), shown(month(9)), horizon);
    }

    private DataScope scope(UnitId... units) {
        return DataScope.subtrees(district, Set.of(units));
    }

    private ShownMonth shown(ReportingMonth wanted) {
        return office(() -> readings.month(district, wanted));
    }

    private <T> T office(Supplier<T> code) {
        return signedIn.call(OFFICE, code);
    }

    private TargetDetails weighty(UnitId unit, String title, String weight) {
        TargetDetails details = facts.details(unit, title, Horizon.ANNUAL);
        return new TargetDetails(
                unit,
                List.of(),
                List.of(),
                null,
                null,
                title,
                Horizon.ANNUAL,
                Commitment.ENSURE,
                new BigDecimal(weight),
                details.leader(),
                details.definitionOfDone(),
                null);
    }
}

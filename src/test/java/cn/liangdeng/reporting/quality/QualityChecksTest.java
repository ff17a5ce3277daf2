package cn.liangdeng.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each check with a history that it names and, where the line is fine, one that it leaves alone. */
class QualityChecksTest {

    private static final BigDecimal BOUND = BigDecimal.valueOf(1200);

    @Test
    void aFallingYearToDateNeedsAReason() {
        assertThat(checks(flow("103", "197", "190"))).containsExactly(Check.FALLING);
    }

    @Test
    void aYearBeginsAnew() {
        assertThat(checks(months(
                        IndicatorNature.FLOW, List.of(month(2025, 12, "1190", "走访12家"), month(2026, 1, "97", "新增9家")))))
                .isEmpty();
    }

    @Test
    void aThousandfoldIsASlipAndNothingElse() {
        assertThat(checks(flow("103", "197000"))).containsExactly(Check.MAGNITUDE);
    }

    @Test
    void aThirdOfTheYearInAMonthAfterEvenMonthsIsAJump() {
        assertThat(checks(flow("90", "197", "301", "405", "512", "608", "1180")))
                .contains(Check.JUMP);
    }

    @Test
    void aMissingMonthIsNoJump() {
        assertThat(checks(months(
                        IndicatorNature.FLOW, List.of(month(2026, 1, "97", "新增9家"), month(2026, 9, "899", "新增80家")))))
                .isEmpty();
    }

    @Test
    void thePlanToTheDigitThreeTimesIsAClue() {
        assertThat(checks(flow("103", "200", "300", "400"))).contains(Check.ON_PACE);
        assertThat(checks(flow("103", "197", "300", "400"))).doesNotContain(Check.ON_PACE);
    }

    @Test
    void theSameLargeIncreaseThreeTimesIsAClue() {
        assertThat(checks(flow("80", "163", "246", "329"))).containsExactly(Check.COPIED_INCREASE);
    }

    @Test
    void wordsOfLastMonthWithAnotherFigureAreAClue() {
        FiledHistory history = months(
                IndicatorNature.RATE,
                List.of(month(2026, 1, "5.2", "走访企业 12 家次，协调问题3件。"), month(2026, 2, "5.4", "走访企业12家次,协调问题3件")));
        assertThat(checks(history)).containsExactly(Check.COPIED_WORDS);
    }

    @Test
    void otherNumbersInTheSameSentenceAreNoCopy() {
        FiledHistory history = months(
                IndicatorNature.RATE,
                List.of(month(2026, 1, "5.2", "走访企业12家次，协调解决企业问题3件。"), month(2026, 2, "5.4", "走访企业13家次，协调解决企业问题3件。")));
        assertThat(checks(history)).isEmpty();
    }

    @Test
    void nothingNewTwiceIsNoCopy() {
        FiledHistory history = months(
                IndicatorNature.STOCK, List.of(month(2026, 1, "500", "本月无新增。"), month(2026, 2, "498", "本月无新增。")));
        assertThat(checks(history)).isEmpty();
    }

    @Test
    void standingStillWhileTheWordsTellOfProgressIsAClue() {
        List<FiledMonth> months =
                List.of(month(2026, 1, "97", "新增9家"), month(2026, 2, "97", "新签约4个项目"), month(2026, 3, "97", "新签约6个项目"));
        assertThat(checks(months(IndicatorNature.FLOW, months))).containsExactly(Check.STANDSTILL);
    }

    @Test
    void arrearsAllAtOnceAreAClue() {
        assertThat(checks(flow("97", "97", "97", "97", "560"))).contains(Check.FLAT_THEN_JUMP);
    }

    @Test
    void whatThePlanHasAllAtOnceIsNoClue() {
        Map<ReportingMonth, BigDecimal> planned = new HashMap<>();
        for (int month = 1; month <= 8; month++) {
            planned.put(ReportingMonth.of(2026, month), month < 8 ? BigDecimal.ZERO : BOUND);
        }
        List<FiledMonth> months = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            months.add(month(2026, month, month < 8 ? "0" : "1200", ""));
            assertThat(checks(new FiledHistory(
                            IndicatorNature.FLOW, 0, false, false, false, BOUND, planned, months, List.of(), null)))
                    .isEmpty();
        }
    }

    @Test
    void aThirdOfTheYearInDecemberNeedsAReason() {
        assertThat(checks(flow("61", "118", "180", "243", "301", "358", "420", "479", "541", "600", "661", "1205")))
                .contains(Check.DECEMBER_SURGE);
    }

    @Test
    void liftedAfterTheWindowHadClosedIsAClueAndLoweredIsNot() {
        assertThat(checks(lifted("197", "290"))).containsExactly(Check.LATE_LIFT);
        assertThat(checks(lifted("197", "120"))).isEmpty();
    }

    @Test
    void aShareAboveTheWholeBlocks() {
        FiledHistory history = new FiledHistory(
                IndicatorNature.RATE,
                1,
                true,
                false,
                false,
                null,
                Map.of(),
                List.of(month(2026, 1, "104", "")),
                List.of(),
                null);
        assertThat(checks(history)).containsExactly(Check.SHARE_RANGE);
    }

    @Test
    void theSumOfThePartsMayDifferByHalfAPercent() {
        assertThat(checks(withParts(false, null, "1004"))).isEmpty();
        assertThat(checks(withParts(false, null, "1006"))).containsExactly(Check.SUM_DIFFERS);
    }

    @Test
    void aPartAboveTheWholeNeedsAReason() {
        assertThat(checks(withParts(true, "990", null))).containsExactly(Check.PART_OVER_WHOLE);
    }

    @Test
    void aCheckSwitchedOffFindsNothing() {
        assertThat(QualityChecks.run(flow("103", "197", "190"), new CheckSettings(Set.of(Check.FALLING), Map.of())))
                .isEmpty();
    }

    @Test
    void theTwentyOfTheHandbookAreThereButForWhatIsForbiddenOutright() {
        // 19: a milestone is done with a file and a day, or it is not filed at all.
        assertThat(Arrays.stream(Check.values()).map(Check::number).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
                        .boxed()
                        .filter(number -> number != 19)
                        .toList());
    }

    @Test
    void aPhotoOutsideThePeriodIsAClue() {
        assertThat(checks(photographed("2026-07-01"))).containsExactly(Check.OLD_PHOTO);
        assertThat(checks(photographed("2026-11-20"))).containsExactly(Check.OLD_PHOTO);
    }

    @Test
    void aPhotoNearThePeriodIsNone() {
        assertThat(checks(photographed("2026-08-28"))).isEmpty();
        assertThat(checks(photographed("2026-09-23"))).isEmpty();
    }

    @Test
    void aPictureOfBeforeMayStandBesideOneOfAfterOrOneThatDoesNotTell() {
        assertThat(checks(photographed("2026-03-01", "2026-09-12"))).isEmpty();
        assertThat(checks(photographed("2026-03-01", null))).isEmpty();
    }

    @Test
    void aCameraWhoseClockWasNeverSetTellsNothing() {
        assertThat(checks(photographed("2010-01-01"))).isEmpty();
    }

    @Test
    void oldPapersAreAClueInTheThirdFiling() {
        FiledHistory history = rate("5.2");
        assertThat(checks(history.with(papers(2)))).isEmpty();
        assertThat(checks(history.with(papers(3)))).containsExactly(Check.OLD_PAPERS);
    }

    @Test
    void aProjectOfAnotherUnitNeedsAReasonUnlessItWasToldOfHereFirst() {
        FiledHistory.Twice july = new FiledHistory.Twice("海智源装备产业园", ReportingMonth.of(2026, 7), "东湖镇");
        FiledMonth august = month(2026, 8, "5.1", "新签约云帆达新材料基地");
        FiledMonth september = month(2026, 9, "5.4", "新签约海智源装备产业园项目");
        assertThat(checks(
                        months(IndicatorNature.RATE, List.of(august, september)).with(twice(july))))
                .containsExactly(Check.PROJECT_TWICE);
        FiledMonth june = month(2026, 6, "4.9", "新签约海智源装备产业园项目");
        assertThat(checks(months(IndicatorNature.RATE, List.of(june, august, september))
                        .with(twice(july))))
                .isEmpty();
    }

    @Test
    void anInvestmentAboveItsTotalNeedsAReasonOnce() {
        FiledHistory history = flow("103", "197");
        assertThat(checks(history.with(total("850", "1000")))).containsExactly(Check.OVER_TOTAL);
        assertThat(checks(history.with(total("700", "1000")))).isEmpty();
        assertThat(checks(history.with(total("950", "1000")))).isEmpty();
    }

    @Test
    void aLevelFarAboveTheYearsTargetNeedsAReasonOnceItWasBelow() {
        assertThat(checks(level("500", "505", "511", "515", "521", "660"))).contains(Check.OVER_PLAN);
        assertThat(checks(level("500", "505", "511", "515", "521", "527"))).isEmpty();
        assertThat(checks(level("660"))).isEmpty();
    }

    /** Levels from January on; the year asks for 530. */
    private static FiledHistory level(String... figures) {
        FiledHistory flow = flow(figures);
        return new FiledHistory(
                IndicatorNature.STOCK,
                0,
                false,
                false,
                false,
                BigDecimal.valueOf(530),
                Map.of(),
                flow.months(),
                List.of(),
                null);
    }

    private static FiledHistory rate(String figure) {
        return months(IndicatorNature.RATE, List.of(month(2026, 9, figure, "")));
    }

    /** September's photos, attached on the 23rd. */
    private static FiledHistory photographed(@Nullable String... days) {
        LocalDate attached = LocalDate.of(2026, 9, 23);
        List<FiledHistory.Photo> photos = Arrays.stream(days)
                .map(day -> new FiledHistory.Photo("现场.jpg", day == null ? null : LocalDate.parse(day), attached))
                .toList();
        return rate("5.2").with(around(new FiledHistory.Papers(LocalDate.of(2026, 9, 1), photos, 0), null, List.of()));
    }

    private static FiledHistory.Around papers(int old) {
        return around(new FiledHistory.Papers(LocalDate.of(2026, 9, 1), List.of(), old), null, List.of());
    }

    private static FiledHistory.Around twice(FiledHistory.Twice twice) {
        return around(FiledHistory.Papers.NONE, null, List.of(twice));
    }

    private static FiledHistory.Around total(String before, String whole) {
        return around(
                FiledHistory.Papers.NONE,
                new FiledHistory.Total(new BigDecimal(before), new BigDecimal(whole)),
                List.of());
    }

    private static FiledHistory.Around around(
            FiledHistory.Papers papers, FiledHistory.@Nullable Total total, List<FiledHistory.Twice> twice) {
        return new FiledHistory.Around(false, null, null, null, papers, total, twice);
    }

    @Test
    void theDistrictsOwnThresholdHolds() {
        FiledHistory history = flow("103", "200", "300", "400");
        CheckSettings stricter = new CheckSettings(Set.of(), Map.of(Threshold.ON_PACE_MONTHS, BigDecimal.valueOf(4)));
        assertThat(QualityChecks.run(history, stricter)).isEmpty();
        assertThat(QualityChecks.run(history, CheckSettings.USUAL))
                .extracting(Finding::check)
                .containsExactly(Check.ON_PACE);
    }

    @Test
    void howAFigureFollowsIsNotAskedWhereThePlatformFilledItIn() {
        FiledHistory history = flow("80", "163", "246", "329");
        assertThat(checks(history.with(new FiledHistory.Around(true, null, null, null))))
                .isEmpty();
    }

    @Test
    void growthThatTheAmountsDoNotShowNeedsAReason() {
        FiledHistory history = months(IndicatorNature.RATE, List.of(month(2026, 1, "8.2", "")));
        assertThat(checks(history.with(growth("5.1")))).containsExactly(Check.GROWTH_DIFFERS);
        assertThat(checks(history.with(growth("7.3")))).isEmpty();
        assertThat(QualityChecks.run(history.with(growth("5.14")), CheckSettings.USUAL)
                        .get(0)
                        .facts())
                .containsExactly("8.2", "5.1", "3.1");
    }

    private static FiledHistory.Around growth(String shown) {
        return new FiledHistory.Around(false, new BigDecimal(shown), null, null);
    }

    @Test
    void whatIsDoneBeforeTheTargetBeganHasToBeConfirmed() {
        FiledHistory history = months(IndicatorNature.MILESTONE, List.of(month(2026, 3, "100", "已印发")));
        LocalDate begins = LocalDate.of(2026, 3, 1);
        assertThat(checks(history.with(new FiledHistory.Around(false, null, LocalDate.of(2026, 2, 28), begins))))
                .containsExactly(Check.BEFORE_START);
        assertThat(checks(history.with(new FiledHistory.Around(false, null, begins, begins))))
                .isEmpty();
    }

    @Test
    void aShareTenTimesLastMonthsIsASlipAndNothingElse() {
        assertThat(checks(share("72.5", "725"))).containsExactly(Check.MAGNITUDE);
        assertThat(checks(share("72.5", "0.73"))).containsExactly(Check.MAGNITUDE);
        assertThat(checks(share("6.1", "14.2"))).isEmpty();
    }

    private static FiledHistory share(String before, String now) {
        return new FiledHistory(
                IndicatorNature.RATE,
                1,
                true,
                false,
                false,
                null,
                Map.of(),
                List.of(month(2026, 1, before, ""), month(2026, 2, now, "")),
                List.of(),
                null);
    }

    @Test
    void onlyTypedFiguresAreARush() {
        LocalDateTime close = LocalDateTime.of(2026, 9, 25, 18, 0);
        assertThat(RushCheck.run(List.of(session(close, 2, true)), CheckSettings.USUAL))
                .isPresent();
        assertThat(RushCheck.run(List.of(session(close, 2, false)), CheckSettings.USUAL))
                .isEmpty();
        assertThat(RushCheck.run(List.of(session(close.minusDays(2), 2, true, close)), CheckSettings.USUAL))
                .isPresent();
        assertThat(RushCheck.run(List.of(session(close.minusDays(2), 9, true, close)), CheckSettings.USUAL))
                .isEmpty();
        assertThat(RushCheck.run(List.of(session(close, 9, true)), CheckSettings.USUAL))
                .isPresent();
        assertThat(RushCheck.run(List.of(session(close, 25, true)), CheckSettings.USUAL))
                .isEmpty();
        assertThat(RushCheck.run(List.of(session(close, 2, true)), new CheckSettings(Set.of(Check.RUSHED), Map.of())))
                .isEmpty();
    }

    @Test
    void theLastHoursAreNotedInTheThirdMonthRunning() {
        LocalDateTime close = LocalDateTime.of(2026, 9, 25, 18, 0);
        RushCheck.Session late = session(close, 60, true);
        assertThat(RushCheck.run(List.of(late, late), CheckSettings.USUAL)).isEmpty();
        assertThat(RushCheck.run(List.of(late, late, late), CheckSettings.USUAL))
                .isPresent();
        CheckSettings lastQuarter = new CheckSettings(
                Set.of(),
                Map.of(Threshold.RUSHED_HOURS, BigDecimal.ONE, Threshold.RUSHED_PERCENT, BigDecimal.valueOf(100)));
        assertThat(RushCheck.run(List.of(late, late, late), lastQuarter)).isEmpty();
    }

    /** Six figures so many seconds apart, the last one a minute before the offices close. */
    private static RushCheck.Session session(LocalDateTime close, int seconds, boolean typed) {
        return session(close, seconds, typed, close);
    }

    private static RushCheck.Session session(LocalDateTime end, int seconds, boolean typed, LocalDateTime close) {
        return new RushCheck.Session(
                close,
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> new RushCheck.Entry(end.minusMinutes(1).minusSeconds((6L - i) * seconds), typed))
                        .toList());
    }

    private static FiledHistory withParts(boolean part, @Nullable String whole, @Nullable String sum) {
        return new FiledHistory(
                IndicatorNature.STOCK,
                0,
                false,
                false,
                false,
                null,
                Map.of(),
                List.of(month(2026, 1, "1000", "")),
                List.of(),
                new FiledHistory.Parts(
                        whole == null ? null : new BigDecimal(whole), sum == null ? null : new BigDecimal(sum), part));
    }

    private static FiledHistory lifted(String onTime, String figure) {
        return months(
                IndicatorNature.FLOW,
                List.of(
                        month(2026, 1, "97", "新增9家"),
                        new FiledMonth(
                                ReportingMonth.of(2026, 2),
                                new BigDecimal(figure),
                                "新增8家",
                                false,
                                new BigDecimal(onTime))));
    }

    /** Year-to-date figures from January on. */
    private static FiledHistory flow(String... figures) {
        List<FiledMonth> months = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            months.add(month(2026, i + 1, figures[i], "会同街道走访" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(i) + "片区"));
        }
        return months(IndicatorNature.FLOW, months);
    }

    private static FiledHistory months(IndicatorNature nature, List<FiledMonth> months) {
        Map<ReportingMonth, BigDecimal> planned = new HashMap<>();
        if (nature == IndicatorNature.FLOW) {
            months.forEach(filed -> planned.put(
                    filed.month(),
                    BOUND.multiply(BigDecimal.valueOf(filed.month().month()))
                            .divide(BigDecimal.valueOf(12), MathContext.DECIMAL64)));
        }
        return new FiledHistory(
                nature,
                nature == IndicatorNature.RATE ? 1 : 0,
                false,
                false,
                false,
                nature == IndicatorNature.FLOW ? BOUND : null,
                planned,
                months,
                List.of(),
                null);
    }

    private static FiledMonth month(int year, int month, String figure, String words) {
        return new FiledMonth(ReportingMonth.of(year, month), new BigDecimal(figure), words, false, null);
    }

    private static List<Check> checks(FiledHistory history) {
        return QualityChecks.run(history, CheckSettings.USUAL).stream()
                .map(Finding::check)
                .toList();
    }
}

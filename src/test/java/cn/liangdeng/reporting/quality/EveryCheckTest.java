package cn.liangdeng.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every check: a name, a sentence, a severity that is explained, a switch, and nobody is blamed for how he filed. */
class EveryCheckTest {

    private static final Properties CHINESE = bundle("messages/reporting.properties");
    private static final Properties ENGLISH = bundle("messages/reporting_en.properties");
    private static final Properties TARGETS = bundle("messages/progress.properties");

    /** Those about targets speak on the page of targets, the one about reviews to the reviewer. */
    private static final Set<Check> OF_TARGETS = EnumSet.of(
            Check.EASED_AFTER_RED,
            Check.STATISTICS_BEARER,
            Check.ENTERPRISE_NAMED,
            Check.ABOVE_PARENT,
            Check.PROJECT_IN_TWO_TARGETS);

    private static final BigDecimal BOUND = BigDecimal.valueOf(1200);
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDateTime CLOSE = LocalDateTime.of(2026, 9, 25, 18, 0);

    static Stream<Check> ofReports() {
        // The others look at targets, at a unit's whole month or at a review.
        Set<Check> others = EnumSet.of(Check.STATISTICS_BEARER, Check.ENTERPRISE_NAMED);
        return Stream.of(Check.values()).filter(check -> check.severity() != Severity.NOTE && !others.contains(check));
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void hasANameAndARule(Check check) {
        for (Properties bundle : List.of(CHINESE, ENGLISH)) {
            assertThat(bundle.getProperty("reporting.check." + check + ".name")).isNotBlank();
            assertThat(bundle.getProperty("reporting.check." + check + ".rule")).isNotBlank();
        }
        for (Threshold threshold : Threshold.of(check)) {
            assertThat(CHINESE.getProperty("reporting.threshold." + threshold)).isNotBlank();
            assertThat(CHINESE.getProperty("reporting.threshold." + threshold + ".unit"))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void hasASentenceForTheOfficial(Check check) {
        if (check == Check.QUICK_REVIEW) {
            assertThat(CHINESE.getProperty("reporting.review.tooQuick")).isNotBlank();
        } else if (OF_TARGETS.contains(check)) {
            assertThat(TARGETS.getProperty("progress.question." + check)).isNotBlank();
        } else {
            Finding found = found(check);
            for (Properties bundle : List.of(CHINESE, ENGLISH)) {
                String sentence = bundle.getProperty("reporting.check." + check + ".finding");
                assertThat(sentence).isNotBlank();
                // Every place of the sentence has its fact.
                assertThat(Pattern.compile("\\{(\\d)}").matcher(sentence).results())
                        .allMatch(place ->
                                Integer.parseInt(place.group(1)) < found.facts().size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void hasASeverityThatIsExplained(Check check) {
        assertThat(CHINESE.getProperty("reporting.severity." + check.severity()))
                .isNotBlank();
        assertThat(CHINESE.getProperty("reporting.severity." + check.severity() + ".means"))
                .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("ofReports")
    void canBeSwitchedOff(Check check) {
        FiledHistory history = example(check);
        assertThat(QualityChecks.run(history, CheckSettings.USUAL))
                .extracting(Finding::check)
                .contains(check);
        assertThat(QualityChecks.run(history, new CheckSettings(Set.of(check), Map.of())))
                .extracting(Finding::check)
                .doesNotContain(check);
    }

    /** Files are handed in by a person; all else that looks suspicious is not the doing of who confirms a figure filled in. */
    @ParameterizedTest
    @MethodSource("ofReports")
    void noClueRestsOnAFigureThatThePlatformFilledIn(Check check) {
        FiledHistory history = example(check);
        FiledHistory.Around around = history.around();
        FiledHistory filledIn = history.with(new FiledHistory.Around(
                true,
                around.growthOfAmounts(),
                around.completedOn(),
                around.begins(),
                around.papers(),
                around.total(),
                around.twice()));
        assertThat(QualityChecks.run(filledIn, CheckSettings.USUAL))
                .extracting(Finding::check)
                .filteredOn(found -> found.severity() == Severity.CLUE)
                .isSubsetOf(Check.REUSED_EVIDENCE, Check.OLD_PHOTO, Check.OLD_PAPERS);
    }

    private static Finding found(Check check) {
        return check == Check.RUSHED
                ? RushCheck.run(List.of(rushed()), CheckSettings.USUAL).orElseThrow()
                : QualityChecks.run(example(check), CheckSettings.USUAL).stream()
                        .filter(finding -> finding.check() == check)
                        .findFirst()
                        .orElseThrow();
    }

    private static RushCheck.Session rushed() {
        return new RushCheck.Session(
                CLOSE,
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> new RushCheck.Entry(CLOSE.minusDays(2).plusSeconds(2L * i), true))
                        .toList());
    }

    /** A history in which the check finds something. */
    private static FiledHistory example(Check check) {
        FiledHistory rate = history(IndicatorNature.RATE, false, List.of(month(9, "5.2", "走访企业", null)));
        return switch (check) {
            case FALLING -> flow("103", "197", "190");
            case COPIED_WORDS ->
                history(
                        IndicatorNature.RATE,
                        false,
                        List.of(month(8, "5.2", "走访企业12家次，协调问题3件。", null), month(9, "5.4", "走访企业12家次,协调问题3件", null)));
            case STANDSTILL ->
                history(
                        IndicatorNature.FLOW,
                        false,
                        List.of(
                                month(1, "97", "新增9家", null),
                                month(2, "97", "新签约4个项目", null),
                                month(3, "97", "新签约6个项目", null)));
            case COPIED_INCREASE -> flow("80", "163", "246", "329");
            case JUMP -> flow("90", "197", "301", "405", "512", "608", "1180");
            case ON_PACE -> flow("103", "200", "300", "400");
            case MAGNITUDE -> flow("103", "197000");
            case OVER_PLAN -> flow("90", "197", "301", "405", "512", "608", "1600");
            case OVER_TOTAL ->
                flow("103", "197")
                        .with(around(
                                FiledHistory.Papers.NONE,
                                new FiledHistory.Total(BigDecimal.valueOf(850), BigDecimal.valueOf(1000)),
                                List.of()));
            case BEFORE_START ->
                history(IndicatorNature.MILESTONE, false, List.of(month(3, "100", "已印发", null)))
                        .with(new FiledHistory.Around(false, null, FIRST_OF_MARCH.minusDays(1), FIRST_OF_MARCH));
            case GROWTH_DIFFERS -> rate.with(new FiledHistory.Around(false, BigDecimal.ONE, null, null));
            case SHARE_RANGE -> history(IndicatorNature.RATE, true, List.of(month(1, "104", "", null)));
            case PART_OVER_WHOLE -> parts(true, "990", null);
            case SUM_DIFFERS -> parts(false, null, "1006");
            case NOT_PUBLISHED ->
                new FiledHistory(
                        IndicatorNature.RATE,
                        1,
                        false,
                        true,
                        true,
                        null,
                        Map.of(),
                        List.of(month(9, "5.2", "", null)),
                        List.of(),
                        null);
            case ROUND_NUMBERS -> flow("83000", "176000", "259000", "351000", "447000", "531000");
            case REUSED_EVIDENCE ->
                new FiledHistory(
                        IndicatorNature.RATE,
                        1,
                        false,
                        false,
                        false,
                        null,
                        Map.of(),
                        List.of(month(9, "5.2", "", null)),
                        List.of(new FiledHistory.Reuse("名单.pdf", ReportingMonth.of(2026, 8), "东湖镇")),
                        null);
            case OLD_PHOTO ->
                rate.with(around(
                        new FiledHistory.Papers(
                                LocalDate.of(2026, 9, 1),
                                List.of(new FiledHistory.Photo("现场.jpg", FIRST_OF_MARCH, LocalDate.of(2026, 9, 23))),
                                0),
                        null,
                        List.of()));
            case OLD_PAPERS ->
                rate.with(around(new FiledHistory.Papers(LocalDate.of(2026, 9, 1), List.of(), 3), null, List.of()));
            case PROJECT_TWICE ->
                rate.with(around(
                        FiledHistory.Papers.NONE,
                        null,
                        List.of(new FiledHistory.Twice("海智源装备产业园", ReportingMonth.of(2026, 7), "东湖镇"))));
            case DECEMBER_SURGE ->
                flow("61", "118", "180", "243", "301", "358", "420", "479", "541", "600", "661", "1205");
            case FLAT_THEN_JUMP -> flow("97", "97", "97", "97", "560");
            case LATE_LIFT ->
                history(
                        IndicatorNature.FLOW,
                        false,
                        List.of(month(1, "97", "新增9家", null), month(2, "290", "新增8家", "197")));
            default -> throw new IllegalArgumentException(check + " does not look at reports");
        };
    }

    private static FiledHistory.Around around(
            FiledHistory.Papers papers, FiledHistory.Total total, List<FiledHistory.Twice> twice) {
        return new FiledHistory.Around(false, null, null, null, papers, total, twice);
    }

    private static FiledHistory flow(String... figures) {
        List<FiledMonth> months = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            months.add(month(i + 1, figures[i], "会同街道走访" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(i) + "片区", null));
        }
        return history(IndicatorNature.FLOW, false, months);
    }

    private static FiledHistory parts(boolean part, String whole, String sum) {
        FiledHistory plain = history(IndicatorNature.STOCK, false, List.of(month(1, "1000", "", null)));
        return new FiledHistory(
                IndicatorNature.STOCK,
                0,
                false,
                false,
                false,
                null,
                Map.of(),
                plain.months(),
                List.of(),
                new FiledHistory.Parts(
                        whole == null ? null : new BigDecimal(whole), sum == null ? null : new BigDecimal(sum), part));
    }

    private static FiledHistory history(IndicatorNature nature, boolean share, List<FiledMonth> months) {
        boolean flow = nature == IndicatorNature.FLOW;
        Map<ReportingMonth, BigDecimal> planned = new HashMap<>();
        if (flow) {
            months.forEach(filed -> planned.put(
                    filed.month(),
                    BOUND.multiply(BigDecimal.valueOf(filed.month().month()))
                            .divide(BigDecimal.valueOf(12), MathContext.DECIMAL64)));
        }
        return new FiledHistory(
                nature,
                nature == IndicatorNature.RATE ? 1 : 0,
                share,
                false,
                false,
                flow ? BOUND : null,
                planned,
                months,
                List.of(),
                null);
    }

    private static FiledMonth month(int month, String figure, String words, String onTime) {
        return new FiledMonth(
                ReportingMonth.of(2026, month),
                new BigDecimal(figure),
                words,
                false,
                onTime == null ? null : new BigDecimal(onTime));
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(EveryCheckTest.class.getClassLoader().getResourceAsStream(name)),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

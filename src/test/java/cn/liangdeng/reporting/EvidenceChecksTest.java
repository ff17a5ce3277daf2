package cn.liangdeng.reporting;

import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.Photos;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What files say about when they were made, the total of a plan period, and projects told of twice, on the way of a report. */
@IntegrationTest
@Transactional
class EvidenceChecksTest {

    private static final int YEAR = 2026;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Reports reports;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId bureau;
    private UnitId town;
    private IndicatorId stores;
    private String name;
    private int shade;

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
        town = people.town();
        name = "佐证首店" + UUID.randomUUID().toString().substring(0, 8);
        shade = Math.floorMod(name.hashCode(), 200);
        stores = people.indicator(name, IndicatorNature.FLOW);
        people.target(stores, bureau, name + "120家");
        people.target(stores, town, name + "60家");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aPhotoOfLastYearIsAClueWithItsDays() {
        ReportId september = filed(9, "80", photo(LocalDateTime.of(2025, 8, 3, 9, 30)), "现场.jpg");
        assertThat(clues(september)).containsExactly("OLD_PHOTO");
        assertThat(jdbc.sql("select array_to_string(facts, '|') from reporting.clue where report_id = :id")
                        .param("id", september.value())
                        .query(String.class)
                        .single())
                .isEqualTo("现场.jpg|2025-08-03|2026-09-01|2026-09-23");
    }

    @Test
    void aPhotoOfTheMonthAndOneWithoutADayAreNone() {
        assertThat(clues(filed(8, "70", photo(LocalDateTime.of(2026, 8, 11, 9, 30)), "现场.jpg")))
                .isEmpty();
        assertThat(clues(filed(9, "80", Photos.stripped(shade), "现场.jpg"))).isEmpty();
    }

    @Test
    void theThirdFilingWithNothingButOldPapersIsAClue() {
        filed(5, "40", pdf("20260501"), "五月.pdf");
        assertThat(clues(filed(6, "51", pdf("20260301"), "六月.pdf"))).isEmpty();
        assertThat(clues(filed(7, "60", pdf("20260302"), "七月.pdf"))).isEmpty();
        assertThat(clues(filed(8, "71", pdf("20260303"), "八月.pdf"))).containsExactly("OLD_PAPERS");
    }

    @Test
    void aPaperOfTheMonthEndsTheRow() {
        filed(5, "40", pdf("20260501"), "五月.pdf");
        filed(6, "51", pdf("20260301"), "六月.pdf");
        filed(7, "60", pdf("20260715"), "七月.pdf");
        assertThat(clues(filed(8, "71", pdf("20260303"), "八月.pdf"))).isEmpty();
    }

    @Test
    void aProjectThatAnotherUnitHasToldOfUnderTheSameIndicatorNeedsAReason() {
        told(TOWN_FILLER, town, 8, "20", "新签约海智源装备产业园项目。");
        ReportId september = saved(FILLER, bureau, 9, "80", "走访企业12家，引进海智源装备产业园。");
        assertThat(refusal(september)).containsExactly("reporting.invalid.unexplained");
        assertThat(jdbc.sql("select check_name from reporting.finding where report_id = :id and ended_at is null")
                        .param("id", september.value())
                        .query(String.class)
                        .list())
                .containsExactly("PROJECT_TWICE");
    }

    @Test
    void whoToldOfItFirstGoesOnTelling() {
        told(TOWN_FILLER, town, 7, "15", "新签约海智源装备产业园项目。");
        told(FILLER, bureau, 6, "50", "新签约海智源装备产业园项目。");
        ReportId august = saved(FILLER, bureau, 8, "70", "前期签约的海智源装备产业园项目正加快建设。");
        assertThat(refusal(august)).isEmpty();
    }

    @Test
    void anInvestmentAboveTheTotalOfItsPeriodNeedsAReason() {
        jdbc.sql("update target.indicator set unit_of_measure = '亿元' where id = :id")
                .param("id", stores.value())
                .update();
        planPeriod("100");
        assertThat(refusal(saved(FILLER, bureau, 8, "90", "完成投资90亿元。"))).isEmpty();
        assertThat(refusal(saved(FILLER, bureau, 9, "104", "完成投资104亿元。")))
                .containsExactly("reporting.invalid.unexplained");
    }

    private void planPeriod(String bound) {
        people.target(stores, bureau, name + "五年", ReportingMonth.of(2026, 1), ReportingMonth.of(2030, 12), null);
        jdbc.sql("update target.target set horizon = 'PLAN_PERIOD' where title = :title")
                .param("title", name + "五年")
                .update();
        jdbc.sql("""
                        update target.terms set bound = :bound
                        where target_id = (select id from target.target where title = :title)
                        """)
                .param("bound", new BigDecimal(bound))
                .param("title", name + "五年")
                .update();
    }

    private ReportId filed(int month, String value, byte[] file, String fileName) {
        ReportId id = saved(FILLER, bureau, month, value, month + "月走访企业" + month + "家");
        signedIn.run(FILLER, () -> {
            reports.attachEvidence(id, fileName, file);
            reports.submit(id);
        });
        return id;
    }

    private void told(String person, UnitId unit, int month, String value, String words) {
        ReportId id = saved(person, unit, month, value, words);
        signedIn.run(person, () -> reports.submit(id));
    }

    private ReportId saved(String person, UnitId unit, int month, String value, String words) {
        clock.set(LocalDateTime.of(YEAR, month, 23, 10, 0));
        return signedIn.call(
                person,
                () -> reports.save(SaveReport.first(stores, unit, ReportingMonth.of(YEAR, month), new BigDecimal(value))
                        .withTexts(new ReportTexts(words, "", "", ""))));
    }

    private List<String> refusal(ReportId id) {
        try {
            signedIn.run(FILLER, () -> reports.submit(id));
            return List.of();
        } catch (cn.liangdeng.shared.BusinessException refused) {
            return List.of(refused.messageKey());
        }
    }

    private List<String> clues(ReportId id) {
        assertThat(signedIn.call(OFFICE, () -> reports.get(id).status())).isNotEqualTo(ReportStatus.DRAFT);
        return jdbc.sql("select check_name from reporting.clue where report_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private byte[] photo(LocalDateTime takenAt) {
        return Photos.takenAt(takenAt, shade);
    }

    private byte[] pdf(String day) {
        return ("%PDF-1.7\n1 0 obj << /ModDate (D:" + day + "090000+08'00') /Title (" + name + ") >> endobj\n%%EOF")
                .getBytes(StandardCharsets.UTF_8);
    }
}

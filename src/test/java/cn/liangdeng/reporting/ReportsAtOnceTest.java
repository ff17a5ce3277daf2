package cn.liangdeng.reporting;

import static cn.liangdeng.reporting.ReportingPeople.COLLEAGUE;
import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE_TWO;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Two people, or two clicks of one, at the very same moment. Commits, and therefore has a database of its own. */
@IntegrationTest
@TestPropertySource(properties = "spring.application.name=liangdeng-at-once")
class ReportsAtOnceTest {

    private static final int ROUNDS = 6;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void setUp() {
        people.arrive();
    }

    @Test
    void ofTwoFirstSavesOneStands() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            IndicatorId indicator = people.indicator("并发保存" + round, IndicatorNature.STOCK);
            people.target(
                    indicator,
                    people.bureau(),
                    "目标" + round,
                    ReportingMonth.of(2026, 1),
                    ReportingMonth.of(2026, 12),
                    "1");
            List<String> outcome = both(() -> save(FILLER, indicator, "10"), () -> save(COLLEAGUE, indicator, "20"));
            assertThat(outcome).containsExactlyInAnyOrder("done", "reporting.conflict.changed");
        }
    }

    @Test
    void twoSubmissionsAndTwoApprovalsAreOneEach() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            IndicatorId indicator = people.indicator("并发审定" + round, IndicatorNature.FLOW);
            people.target(indicator, people.town(), "目标" + round);
            ReportId id = signedIn.call(
                    TOWN_FILLER,
                    () -> reports.save(
                            SaveReport.first(indicator, people.town(), ReportingMonth.of(2026, 9), BigDecimal.TEN)));
            both(
                    () -> signedIn.run(TOWN_FILLER, () -> reports.submit(id)),
                    () -> signedIn.run(TOWN_FILLER, () -> reports.submit(id)));
            both(
                    () -> signedIn.run(OFFICE, () -> reports.approve(id)),
                    () -> signedIn.run(OFFICE_TWO, () -> reports.approve(id)));
            assertThat(count("select count(*) from reporting.event where report_id = :id and action = 'SUBMITTED'", id))
                    .isEqualTo(1);
            assertThat(count("select count(*) from reporting.event where report_id = :id and action = 'APPROVED'", id))
                    .isEqualTo(1);
            assertThat(count("select count(*) from reporting.approved_value where report_id = :id", id))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsFoundWhenAFilingIsRefusedStaysToBeAnswered() {
        ReportingMonth september = ReportingMonth.of(2026, 9);
        IndicatorId indicator = people.indicator("重复项目", IndicatorNature.FLOW);
        people.target(indicator, people.bureau(), "重复项目甲");
        people.target(indicator, people.town(), "重复项目乙");
        ReportTexts words = new ReportTexts("新签约海智源装备产业园项目。", "", "", "");
        signedIn.run(
                TOWN_FILLER,
                () -> reports.submit(
                        reports.save(SaveReport.first(indicator, people.town(), september, BigDecimal.valueOf(60))
                                .withTexts(words))));
        ReportId twice = signedIn.call(
                FILLER,
                () -> reports.save(SaveReport.first(indicator, people.bureau(), september, BigDecimal.valueOf(80))
                        .withTexts(words)));

        assertThatThrownBy(() -> signedIn.run(FILLER, () -> reports.submit(twice)))
                .isInstanceOf(BusinessException.class);

        assertThat(jdbc.sql("select check_name from reporting.finding where report_id = :id and ended_at is null")
                        .param("id", twice.value())
                        .query(String.class)
                        .list())
                .containsExactly("PROJECT_TWICE");
    }

    private void save(String person, IndicatorId indicator, String value) {
        signedIn.run(
                person,
                () -> reports.save(SaveReport.first(
                        indicator, people.bureau(), ReportingMonth.of(2026, 9), new BigDecimal(value))));
    }

    private long count(String sql, ReportId id) {
        return jdbc.sql(sql).param("id", id.value()).query(Long.class).single();
    }

    /** Runs both at once; "done", or the key of the refusal, of each. */
    private static List<String> both(Runnable first, Runnable second) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> outcome = new ArrayList<>();
            for (Future<String> future : two.invokeAll(List.of(told(first), told(second)))) {
                outcome.add(future.get());
            }
            return outcome;
        } finally {
            two.shutdown();
        }
    }

    private static Callable<String> told(Runnable act) {
        return () -> {
            try {
                act.run();
                return "done";
            } catch (BusinessException refusal) {
                return refusal.messageKey();
            }
        };
    }
}

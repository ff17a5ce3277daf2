package cn.liangdeng.reporting;

import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The server's clock is put back or on while a month is filled in: versions decide who was first, never the time. */
@IntegrationTest
@Transactional
class ClockChangeTest {

    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);

    @Autowired
    private Reports reports;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private ReportingCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    private IndicatorId indicator;

    @BeforeEach
    void setUp() {
        people.arrive();
        indicator = people.indicator("时钟变动", IndicatorNature.FLOW);
        people.target(indicator, people.bureau(), "时钟变动目标");
    }

    @AfterEach
    void putRight() {
        clock.reset();
    }

    @Test
    void aClockPutBackLosesNothing() {
        ReportId id = save("10", null);
        clock.set(LocalDateTime.of(2026, 10, 23, 9, 0));
        save("20", 0);
        assertThat(signedIn.call(FILLER, () -> reports.get(id)).value()).isEqualByComparingTo("20");
        assertThat(history(id)).containsExactly("10", "20");
    }

    @Test
    void aClockPutBackMakesNobodyFirst() {
        save("10", null);
        save("20", 0);
        clock.set(LocalDateTime.of(2026, 10, 23, 9, 0));
        assertThatThrownBy(() -> save("30", 0))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("reporting.conflict.changed"));
    }

    @Test
    void aDuePassingInMidSaveStillSaves() {
        clock.set(LocalDateTime.of(2026, 10, 26, 23, 59, 59));
        ReportId id = save("10", null);
        clock.advanceSeconds(2);
        save("20", 0);
        assertThat(history(id)).containsExactly("10", "20");
    }

    @Test
    void aCorrectionAfterTheClockWasPutBackCounts() {
        ReportId id = save("10", null);
        signedIn.run(FILLER, () -> reports.submit(id));
        signedIn.run(REVIEWER, () -> reports.passOn(id));
        signedIn.run(OFFICE, () -> reports.approve(id));
        clock.set(LocalDateTime.of(2026, 10, 23, 9, 0));
        signedIn.run(OFFICE, () -> reports.correct(id, new BigDecimal("12"), null, "核实后更正"));
        assertThat(jdbc.sql("""
                        select trim_scale(value)::text from reporting.approved_value
                        where report_id = :id and superseded_at is null
                        """).param("id", id.value()).query(String.class).list())
                .containsExactly("12");
    }

    /** A server may stand in a zone with summer time: on 14 March 2027 New York has no hour between two and three. */
    @Test
    void theZoneOfTheServerChangesNoDay() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            clock.set(LocalDateTime.of(2026, 10, 27, 0, 30));
            assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 10, 27));
            ReportId id = save("10", null);
            assertThat(reported(id)).isEqualTo("2026-09-01");
            // The hour in which New York's clocks are put on, in Beijing the afternoon.
            clock.set(LocalDateTime.of(2027, 3, 14, 15, 30));
            save("20", 0);
            assertThat(reported(id)).isEqualTo("2026-09-01");
            assertThat(history(id)).containsExactly("10", "20");
            assertThat(jdbc.sql("""
                            select to_char(max(at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
                            from reporting.event where report_id = :id
                            """).param("id", id.value()).query(String.class).single())
                    .isEqualTo("2027-03-14 15:30");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private String reported(ReportId id) {
        return jdbc.sql("select month::text from reporting.report where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private ReportId save(String value, @Nullable Integer version) {
        SaveReport first = SaveReport.first(indicator, people.bureau(), SEPTEMBER, new BigDecimal(value));
        return signedIn.call(FILLER, () -> reports.save(version == null ? first : first.over(version)));
    }

    private List<String> history(ReportId id) {
        return jdbc.sql("select trim_scale(value)::text from reporting.event where report_id = :id order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}

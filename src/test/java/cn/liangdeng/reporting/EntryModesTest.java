package cn.liangdeng.reporting;

import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.TOWN_FILLER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.reporting.domain.CheckSwitches;
import cn.liangdeng.reporting.domain.RushNotes;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is pasted, imported or entered in bulk never counts against anyone: neither how quickly nor when it came. */
@IntegrationTest
@Transactional
class EntryModesTest {

    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);
    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);
    private static final ReportingMonth OCTOBER = ReportingMonth.of(2026, 10);

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Reports reports;

    @Autowired
    private RushNotes rush;

    @Autowired
    private CheckSwitches switches;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String name;

    @BeforeEach
    void setUp() {
        people.arrive();
        name = "录入方式" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whatIsTypedHigherAfterTheDueDayIsAClue() {
        assertThat(checksOfALift(EntryMode.TYPED)).containsExactly("LATE_LIFT");
    }

    @ParameterizedTest
    @EnumSource(names = {"PASTED", "EXCEL", "BULK"})
    void whatComesHigherInAnotherWayIsNone(EntryMode mode) {
        assertThat(checksOfALift(mode)).isEmpty();
    }

    @Test
    void aMonthTypedAtOnceIsNoted() {
        assertThat(isNoted(EntryMode.TYPED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"PASTED", "EXCEL", "BULK"})
    void aMonthThatComesAtOnceInAnotherWayIsNot(EntryMode mode) {
        assertThat(isNoted(mode)).isFalse();
    }

    @Test
    void theNoteCanBeSwitchedOff() {
        signedIn.run(OFFICE, () -> switches.set(Check.RUSHED, false, "本区不看录入时间"));
        assertThat(isNoted(EntryMode.TYPED)).isFalse();
    }

    private List<String> checksOfALift(EntryMode mode) {
        UnitId bureau = people.bureau();
        IndicatorId indicator = people.indicator(name, IndicatorNature.FLOW);
        people.target(indicator, bureau, name + "120家");
        clock.set(LocalDateTime.of(2026, 9, 23, 10, 0));
        signedIn.run(FILLER, () -> {
            reports.submit(reports.save(SaveReport.first(indicator, bureau, AUGUST, BigDecimal.valueOf(72))));
            reports.save(SaveReport.first(indicator, bureau, SEPTEMBER, BigDecimal.valueOf(80)));
        });
        clock.set(LocalDateTime.of(2026, 10, 12, 10, 0));
        ReportId lifted = signedIn.call(FILLER, () -> {
            int version =
                    reports.find(indicator, bureau, SEPTEMBER).orElseThrow().version();
            ReportId id = reports.save(SaveReport.first(indicator, bureau, SEPTEMBER, BigDecimal.valueOf(88))
                    .over(version)
                    .by(mode));
            reports.submit(id);
            return id;
        });
        return jdbc.sql("select check_name from reporting.clue where report_id = :id")
                .param("id", lifted.value())
                .query(String.class)
                .list();
    }

    private boolean isNoted(EntryMode mode) {
        UnitId town = people.town();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            IndicatorId one = people.indicator(name + "第" + i, IndicatorNature.FLOW);
            people.target(one, town, name + "第" + i);
            ids.add(signedIn.call(TOWN_FILLER, () -> {
                ReportId id = reports.save(SaveReport.first(one, town, OCTOBER, BigDecimal.valueOf(7))
                        .by(mode));
                reports.submit(id);
                return id.value();
            }));
        }
        jdbc.sql("""
                        update reporting.report set status = 'DRAFT'
                        where unit_id = :unit and month = date '2026-10-01' and not id = any(:ids)
                        """)
                .param("unit", town.value())
                .param("ids", ids.toArray(Long[]::new))
                .update();
        return signedIn.call(
                OFFICE, () -> rush.of(currentUser.readScope(), List.of(town)).containsKey(town));
    }
}

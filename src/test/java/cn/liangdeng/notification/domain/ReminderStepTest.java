package cn.liangdeng.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** On which days which reminder is in force, over weekends, holidays and worked weekends. */
@IntegrationTest
@Transactional
class ReminderStepTest {

    @Autowired
    private ReportingCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noSpecialDays() {
        jdbc.sql("delete from calendar.special_day").update();
    }

    @Test
    void remindsThreeDaysBeforeOneDayBeforeAndTheDayAfter() {
        // 2026-10-23 is a Friday.
        assertThat(steps("2026-10-18", "2026-10-28", "2026-10-23"))
                .containsExactly(
                        Map.entry("2026-10-20", ReminderStep.THREE_DAYS),
                        Map.entry("2026-10-21", ReminderStep.THREE_DAYS),
                        Map.entry("2026-10-22", ReminderStep.ONE_DAY),
                        Map.entry("2026-10-23", ReminderStep.ONE_DAY),
                        Map.entry("2026-10-26", ReminderStep.AFTER),
                        Map.entry("2026-10-27", ReminderStep.AFTER));
    }

    @Test
    void neverRemindsOnAWeekend() {
        // Due on a Monday: the days before are those of the week before.
        assertThat(steps("2026-10-20", "2026-10-26", "2026-10-26"))
                .containsExactly(
                        Map.entry("2026-10-21", ReminderStep.THREE_DAYS),
                        Map.entry("2026-10-22", ReminderStep.THREE_DAYS),
                        Map.entry("2026-10-23", ReminderStep.ONE_DAY),
                        Map.entry("2026-10-26", ReminderStep.ONE_DAY));
    }

    @Test
    void remindsBeforeAHolidayOfWhatIsDueAfterIt() {
        special("2026-10-01", "2026-10-07", "HOLIDAY");
        assertThat(steps("2026-09-25", "2026-10-08", "2026-10-08"))
                .containsExactly(
                        Map.entry("2026-09-28", ReminderStep.THREE_DAYS),
                        Map.entry("2026-09-29", ReminderStep.THREE_DAYS),
                        Map.entry("2026-09-30", ReminderStep.ONE_DAY),
                        Map.entry("2026-10-08", ReminderStep.ONE_DAY));
    }

    @Test
    void aWorkedWeekendCounts() {
        special("2026-10-10", "2026-10-10", "WORKDAY");
        assertThat(steps("2026-10-07", "2026-10-12", "2026-10-12"))
                .containsExactly(
                        Map.entry("2026-10-08", ReminderStep.THREE_DAYS),
                        Map.entry("2026-10-09", ReminderStep.THREE_DAYS),
                        Map.entry("2026-10-10", ReminderStep.ONE_DAY),
                        Map.entry("2026-10-12", ReminderStep.ONE_DAY));
    }

    private void special(String first, String last, String kind) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .forEach(day -> jdbc.sql("insert into calendar.special_day (day, kind, name) values (:day, :kind, '节')")
                        .param("day", day)
                        .param("kind", kind)
                        .update());
    }

    private Map<String, ReminderStep> steps(String from, String to, String due) {
        Map<String, ReminderStep> steps = new LinkedHashMap<>();
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .forEach(day -> ReminderStep.on(day, LocalDate.parse(due), calendar)
                        .ifPresent(step -> steps.put(day.toString(), step)));
        return steps;
    }
}

package cn.liangdeng.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays plain = new WorkingDays(List.of());
    private final WorkingDays october2026 = new WorkingDays(Stream.concat(
                    LocalDate.of(2026, 10, 1)
                            .datesUntil(LocalDate.of(2026, 10, 8))
                            .map(day -> new SpecialDay(day, SpecialDay.Kind.HOLIDAY, "国庆节")),
                    Stream.of(new SpecialDay(LocalDate.of(2026, 10, 10), SpecialDay.Kind.WORKDAY, "国庆节")))
            .toList());

    @Test
    void aWeekdayIsAWorkingDay() {
        assertThat(plain.isWorkingDay(LocalDate.of(2026, 11, 20))).isTrue();
    }

    @Test
    void saturdayAndSundayMoveToMonday() {
        assertThat(plain.onOrAfter(LocalDate.of(2026, 11, 21))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(plain.onOrAfter(LocalDate.of(2026, 11, 22))).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aHolidayOnAWeekdayIsPassedOver() {
        assertThat(october2026.onOrAfter(LocalDate.of(2026, 10, 1))).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void aWorkedSaturdayIsAWorkingDay() {
        assertThat(october2026.onOrAfter(LocalDate.of(2026, 10, 10))).isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void workingDaysAreCountedOverHolidaysAndWorkedWeekends() {
        // 30 September, then the 8th, the 9th and the worked Saturday.
        assertThat(october2026.plus(LocalDate.of(2026, 9, 30), 3)).isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void noWorkingDaysAfterAWeekendDayIsTheNextWorkingDay() {
        assertThat(plain.plus(LocalDate.of(2026, 11, 21), 0)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void oneWorkingDayAfterAWeekendDayIsTheNextWorkingDay() {
        assertThat(plain.plus(LocalDate.of(2026, 11, 21), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void workingDaysAreNotCountedBackward() {
        assertThatThrownBy(() -> plain.plus(LocalDate.of(2026, 11, 20), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

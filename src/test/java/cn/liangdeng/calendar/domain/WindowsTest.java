package cn.liangdeng.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private final Windows byDefault = new Windows(Map.of(), new WorkingDays(List.of()));

    @Test
    void workProgressIsFiledFromThe20thToThe25thOfTheMonthItself() {
        ReportingWindow window = byDefault.window(WindowKind.PROGRESS, ReportingMonth.of(2026, 9));

        assertThat(window.opensOn()).isEqualTo(LocalDate.of(2026, 9, 20));
        assertThat(window.dueOn()).isEqualTo(LocalDate.of(2026, 9, 25));
    }

    @Test
    void statisticsAreFiledUntilThe20thOfTheNextMonth() {
        ReportingWindow window = byDefault.window(WindowKind.STATISTICS, ReportingMonth.of(2026, 9));

        assertThat(window.opensOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(window.dueOn()).isEqualTo(LocalDate.of(2026, 10, 20));
    }

    @Test
    void theStatisticsOfDecemberAreDueInJanuary() {
        ReportingWindow window = byDefault.window(WindowKind.STATISTICS, ReportingMonth.of(2026, 12));

        assertThat(window.opensOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(window.dueOn()).isEqualTo(LocalDate.of(2027, 1, 20));
    }

    @Test
    void aDueDayOnAWeekendMovesToMonday() {
        // 25 October 2026 is a Sunday.
        assertThat(byDefault
                        .window(WindowKind.PROGRESS, ReportingMonth.of(2026, 10))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @Test
    void aDueDayInTheHolidaysMovesBehindThem() {
        Windows windows = new Windows(
                Map.of(),
                new WorkingDays(LocalDate.of(2026, 9, 25)
                        .datesUntil(LocalDate.of(2026, 9, 28))
                        .map(day -> new SpecialDay(day, SpecialDay.Kind.HOLIDAY, "中秋节"))
                        .toList()));

        assertThat(windows.window(WindowKind.PROGRESS, ReportingMonth.of(2026, 9))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 9, 28));
    }

    @Test
    void aDistrictsOwnRuleTakesThePlaceOfTheDefault() {
        WindowRule own = new WindowRule(WindowKind.PROGRESS, 25, 0, 5, 1, 3);
        Windows windows = new Windows(Map.of(WindowKind.PROGRESS, own), new WorkingDays(List.of()));

        ReportingWindow window = windows.window(WindowKind.PROGRESS, ReportingMonth.of(2026, 12));

        assertThat(window.opensOn()).isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(window.dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void onTheDueDayTheWindowIsStillOpen() {
        assertThat(byDefault.openOn(LocalDate.of(2026, 11, 20)))
                .extracting(ReportingWindow::kind, ReportingWindow::month)
                .containsExactly(
                        tuple(WindowKind.STATISTICS, ReportingMonth.of(2026, 10)),
                        tuple(WindowKind.PROGRESS, ReportingMonth.of(2026, 11)));
    }

    @Test
    void onTheDayAfterTheDueDayTheWindowHasClosed() {
        assertThat(byDefault.openOn(LocalDate.of(2026, 11, 21)))
                .extracting(ReportingWindow::kind)
                .containsExactly(WindowKind.PROGRESS);
    }

    @Test
    void aMonthHasClosedOnceBothItsWindowsHave() {
        assertThat(byDefault.newestClosedOn(LocalDate.of(2026, 11, 20))).isEqualTo(ReportingMonth.of(2026, 9));
        assertThat(byDefault.newestClosedOn(LocalDate.of(2026, 11, 21))).isEqualTo(ReportingMonth.of(2026, 10));
    }

    @Test
    void earlyInJanuaryTheNewestClosedMonthIsNovember() {
        assertThat(byDefault.newestClosedOn(LocalDate.of(2027, 1, 4))).isEqualTo(ReportingMonth.of(2026, 11));
    }

    @Test
    void aRuleThatOpensAfterItIsDueIsNotSound() {
        assertThat(new WindowRule(WindowKind.PROGRESS, 26, 0, 25, 0, 0).isSound())
                .isFalse();
        assertThat(new WindowRule(WindowKind.PROGRESS, 26, 0, 25, 1, 0).isSound())
                .isTrue();
    }

    @Test
    void aDayThatSomeMonthsLackIsNotSound() {
        assertThat(new WindowRule(WindowKind.PROGRESS, 20, 0, 29, 0, 0).isSound())
                .isFalse();
    }

    @Test
    void eachKindHasANewestClosedMonthOfItsOwn() {
        assertThat(byDefault.newestClosedByKindOn(LocalDate.of(2026, 10, 28)))
                .containsEntry(WindowKind.PROGRESS, ReportingMonth.of(2026, 10))
                .containsEntry(WindowKind.STATISTICS, ReportingMonth.of(2026, 9));
    }
}

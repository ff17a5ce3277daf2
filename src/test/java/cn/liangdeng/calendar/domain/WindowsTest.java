package cn.liangdeng.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private final Windows byDefault = new Windows(List.of(), new WorkingDays(List.of()));

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
                List.of(),
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
        Windows windows = new Windows(List.of(own), new WorkingDays(List.of()));

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

    @Test
    void aChangedRuleLeavesTheMonthsBeforeAsTheyWere() {
        WindowRule later = new WindowRule(WindowKind.PROGRESS, 25, 0, 5, 1, 1).since(ReportingMonth.of(2026, 11));
        WindowRule earlier = new WindowRule(WindowKind.PROGRESS, 10, 0, 18, 0, 2).since(ReportingMonth.of(2027, 1));
        Windows windows = new Windows(List.of(later, earlier), new WorkingDays(List.of()));

        assertThat(dueOn(windows, 2026, 10)).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(dueOn(windows, 2026, 11)).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(dueOn(windows, 2027, 1)).isEqualTo(LocalDate.of(2027, 1, 18));
    }

    @Test
    void theRuleSetLastCountsFromItsMonthOn() {
        WindowRule far = new WindowRule(WindowKind.PROGRESS, 1, 0, 10, 0, 1).since(ReportingMonth.of(2027, 3));
        WindowRule last = new WindowRule(WindowKind.PROGRESS, 1, 0, 15, 0, 2).since(ReportingMonth.of(2026, 12));
        Windows windows = new Windows(List.of(far, last), new WorkingDays(List.of()));

        assertThat(dueOn(windows, 2027, 4)).isEqualTo(LocalDate.of(2027, 4, 15));
        assertThat(dueOn(windows, 2026, 11)).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void aMonthCountsAsClosedOnlyOnceThoseBeforeItHave() {
        WindowRule slow = new WindowRule(WindowKind.PROGRESS, 1, 1, 20, 2, 1);
        WindowRule quick = new WindowRule(WindowKind.PROGRESS, 1, 0, 10, 0, 2).since(ReportingMonth.of(2026, 11));
        Windows windows = new Windows(List.of(slow, quick), new WorkingDays(List.of()));

        // November closed on the 10th, October does on 21 December.
        assertThat(windows.newestClosedByKindOn(LocalDate.of(2026, 12, 1)))
                .containsEntry(WindowKind.PROGRESS, ReportingMonth.of(2026, 9));
    }

    private static LocalDate dueOn(Windows windows, int year, int month) {
        return windows.window(WindowKind.PROGRESS, ReportingMonth.of(year, month))
                .dueOn();
    }
}

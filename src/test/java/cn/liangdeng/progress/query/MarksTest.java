package cn.liangdeng.progress.query;

import static cn.liangdeng.progress.ProgressFacts.month;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.progress.ClosedWindows;
import cn.liangdeng.progress.Mark;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarksTest {

    /** September's windows have closed, of October only that for work progress. */
    private static final ClosedWindows WINDOWS =
            new ClosedWindows(Map.of(WindowKind.PROGRESS, month(10), WindowKind.STATISTICS, month(9)));

    @Test
    void aFigureThatIsThereNeedsNoMark() {
        assertThat(Marks.of(false, month(9), month(9), 1, false, WindowKind.PROGRESS, WINDOWS))
                .isEmpty();
    }

    @Test
    void nothingIsMarkedBeforeAFigureIsDue() {
        assertThat(Marks.of(false, null, null, 1, false, WindowKind.PROGRESS, WINDOWS))
                .isEmpty();
    }

    @Test
    void aFigureMissingAfterTheWindowIsUnreported() {
        assertThat(Marks.of(true, month(10), month(9), 1, false, WindowKind.PROGRESS, WINDOWS))
                .containsExactly(Mark.UNREPORTED);
    }

    @Test
    void whoNeverReportedIsUnreportedToo() {
        assertThat(Marks.of(true, month(9), null, 1, false, WindowKind.STATISTICS, WINDOWS))
                .containsExactly(Mark.UNREPORTED);
    }

    @Test
    void aFigureMissingInAnOpenWindowLeavesOlderData() {
        assertThat(Marks.of(true, month(10), month(9), 1, false, WindowKind.STATISTICS, WINDOWS))
                .containsExactly(Mark.STALE);
    }

    @Test
    void withoutAnyFigureNothingIsOld() {
        assertThat(Marks.of(true, month(10), null, 1, false, WindowKind.STATISTICS, WINDOWS))
                .isEmpty();
    }

    @Test
    void aLaterVersionOfTheTermsIsMarkedBesides() {
        assertThat(Marks.of(true, month(9), month(8), 2, false, WindowKind.PROGRESS, WINDOWS))
                .containsExactly(Mark.UNREPORTED, Mark.ADJUSTED);
    }

    @Test
    void aCorrectionIsMarkedLast() {
        assertThat(Marks.of(false, month(9), month(9), 2, true, WindowKind.PROGRESS, WINDOWS))
                .containsExactly(Mark.ADJUSTED, Mark.CORRECTED);
    }

    @Test
    void theNewestMonthOfAllIsTheEarlierOne() {
        assertThat(WINDOWS.newestOfAll()).isEqualTo(month(9));
    }

    @Test
    void nothingIsUnreportedBeforeTheGoLiveMonth() {
        ClosedWindows late = new ClosedWindows(WINDOWS.newest(), month(11), null);
        assertThat(Marks.of(true, month(10), null, 1, false, WindowKind.PROGRESS, late))
                .isEmpty();
    }

    @Test
    void aFigureIsPutOffUpToTheDayGranted() {
        ClosedWindows windows = new ClosedWindows(WINDOWS.newest(), null, LocalDate.of(2026, 10, 30));
        assertThat(windows.isPutOff(LocalDate.of(2026, 10, 30))).isTrue();
        assertThat(windows.isPutOff(LocalDate.of(2026, 10, 29))).isFalse();
        assertThat(windows.isPutOff(null)).isFalse();
    }
}

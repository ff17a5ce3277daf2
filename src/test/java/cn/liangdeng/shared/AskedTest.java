package cn.liangdeng.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void readsWhatIsWellFormed() {
        assertThat(Asked.month(" 2026-09 ")).isEqualTo(ReportingMonth.of(2026, 9));
        assertThat(Asked.id("123456789012345678")).isEqualTo(123456789012345678L);
        assertThat(Asked.constant(DayOfWeek.class, "FRIDAY")).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(Asked.page("7")).isEqualTo(7);
    }

    @Test
    void takesAnythingElseAsNotAsked() {
        assertThat(Asked.month(null)).isNull();
        assertThat(Asked.month("2026-13")).isNull();
        assertThat(Asked.id("")).isNull();
        assertThat(Asked.id("-1")).isNull();
        assertThat(Asked.id("1234567890123456789")).isNull();
        assertThat(Asked.id("１２")).isNull();
        assertThat(Asked.constant(DayOfWeek.class, "friday")).isNull();
        assertThat(Asked.constant(DayOfWeek.class, null)).isNull();
        assertThat(Asked.page("0x1")).isEqualTo(1);
        assertThat(Asked.page("99999999999")).isEqualTo(Integer.MAX_VALUE);
    }
}

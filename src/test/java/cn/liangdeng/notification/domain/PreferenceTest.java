package cn.liangdeng.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.BeijingTime;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet hours. */
class PreferenceTest {

    @ParameterizedTest
    @CsvSource({
        "20:00, 08:00, 2026-10-23T19:59, 2026-10-23T19:59",
        "20:00, 08:00, 2026-10-23T20:00, 2026-10-24T08:00",
        "20:00, 08:00, 2026-10-24T03:00, 2026-10-24T08:00",
        "20:00, 08:00, 2026-10-24T08:00, 2026-10-24T08:00",
        "12:00, 14:00, 2026-10-23T13:00, 2026-10-23T14:00",
        "12:00, 14:00, 2026-10-23T15:00, 2026-10-23T15:00",
        "09:00, 09:00, 2026-10-23T09:00, 2026-10-23T09:00"
    })
    void whatFallsIntoQuietHoursWaitsForTheirEnd(
            LocalTime from, LocalTime until, LocalDateTime at, LocalDateTime sent) {
        Preference preference = new Preference(false, null, false, null, from, until, 1);
        assertThat(preference.notInQuietHours(at.atZone(BeijingTime.ZONE)).toLocalDateTime())
                .isEqualTo(sent);
    }
}

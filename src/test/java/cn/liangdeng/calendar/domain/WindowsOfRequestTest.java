package cn.liangdeng.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.shared.DistrictId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class WindowsOfRequestTest {

    private static final DistrictId DISTRICT = new DistrictId(1);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final WindowsOfRequest windows = new WindowsOfRequest();
    private final List<LocalDate> read = new ArrayList<>();

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPageReadsThemOnce() {
        enter("GET");
        Windows first = get(DISTRICT, DAY);

        assertThat(get(DISTRICT, DAY.minusMonths(3))).isSameAs(first);
        assertThat(read).hasSize(1);
    }

    @Test
    void anEarlierDayIsReadAnew() {
        enter("GET");
        get(DISTRICT, DAY);
        get(DISTRICT, DAY.minusYears(3));

        assertThat(read).hasSize(2);
        assertThat(read.get(1)).isBeforeOrEqualTo(DAY.minusYears(3));
    }

    @Test
    void anotherDistrictHasItsOwn() {
        enter("GET");
        get(DISTRICT, DAY);
        get(new DistrictId(2), DAY);

        assertThat(read).hasSize(2);
    }

    @Test
    void theNextPageReadsThemAgain() {
        enter("GET");
        get(DISTRICT, DAY);
        enter("GET");
        get(DISTRICT, DAY);

        assertThat(read).hasSize(2);
    }

    @Test
    void jobsReadThemEveryTime() {
        get(DISTRICT, DAY);
        get(DISTRICT, DAY);

        assertThat(read).containsExactly(DAY, DAY);
    }

    @Test
    void onceChangedTheyAreReadAnew() {
        enter("POST");
        get(DISTRICT, DAY);
        get(DISTRICT, DAY);
        windows.forget(DISTRICT);
        get(DISTRICT, DAY);

        assertThat(read).hasSize(2);
    }

    private static void enter(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
    }

    private Windows get(DistrictId district, LocalDate first) {
        return windows.get(district, first, day -> {
            read.add(day);
            return new Windows(List.of(), new WorkingDays(List.of()), null);
        });
    }
}

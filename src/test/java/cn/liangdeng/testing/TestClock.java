package cn.liangdeng.testing;

import cn.liangdeng.shared.BeijingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that stands still until a test moves it. Beijing time; begins on 2026-10-23 at 10:00. */
public final class TestClock extends Clock {

    private static final LocalDateTime START = LocalDateTime.of(2026, 10, 23, 10, 0);

    private volatile Instant now = START.atZone(BeijingTime.ZONE).toInstant();

    /** Puts the clock to a moment, in Beijing time. */
    public void set(LocalDateTime moment) {
        now = moment.atZone(BeijingTime.ZONE).toInstant();
    }

    /** Puts the clock back to where it begins. */
    public void reset() {
        set(START);
    }

    public void advanceSeconds(long seconds) {
        now = now.plusSeconds(seconds);
    }

    @Override
    public ZoneId getZone() {
        return BeijingTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Puts the test clock in the place of the real one. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        TestClock testClock() {
            return new TestClock();
        }
    }
}

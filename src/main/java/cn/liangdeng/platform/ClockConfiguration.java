package cn.liangdeng.platform;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, in Beijing time; tests put theirs in its place. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Bean
    @ConditionalOnProperty("liangdeng.clock.pinned-at")
    AdjustableClock pinnedClock(ClockProperties properties) {
        return new AdjustableClock(Clock.system(BEIJING), Objects.requireNonNull(properties.pinnedAt()));
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.system(BEIJING);
    }
}

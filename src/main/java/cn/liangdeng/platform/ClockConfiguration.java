package cn.liangdeng.platform;

import cn.liangdeng.shared.BeijingTime;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, in Beijing time; tests put theirs in its place. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnProperty("liangdeng.clock.pinned-at")
    AdjustableClock pinnedClock(ClockProperties properties) {
        return new AdjustableClock(Clock.system(BeijingTime.ZONE), Objects.requireNonNull(properties.pinnedAt()));
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.system(BeijingTime.ZONE);
    }
}

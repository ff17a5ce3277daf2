package cn.liangdeng.platform;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, in Beijing time; tests put theirs in its place. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock(ClockProperties properties) {
        LocalDateTime pinnedAt = properties.pinnedAt();
        Clock real = Clock.system(BEIJING);
        return pinnedAt == null ? real : new AdjustableClock(real, pinnedAt);
    }
}

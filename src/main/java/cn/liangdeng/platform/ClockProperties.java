package cn.liangdeng.platform;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The time that the application believes in.
 *
 * @param pinnedAt moment, in Beijing time, to which the clock is put at the start; absent: the real time
 */
@ConfigurationProperties("liangdeng.clock")
record ClockProperties(@Nullable LocalDateTime pinnedAt) {}

package cn.liangdeng.intake.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many files are read at once.
 *
 * @param threads files read at the same time, at least 1
 * @param waiting files that may wait for their turn, at least 1; one more is refused
 * @param patience how long an upload waits for a short file before it shows the page of the progress
 */
@ConfigurationProperties("liangdeng.reading")
record ReadingSettings(
        @DefaultValue("2") int threads,
        @DefaultValue("20") int waiting,
        @DefaultValue("1500ms") Duration patience) {}

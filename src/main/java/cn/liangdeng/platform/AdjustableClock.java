package cn.liangdeng.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A clock that was put to a moment and runs on from there. In use where {@code liangdeng.clock.pinned-at} is set: the demo
 * district lives in its own autumn, whatever the calendar outside says.
 */
public final class AdjustableClock extends Clock {

    private final Clock running;
    private volatile Duration offset;

    AdjustableClock(Clock running, LocalDateTime start) {
        this.running = running;
        this.offset = Duration.between(running.instant(), moment(start));
    }

    /** Puts the clock to a moment in its own zone; it runs on from there. */
    public void set(LocalDateTime moment) {
        offset = Duration.between(running.instant(), moment(moment));
    }

    @Override
    public ZoneId getZone() {
        return running.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(running.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return running.instant().plus(offset);
    }

    private Instant moment(LocalDateTime local) {
        return local.atZone(running.getZone()).toInstant();
    }
}

package cn.liangdeng.progress.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Moments as pages show them: Beijing time. */
final class Moments {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Moments() {}

    static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, BEIJING);
    }
}

package cn.liangdeng.progress.web;

import cn.liangdeng.shared.BeijingTime;
import java.time.Instant;
import java.time.LocalDateTime;

/** Moments as pages show them: Beijing time. */
final class Moments {

    private Moments() {}

    static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, BeijingTime.ZONE);
    }
}

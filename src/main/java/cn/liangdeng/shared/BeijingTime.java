package cn.liangdeng.shared;

import java.time.ZoneId;

/** The time by which a district's days begin and end, wherever its server stands. */
public final class BeijingTime {

    /** UTC+8 without summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BeijingTime() {}
}

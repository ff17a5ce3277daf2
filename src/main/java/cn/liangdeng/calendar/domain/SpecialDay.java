package cn.liangdeng.calendar.domain;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param name the occasion (国庆节), 1…40 characters
 */
public record SpecialDay(LocalDate day, Kind kind, String name) {

    /** What the day is instead. */
    public enum Kind {
        /** 放假. */
        HOLIDAY,
        /** 调休上班: a weekend day that is worked. */
        WORKDAY
    }
}

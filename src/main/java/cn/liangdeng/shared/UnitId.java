package cn.liangdeng.shared;

import org.jspecify.annotations.Nullable;

/** Identifies a unit of the organisation (单位); kept by module {@code organisation}. */
public record UnitId(long value) {

    /** Reads an id that may be absent. */
    public static @Nullable UnitId ofNullable(@Nullable Long value) {
        return value == null ? null : new UnitId(value);
    }
}

package cn.liangdeng.reporting.web;

import org.jspecify.annotations.Nullable;

/**
 * What stands around a row's figure, ready to print.
 *
 * @param extension sentence on its extensions with the original day; null where none was asked for
 * @param askable true where a later day may be asked for
 * @param known the figure as it is known from elsewhere, in plain digits; null where it is not known or stands there already
 * @param knownFrom sentence that says where it is known from; null where it is not known
 * @param mode key of how the stored figure got in; null where it was typed
 * @param filedFor sentence on who of the office filed it for the unit; null where the unit did
 * @param fileable true where the office may file it for the unit
 */
record RowAround(
        @Nullable String extension,
        boolean askable,
        @Nullable String known,
        @Nullable String knownFrom,
        @Nullable String mode,
        @Nullable String filedFor,
        boolean fileable) {}

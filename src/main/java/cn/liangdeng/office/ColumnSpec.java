package cn.liangdeng.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet to be written.
 *
 * @param header its name
 * @param width in widths of a Latin letter, a Chinese character takes two; 0 takes the width from the content
 * @param type what its cells hold
 * @param decimals digits behind the point that are shown; {@link #AS_IS} shows as many as the value has, {@link
 *     #ONE_OR_MORE} likewise but one at least, so that the points of a column stand below one another
 * @param dropDown the values to choose from; empty allows any. Import templates only
 * @param comment explanation at the header, or null. Import templates only
 * @param locked whether its cells cannot be changed. Import templates only
 * @param hidden whether the column is not shown: keys that come back with the file. Import templates only
 */
public record ColumnSpec(
        String header,
        double width,
        Type type,
        int decimals,
        List<String> dropDown,
        @Nullable String comment,
        boolean locked,
        boolean hidden) {

    /** For {@code decimals}: as many as the value has. */
    public static final int AS_IS = -1;

    /** For {@code decimals}: as many as the value has, one at least. */
    public static final int ONE_OR_MORE = -2;

    private static final int MAX_DECIMALS = 10;
    private static final double MAX_WIDTH = 255;

    /** What the cells of a column hold. In every column a text may stand in place of a value (—, 未报). */
    public enum Type {
        /** Text, whatever it looks like: never read as formula, number or date. */
        TEXT,
        /** Numbers, set to the right. */
        NUMBER,
        /** Numbers in percent as people say them: 12.5 is shown as 12.5 %. */
        PERCENT,
        /** Days. */
        DATE
    }

    /**
     * @throws IllegalArgumentException if the width or the decimals are out of range
     */
    public ColumnSpec {
        if (width < 0 || width > MAX_WIDTH) {
            throw new IllegalArgumentException("width must be 0..255 but was " + width);
        }
        if (decimals < ONE_OR_MORE || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("decimals must be -2..10 but was " + decimals);
        }
        dropDown = List.copyOf(dropDown);
    }

    public static ColumnSpec text(String header) {
        return new ColumnSpec(header, 0, Type.TEXT, AS_IS, List.of(), null, false, false);
    }

    public static ColumnSpec number(String header, int decimals) {
        return new ColumnSpec(header, 0, Type.NUMBER, decimals, List.of(), null, false, false);
    }

    public static ColumnSpec percent(String header, int decimals) {
        return new ColumnSpec(header, 0, Type.PERCENT, decimals, List.of(), null, false, false);
    }

    public static ColumnSpec date(String header) {
        return new ColumnSpec(header, 0, Type.DATE, AS_IS, List.of(), null, false, false);
    }

    public ColumnSpec withWidth(double letters) {
        return new ColumnSpec(header, letters, type, decimals, dropDown, comment, locked, hidden);
    }

    public ColumnSpec withDropDown(List<String> values) {
        return new ColumnSpec(header, width, type, decimals, values, comment, locked, hidden);
    }

    public ColumnSpec withComment(String explanation) {
        return new ColumnSpec(header, width, type, decimals, dropDown, explanation, locked, hidden);
    }

    public ColumnSpec asLocked() {
        return new ColumnSpec(header, width, type, decimals, dropDown, comment, true, hidden);
    }

    /** The same, not shown and not to be changed. */
    public ColumnSpec asHidden() {
        return new ColumnSpec(header, width, type, decimals, dropDown, comment, true, true);
    }
}

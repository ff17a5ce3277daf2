package cn.liangdeng.dashboard.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet, for the page and the file alike.
 *
 * @param words as the page shows it; of lights the words that the file has
 * @param number the value in the file; null for words
 * @param link address below the context path, or null
 * @param lights lights that stand in the cell
 * @param rowSpan rows that it covers, at least 1
 * @param columnSpan columns that it covers, at least 1
 * @param covered true where a merged cell lies over it: the page leaves it out, the file repeats the words
 */
record SheetEntry(
        String words,
        @Nullable BigDecimal number,
        @Nullable String link,
        List<Chip> lights,
        int rowSpan,
        int columnSpan,
        boolean covered) {

    SheetEntry {
        lights = List.copyOf(lights);
    }

    /**
     * A light.
     *
     * @param state its name in lower case, by which it is styled; null where a target is not judged, and the words say why
     * @param words the light's name
     * @param explainPath address of the card that explains it, below the context path
     */
    record Chip(
            @Nullable String state, String words, @Nullable String explainPath) {}

    static SheetEntry of(@Nullable String words) {
        return new SheetEntry(words == null ? "" : words, null, null, List.of(), 1, 1, false);
    }

    static SheetEntry linked(String words, String link) {
        return new SheetEntry(words, null, link, List.of(), 1, 1, false);
    }

    static SheetEntry of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    static SheetEntry of(BigDecimal number) {
        return new SheetEntry(number.toPlainString().replace('-', '\u2212'), number, null, List.of(), 1, 1, false);
    }

    static SheetEntry lit(String words, List<Chip> lights) {
        return new SheetEntry(words, null, null, lights, 1, 1, false);
    }

    static SheetEntry merged(String words, int rowSpan, int columnSpan) {
        return new SheetEntry(words, null, null, List.of(), rowSpan, columnSpan, false);
    }

    static SheetEntry coveredBy(String words) {
        return new SheetEntry(words, null, null, List.of(), 1, 1, true);
    }

    /** The value in the file. */
    Object value() {
        return number == null ? words : number;
    }

    /** True where the other one, beside it to the right, lies under the same merged cell. */
    boolean covers(SheetEntry right) {
        return (columnSpan > 1 || covered) && words.equals(right.words);
    }

    public boolean isNegative() {
        return number != null && number.signum() < 0;
    }
}

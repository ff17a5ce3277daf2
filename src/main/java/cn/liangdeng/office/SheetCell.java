package cn.liangdeng.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a sheet.
 *
 * @param address the cell as the spreadsheet names it, for example {@code C7}
 * @param kind what it holds
 * @param text what it shows, without blanks at the ends; empty for {@link Kind#BLANK}, {@link Kind#MERGED} and {@link
 *     Kind#UNCALCULATED}. Numbers without a format of their own are written out in full
 * @param number the value of a number, to the 15 digits that spreadsheets keep; a percentage as a fraction (12.5 % is 0.125)
 * @param date the day of a date cell
 * @param percent whether a number is shown as a percentage
 * @param formula whether the value is the remembered result of a formula
 * @param mergedInto address of the cell that covers this one, for {@link Kind#MERGED} only
 */
public record SheetCell(
        String address,
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        boolean percent,
        boolean formula,
        @Nullable String mergedInto) {

    /** What a cell holds. */
    public enum Kind {
        /** Nothing, or blanks only. */
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** An error value; the text is its name, for example {@code #DIV/0!}. */
        ERROR,
        /** A formula whose result is not stored in the file: it was never opened in a spreadsheet program. */
        UNCALCULATED,
        /** Covered by a merged cell, whose value stands at its top left. */
        MERGED
    }

    static SheetCell blank(String address) {
        return new SheetCell(address, Kind.BLANK, "", null, null, false, false, null);
    }

    static SheetCell text(String address, String text, boolean formula) {
        return new SheetCell(address, Kind.TEXT, text, null, null, false, formula, null);
    }

    static SheetCell merged(String address, String mergedInto) {
        return new SheetCell(address, Kind.MERGED, "", null, null, false, false, mergedInto);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** The text with full-width digits, letters and spaces made narrow and runs of blanks made one space. */
    public String normalised() {
        return CellText.normalise(text);
    }

    /**
     * The number of a number cell, or the one that a text cell spells: full-width digits, thousands separators and a percent
     * sign are understood (１２．５％ is 0.125). Null where the cell is no number.
     */
    public @Nullable BigDecimal asNumber() {
        return kind == Kind.TEXT ? CellText.parseNumber(text) : number;
    }

    /** Like {@link #asNumber()}, but a percentage in percent: both 12.5 and 12.5 % are 12.5. */
    public @Nullable BigDecimal asPercentPoints() {
        BigDecimal value = asNumber();
        boolean percentage = percent || kind == Kind.TEXT && CellText.endsWithPercent(text);
        return value == null || !percentage ? value : CellText.plain(value.movePointRight(2));
    }

    /** The day of a date cell, or the one spelt by a text or number: 2026年9月25日, 2026-9-25, 2026/9/25, 2026.9.25, 20260925. */
    public @Nullable LocalDate asDate() {
        return kind == Kind.TEXT || kind == Kind.NUMBER ? CellText.parseDate(text) : date;
    }
}

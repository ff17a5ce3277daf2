package cn.liangdeng.reporting.quality;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of the checks that a district may set for itself. Names and units of measure stand in the bundle under
 * {@code reporting.threshold.<name>}; a name is stored and never changed.
 */
public enum Threshold {
    /** Share of the characters in which copied words may differ, percent. */
    COPIED_WORDS_PERCENT(Check.COPIED_WORDS, "5", "0", "30"),
    /** Periods without increase. */
    STANDSTILL_PERIODS(Check.STANDSTILL, "2", "2", "6"),
    /** Equal large increases in a row; of smaller ones one and two more. */
    COPIED_INCREASE_MONTHS(Check.COPIED_INCREASE, "3", "3", "8"),
    /** Times the median of the half-year before. */
    JUMP_TIMES(Check.JUMP, "3", "1.5", "20"),
    /** Share of the year in one month, percent. */
    JUMP_YEAR_PERCENT(Check.JUMP, "40", "10", "100"),
    /** Months in a row exactly at the plan; a hair above it one more. */
    ON_PACE_MONTHS(Check.ON_PACE, "3", "2", "11"),
    /** A hair above the plan, percent of the year. */
    ON_PACE_PERCENT(Check.ON_PACE, "0.5", "0.1", "5"),
    /** The first line above the year's plan, percent. */
    OVER_PLAN_PERCENT(Check.OVER_PLAN, "120", "100", "300"),
    /** The second line above the year's plan, percent. */
    FAR_OVER_PLAN_PERCENT(Check.OVER_PLAN, "150", "100", "500"),
    /** The plan period's total, percent. */
    OVER_TOTAL_PERCENT(Check.OVER_TOTAL, "100", "100", "300"),
    /** Points of growth between the rate filed and the one that the amounts show. */
    GROWTH_POINTS(Check.GROWTH_DIFFERS, "1", "0.1", "20"),
    /** Difference between the sum of the parts and the whole, percent. */
    SUM_PERCENT(Check.SUM_DIFFERS, "0.5", "0", "20"),
    /** Share of a unit's figures typed in the last hours, percent. */
    RUSHED_PERCENT(Check.RUSHED, "80", "50", "100"),
    /** Hours before the offices close on the due day. */
    RUSHED_HOURS(Check.RUSHED, "2", "1", "8"),
    /** Seconds from one figure to the next, where all are typed in the last hours. */
    RUSHED_SECONDS(Check.RUSHED, "20", "1", "60"),
    /** Seconds from one figure to the next in which nobody reads it, whenever it is. */
    UNREAD_SECONDS(Check.RUSHED, "5", "1", "20"),
    /** Round figures among the last six. */
    ROUND_FIGURES(Check.ROUND_NUMBERS, "5", "3", "6"),
    /** Days before the period and after the filing that a photo may be away. */
    OLD_PHOTO_DAYS(Check.OLD_PHOTO, "15", "0", "180"),
    /** Filings with files in a row. */
    OLD_PAPERS_MONTHS(Check.OLD_PAPERS, "3", "2", "9"),
    /** December's share of the year, percent. */
    DECEMBER_PERCENT(Check.DECEMBER_SURGE, "25", "10", "90"),
    /** Months without increase before the arrears. */
    FLAT_MONTHS(Check.FLAT_THEN_JUMP, "3", "2", "9"),
    /** Of a FLOW: lift in percent of a planned month. */
    LATE_LIFT_PERCENT(Check.LATE_LIFT, "50", "0", "500"),
    /** A part's bound in percent of the bound of the whole. */
    ABOVE_PARENT_PERCENT(Check.ABOVE_PARENT, "110", "100", "300"),
    /** Seconds between opening and passing what has a finding. */
    QUICK_REVIEW_SECONDS(Check.QUICK_REVIEW, "5", "1", "60");

    private final Check check;
    private final BigDecimal usual;
    private final BigDecimal least;
    private final BigDecimal most;

    Threshold(Check check, String usual, String least, String most) {
        this.check = check;
        this.usual = new BigDecimal(usual);
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** Those of a check, in the order in which its rule names them. */
    public static List<Threshold> of(Check check) {
        return Arrays.stream(values()).filter(one -> one.check == check).toList();
    }

    public Check check() {
        return check;
    }

    /** What holds where the district has not set another; docs/quality.md tells on what it was set. */
    public BigDecimal usual() {
        return usual;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    /** Whether it counts something and takes whole numbers only. */
    public boolean isCount() {
        return name().endsWith("_MONTHS")
                || name().endsWith("_DAYS")
                || name().endsWith("_PERIODS")
                || name().endsWith("_FIGURES");
    }
}

package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.target.IndicatorNature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a unit's month, ready to print. Figures are plain digits; empty where there is none.
 *
 * @param month the month that the figure belongs to, as {@code 2026-09}
 * @param monthLabel that month in words, where it is not the month of the page (a statistic that trails); else null
 * @param before the month of the figure filed last, in words; null where there is none
 * @param beforeToDate that figure as stored
 * @param beforeOfMonth FLOW: what that month added
 * @param toDate FLOW: year-to-date figure; STOCK, RATE: the figure; MILESTONE: the percentage
 * @param ofMonth FLOW: what this month added
 * @param completedOn MILESTONE: day of completion as {@code 2026-09-25}
 * @param base FLOW: the year-to-date figure from which the month's is counted; empty where months are missing
 * @param missing sentence naming the months that lack a figure; null where none does
 * @param goals what is promised, one sentence a target
 * @param outlook how its goal would stand with this figure; null where that cannot be said
 * @param report null as long as nobody has begun it
 * @param version goes with the next save; null where there is no report yet
 * @param state its status, {@code NONE} before it is begun
 * @param stateClass class of the status chip
 * @param lock sentence why it cannot be changed; null where it can
 * @param due last day on time, in words
 * @param overdue true where that day has passed and nothing is filed
 * @param returned sentence why it was returned and until when it is to be filed again; null where it was not
 * @param saved who filled it in last and when, in words; null before
 * @param evidence how many files are attached
 * @param unexplained sentence how many findings wait for a reason; null where none does
 * @param ready true where it could be submitted as it stands
 * @param withdrawable true where the unit may take it back
 * @param around extensions, known figures, filing on behalf
 */
record RowView(
        long indicator,
        String name,
        @Nullable String definition,
        String unitOfMeasure,
        IndicatorNature nature,
        String month,
        @Nullable String monthLabel,
        @Nullable String before,
        String beforeToDate,
        String beforeOfMonth,
        String toDate,
        String ofMonth,
        String completedOn,
        boolean nil,
        String base,
        @Nullable String missing,
        List<String> goals,
        @Nullable RowOutlook outlook,
        @Nullable Long report,
        @Nullable Integer version,
        String state,
        String stateClass,
        @Nullable String lock,
        String due,
        boolean overdue,
        @Nullable String returned,
        @Nullable String saved,
        ReportTexts texts,
        int evidence,
        @Nullable String unexplained,
        boolean ready,
        boolean withdrawable,
        RowAround around) {

    /** The row's address below {@code /reporting/}. */
    public String path() {
        return indicator + "/" + month;
    }

    /** True where its cells can be filled in. */
    public boolean isEditable() {
        return lock == null;
    }

    /** True where months before it lack a figure, so that the month's own cannot be told. */
    public boolean isIncomplete() {
        return missing != null;
    }

    /** True where no finding waits for a reason. */
    public boolean isExplained() {
        return unexplained == null;
    }

    /** True but for a nil report. */
    public boolean isChanged() {
        return !nil;
    }

    /** True where the figure has no second cell beside it. */
    public boolean isSingle() {
        return !isFlow() && !isMilestone();
    }

    public String shownBeforeToDate() {
        return shown(beforeToDate);
    }

    public String shownBeforeOfMonth() {
        return shown(beforeOfMonth);
    }

    public String shownToDate() {
        return shown(toDate);
    }

    public String shownOfMonth() {
        return shown(ofMonth);
    }

    public String shownCompletedOn() {
        return shown(completedOn);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "—" : text;
    }

    public boolean isFlow() {
        return nature == IndicatorNature.FLOW;
    }

    public boolean isMilestone() {
        return nature == IndicatorNature.MILESTONE;
    }
}

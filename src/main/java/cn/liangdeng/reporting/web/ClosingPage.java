package cn.liangdeng.reporting.web;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page 月度封存.
 *
 * @param months to choose from, newest first
 */
record ClosingPage(ReportingMonth month, List<ReportingMonth> months, List<Window> windows) {

    ClosingPage {
        months = List.copyOf(months);
        windows = List.copyOf(windows);
    }

    /**
     * One window.
     *
     * @param dueOn its last day in words, with the last one granted by an extension
     * @param due true from the day after that
     * @param closed true where a closing is in force
     * @param owed how many figures are owed in it
     * @param missing how many of them nobody has filed
     * @param unsettled how many wait for review or were returned
     * @param open the open ones, unit by unit
     * @param acts its closings, oldest first
     * @param note what was typed, after a refusal
     * @param problem sentence of the refusal; null where there was none
     */
    record Window(
            String kind,
            String opensOn,
            String dueOn,
            boolean due,
            boolean closed,
            int owed,
            int missing,
            int unsettled,
            List<Group> open,
            List<Act> acts,
            String note,
            @Nullable String problem) {

        Window {
            open = List.copyOf(open);
            acts = List.copyOf(acts);
        }
    }

    /** What is open of one unit. */
    record Group(String unit, List<Open> items) {

        Group {
            items = List.copyOf(items);
        }
    }

    /**
     * One open figure.
     *
     * @param state its status, {@code NONE} before it is begun
     * @param filePath where the office files it for the unit; null where it is filed
     */
    record Open(
            String indicator,
            String state,
            String path,
            @Nullable String filePath) {}

    /**
     * One closing.
     *
     * @param reopenedBy who reopened it; null where it is in force
     */
    record Act(
            String by,
            String at,
            String note,
            int missing,
            @Nullable String reopenedBy,
            @Nullable String reopenedAt,
            @Nullable String reopenReason) {}
}

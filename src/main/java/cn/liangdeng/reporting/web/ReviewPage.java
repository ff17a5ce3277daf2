package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.ReturnReason;
import cn.liangdeng.reporting.query.EvidenceFile;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review queue.
 *
 * @param groups the rows of this page, unit by unit
 * @param page the same rows, for the page numbers
 * @param units to choose from
 * @param unit the unit chosen, empty for all
 * @param months to choose from
 * @param month the month chosen, empty for all
 * @param opened when it was opened, for the reminder to look at what has a finding
 * @param returnDueOn the day by which a returned report is to be filed again unless another is set, as {@code 2026-09-30}
 */
record ReviewPage(
        List<Group> groups,
        Page<Row> page,
        List<Option> units,
        String unit,
        List<Option> months,
        String month,
        String opened,
        String returnDueOn) {

    ReviewPage {
        groups = List.copyOf(groups);
        units = List.copyOf(units);
        months = List.copyOf(months);
    }

    /** The classes of reasons for a return. */
    public List<Option> returnCodes() {
        return Arrays.stream(ReturnReason.values())
                .map(code -> Option.keyed(code.name(), "reporting.returnCode." + code))
                .toList();
    }

    /** Whether anything may be passed together with others. */
    public boolean isChoosable() {
        return groups.stream().flatMap(group -> group.rows().stream()).anyMatch(Row::isChoosable);
    }

    /** Whether the list is narrowed. */
    public boolean isFiltered() {
        return !unit.isEmpty() || !month.isEmpty();
    }

    /**
     * What waits of one unit.
     *
     * @param note a remark for the office; null without
     */
    record Group(String unitName, @Nullable String note, List<Row> rows) {

        Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One report, ready to print.
     *
     * @param month the month that the figure belongs to, in words
     * @param value as filed; of a FLOW the year-to-date figure
     * @param ofMonth FLOW: what the month added; empty otherwise
     * @param before the figure filed before with its month; null where there is none
     * @param change to that figure, with its sign; empty for a FLOW, whose month says it
     * @param submitted who filed it and when
     * @param own true where the person had a part in it and may not review it
     * @param mode key of how the figure got in; null where it was typed
     * @param filedFor sentence on who of the office filed it for the unit; null where the unit did
     * @param unitsTurn true where the unit's reviewer decides, false where the office does
     * @param findings what the checks asked, with the unit's reasons; it is then passed singly
     */
    record Row(
            long id,
            String indicator,
            String unitOfMeasure,
            String month,
            String value,
            String ofMonth,
            @Nullable String before,
            String change,
            @Nullable String completedOn,
            boolean nil,
            ReportTexts texts,
            String submitted,
            boolean own,
            boolean unitsTurn,
            List<EvidenceFile> evidence,
            List<FindingView> findings,
            @Nullable String mode,
            @Nullable String filedFor) {

        Row {
            findings = List.copyOf(findings);
            evidence = List.copyOf(evidence);
        }

        /** Whether it may be passed together with others: what has a finding is looked at singly. */
        public boolean isChoosable() {
            return !own && findings.isEmpty();
        }

        /** Whether the unit wrote anything beside the figure. */
        public boolean hasTexts() {
            return !texts.equals(ReportTexts.NONE);
        }
    }
}

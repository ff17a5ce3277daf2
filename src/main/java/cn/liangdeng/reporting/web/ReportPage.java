package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.ReturnReason;
import cn.liangdeng.reporting.query.EvidenceFile;
import cn.liangdeng.shared.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report with all that happened to it, ready to print.
 *
 * @param fillPath where its unit fills it in, below the context path
 * @param value the figure; empty where there is none
 * @param returned why it was returned and until when it is to be filed again; null where it was not
 * @param extended sentence with its original day and the one granted last; null where none was granted
 * @param answers what was decided on its 需协调事项, oldest first
 * @param acts newest first
 * @param before the figure filed before and the difference to it; null where there is none
 * @param values approved figures, newest first; more than one after a correction
 * @param can what the person may do with it now
 */
record ReportPage(
        long id,
        String unitName,
        String indicatorName,
        @Nullable String definition,
        String unitOfMeasure,
        boolean milestone,
        String month,
        String fillPath,
        String state,
        String stateClass,
        String value,
        @Nullable String before,
        @Nullable String completedOn,
        boolean nil,
        @Nullable String mode,
        @Nullable String source,
        @Nullable String filedFor,
        @Nullable String returned,
        @Nullable String extended,
        ReportTexts texts,
        List<Answer> answers,
        List<EvidenceFile> evidence,
        List<Act> acts,
        List<Value> values,
        Can can) {

    /** The classes of reasons for a return. */
    public List<Option> returnCodes() {
        return Arrays.stream(ReturnReason.values())
                .map(code -> Option.keyed(code.name(), "reporting.returnCode." + code))
                .toList();
    }

    ReportPage {
        answers = List.copyOf(answers);
        evidence = List.copyOf(evidence);
        acts = List.copyOf(acts);
        values = List.copyOf(values);
    }

    /**
     * What was decided on its 需协调事项.
     *
     * @param unit who has to act; null where nobody has
     * @param due until when; null where no day is set
     */
    record Answer(
            String meeting,
            String on,
            String text,
            @Nullable String unit,
            @Nullable String due) {}

    /**
     * One act.
     *
     * @param key key of what was done
     * @param value the figure after it; empty where it says nothing new
     * @param mode key of how it got in; null where it was typed
     * @param code key of the class of the reason for a return; null for other acts
     * @param dueOn until when it was to be filed again; null for other acts
     * @param texts the words as they were filed; null for other acts
     */
    record Act(
            String key,
            String person,
            String at,
            String value,
            @Nullable String mode,
            @Nullable String code,
            @Nullable String dueOn,
            @Nullable String reason,
            @Nullable ReportTexts texts) {}

    /**
     * An approved figure.
     *
     * @param until when another took its place; null where it counts
     * @param act key of the act by which it began to count; null where it was filled in later for a month gone by
     * @param by who did it; null where the act is not known
     * @param reason why it was corrected; null for other acts
     */
    record Value(
            String value,
            @Nullable String completedOn,
            String from,
            @Nullable String until,
            @Nullable String act,
            @Nullable String by,
            @Nullable String reason) {}

    /**
     * What the person may do now.
     *
     * @param pass pass it on or approve it
     * @param unitsTurn true where passing means passing it on to the office
     * @param own true where only the person's own part in it forbids reviewing
     */
    record Can(
            boolean fill,
            boolean withdraw,
            boolean pass,
            boolean unitsTurn,
            boolean giveBack,
            boolean correct,
            boolean own) {}
}

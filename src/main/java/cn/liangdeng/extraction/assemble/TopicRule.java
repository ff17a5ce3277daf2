package cn.liangdeng.extraction.assemble;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a row or a paragraph says it is about, for figures that no words near them name. */
final class TopicRule {

    private static final int LONGEST_TASK = 16;
    private static final int LONGEST_OPENING = 24;

    /** (一)老旧小区改造。2024年改造60个. */
    private static final Pattern OPENING = Pattern.compile(
            "^\\s*(?:\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、])(?<topic>[^,。;:\\d]{3,16})[。:]");

    private TopicRule() {}

    /**
     * The topic, empty where none is told.
     *
     * @param nameless whether the figure has no noun of its own, so that the paragraph's opening may give one
     */
    static String of(Sight sight, boolean nameless) {
        Row row = sight.passage().row();
        if (row != null && !row.task().isEmpty()) {
            return row.task().length() > LONGEST_TASK
                    ? ""
                    : NounPhrase.left(row.task()).noun();
        }
        if (!nameless) {
            return "";
        }
        int start = sight.passage().span().start();
        Matcher opening = OPENING.matcher(
                sight.reading().plain(start, Math.min(sight.clause().start(), start + LONGEST_OPENING)));
        return opening.find() ? NounPhrase.left(opening.group("topic")).noun() : "";
    }
}

package cn.liangdeng.office;

import java.util.regex.Pattern;

/**
 * Tells headings by the numbering that official documents prescribe (GB/T 9704-2012, 7.3.3: 一、 (一) 1. (1)). Level 2 is 一、,
 * 3 is (一), 4 is 1.; (1) counts as running text. A line is only a heading where it does not itself say something: a numbered
 * sentence is a paragraph, so that no commitment hides in a heading.
 */
final class HeadingRule {

    static final int NONE = 0;
    static final int TITLE = 1;

    private static final int CHAPTER_LEVEL = 2;
    private static final int SECTION_LEVEL = 3;
    private static final int POINT_LEVEL = 4;

    private static final int MAX_CODE_POINTS = 40;
    private static final int MAX_POINT_CODE_POINTS = 25;
    /** A longer line that is no title is running text. */
    private static final int MAX_OPENING_CODE_POINTS = 60;

    private static final String NUMERAL = "[一二三四五六七八九十百零〇]{1,5}";

    private static final Pattern CHAPTER =
            Pattern.compile("^(?:" + NUMERAL + "、|第(?:" + NUMERAL + "|\\d{1,3})(?:[章编篇]|部分))");
    private static final Pattern SECTION =
            Pattern.compile("^(?:[（(]" + NUMERAL + "[)）]|第(?:" + NUMERAL + "|\\d{1,3})节)");
    private static final Pattern POINT = Pattern.compile("^\\d{1,2}[.．、]\\s*(?!\\d)");

    private static final Pattern NUMBERED =
            Pattern.compile("^(?:第?[（(]?(?:" + NUMERAL + "|\\d{1,3})[)）]?[、.．)）章节条是]|[（(]?\\d{1,2}[）)]|[①-⑳])");

    private static final Pattern SENTENCE_MARK = Pattern.compile("[。；;！？!?]");
    private static final Pattern FIGURE = Pattern.compile("[0-9０-９]");
    private static final Pattern FINAL_STOP = Pattern.compile("[。.]$");

    private HeadingRule() {}

    /** Whether a document is still at its opening, where its title may stand, behind a line of a level. */
    static boolean staysOpening(int level, String line) {
        return level == TITLE || level == NONE && line.codePointCount(0, line.length()) <= MAX_OPENING_CODE_POINTS;
    }

    /** Level of a line that is a heading by its numbering and shape, else {@link #NONE}. */
    static int levelOf(String line) {
        int level = numberingLevel(line);
        if (level == NONE) {
            return NONE;
        }
        int length = line.codePointCount(0, line.length());
        if (level == POINT_LEVEL) {
            String words = POINT.matcher(line).replaceFirst("");
            boolean pure = !isSentence(words) && !FIGURE.matcher(words).find();
            return length <= MAX_POINT_CODE_POINTS && pure ? level : NONE;
        }
        String words = FINAL_STOP.matcher(line).replaceFirst("");
        boolean stopped = words.length() != line.length();
        boolean statesFigure = stopped && FIGURE.matcher(words).find();
        return length <= MAX_CODE_POINTS && !isSentence(words) && !statesFigure ? level : NONE;
    }

    /** Level that the numbering at the start of a line stands for, whatever follows; {@link #NONE} without such numbering. */
    static int numberingLevel(String line) {
        if (CHAPTER.matcher(line).find()) {
            return CHAPTER_LEVEL;
        }
        if (SECTION.matcher(line).find()) {
            return SECTION_LEVEL;
        }
        return POINT.matcher(line).find() ? POINT_LEVEL : NONE;
    }

    /** Whether a line begins with a number of its own, of whatever level. */
    static boolean isNumbered(String line) {
        return NUMBERED.matcher(line).find();
    }

    /** Whether the words contain a mark that ends a sentence or a part of an enumeration. */
    static boolean isSentence(String words) {
        return SENTENCE_MARK.matcher(words).find();
    }

    /** Whether a line that is styled as heading can be one: not a whole paragraph that an author styled so. */
    static boolean isHeadline(String line) {
        String words = FINAL_STOP.matcher(line).replaceFirst("");
        return line.codePointCount(0, line.length()) <= 2 * MAX_CODE_POINTS && !isSentence(words);
    }
}

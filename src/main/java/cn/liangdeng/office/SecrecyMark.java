package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark of a State secret on a document: 机密★1年 (GB/T 9704-2012, 7.2.2). Such a document must not be kept in a system for
 * information that is not secret (保守国家秘密法, article 24 of 2010), so that reading it ends with a refusal.
 */
final class SecrecyMark {

    /** The mark stands in the head, below the copy's number, or in the running head. */
    private static final int LINES_OF_THE_HEAD = 15;

    private static final int LONGEST_LINE = 60;

    private static final String DEGREE = "(绝\\s*密|机\\s*密|秘\\s*密)";

    /** 机密★1年, 密级：秘密, or the degree alone, with the copy's number before it and the urgency behind it. */
    private static final Pattern MARK =
            Pattern.compile("(?<!\\p{IsHan})" + DEGREE + "\\s*[★☆]\\s*(?:\\d{1,2}\\s*(?:年|个月)|长期)?"
                    + "|密\\s*级\\s*[:：\\t ]\\s*" + DEGREE + "(?!\\s*□)"
                    + "|^(?:\\d{6}\\s*)?" + DEGREE + "(?:\\s*(?:特急|特提|加急|平急|急件))?$");

    /** Blanks of Chinese typesetting set letters apart as others do. */
    private static final Pattern BLANK = Pattern.compile("[\\u3000\\u00A0]");

    private SecrecyMark() {}

    /**
     * Looks at the first lines of a text.
     *
     * @throws UnreadableFileException if one bears the mark
     */
    static void refuseIn(String text) {
        text.lines().filter(line -> !line.isBlank()).limit(LINES_OF_THE_HEAD).forEach(SecrecyMark::refuse);
    }

    /**
     * Looks at one line of a document's head or running head.
     *
     * @throws UnreadableFileException if it bears the mark
     */
    static void refuse(String line) {
        if (line.length() <= LONGEST_LINE) {
            Matcher mark = MARK.matcher(BLANK.matcher(LineText.strip(line)).replaceAll(" "));
            if (mark.find()) {
                throw new UnreadableFileException(
                        Reason.CLASSIFIED, mark.group().replaceAll("\\s+", ""));
            }
        }
    }
}

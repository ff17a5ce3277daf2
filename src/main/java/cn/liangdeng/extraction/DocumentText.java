package cn.liangdeng.extraction;

import java.util.List;

/**
 * The text of a policy document with its structure. All offsets are Unicode code points into {@link #text()}, start
 * inclusive, end exclusive; blocks do not overlap, are in text order and need not cover the text (line breaks lie between).
 *
 * @param text the plain text; lines are separated by {@code \n}
 * @param blocks headings, paragraphs and tables in order
 */
public record DocumentText(String text, List<TextBlock> blocks) {

    public DocumentText {
        blocks = List.copyOf(blocks);
    }

    /** The words between two code point offsets. */
    public String words(int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}

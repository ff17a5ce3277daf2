package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** Finds title, headings and paragraphs in a plain text, one block a line, and leaves the text untouched. */
final class PlainTextStructure {

    private static final int MAX_TITLE_CODE_POINTS = 60;

    private PlainTextStructure() {}

    static DocumentText read(String text) {
        List<TextBlock> blocks = new ArrayList<>();
        int codePoints = 0;
        int lineStart = 0;
        while (lineStart <= text.length()) {
            int lineEnd = lineEnd(text, lineStart);
            int from = lineStart;
            int to = lineEnd;
            while (from < to && LineText.isBlank(text.charAt(from))) {
                from++;
            }
            while (to > from && LineText.isBlank(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                int start = codePoints + text.codePointCount(lineStart, from);
                int end = start + text.codePointCount(from, to);
                blocks.add(block(text.substring(from, to), start, end, blocks.isEmpty()));
            }
            int next = lineEnd + 1;
            codePoints += next <= text.length() ? text.codePointCount(lineStart, next) : 0;
            lineStart = next;
        }
        return new DocumentText(text, blocks);
    }

    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return i;
            }
        }
        return text.length();
    }

    private static TextBlock block(String line, int start, int end, boolean first) {
        int level = HeadingRule.levelOf(line);
        boolean titleLike = first
                && HeadingRule.numberingLevel(line) == HeadingRule.NONE
                && end - start <= MAX_TITLE_CODE_POINTS
                && !HeadingRule.isSentence(line)
                && line.indexOf('|') < 0;
        if (titleLike) {
            level = HeadingRule.TITLE;
        }
        return level == HeadingRule.NONE
                ? new TextBlock.Paragraph(start, end)
                : new TextBlock.Heading(level, start, end);
    }
}

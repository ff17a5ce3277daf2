package cn.liangdeng.extraction.text;

import cn.liangdeng.extraction.grammar.SourceText;
import java.util.ArrayList;
import java.util.List;

/** A line that is not blank, without the white space around it, its marks and digits in half width; offsets are UTF-16 indexes. */
record Line(int start, int end, String words, boolean indented) {

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                add(lines, text, start, i);
                start = i + 1;
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        // a cell of a web table that came with the bar behind it
        if (end > start + 1 && text.charAt(end - 1) == '|' && text.indexOf('|', start) == end - 1) {
            end--;
            while (end > start && blank(text.charAt(end - 1))) {
                end--;
            }
        }
        if (end > start) {
            lines.add(new Line(start, end, SourceText.halfWidth(text.substring(start, end)), start > from));
        }
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
    }
}

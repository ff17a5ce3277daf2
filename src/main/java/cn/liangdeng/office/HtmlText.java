package cn.liangdeng.office;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** White space of web pages: runs of it are one space, and a line break inside Chinese words is none. */
final class HtmlText {

    /** Stands for a break that stays visible as a space when lines are joined. */
    static final String HARD_BREAK = "\u2029";

    private static final char HARD_BREAK_CHAR = '\u2029';

    private HtmlText() {}

    /**
     * All words of an element as one line.
     *
     * @param breakMark what stands for line breaks and block ends: {@link #HARD_BREAK} or a plain line feed
     */
    static String oneLine(Element element, String breakMark) {
        StringBuilder words = new StringBuilder();
        collect(element, breakMark, words);
        return LineText.clean(collapse(words));
    }

    private static void collect(Element parent, String breakMark, StringBuilder words) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (child instanceof Element element && !isNoteMark(element, words)) {
                boolean breaks = element.normalName().equals("br") || element.isBlock();
                words.append(breaks ? breakMark : "");
                collect(element, breakMark, words);
                words.append(breaks ? breakMark : "");
            }
        }
    }

    /** Whether an element is a raised figure that points to a note; behind a letter it belongs to it (km²). */
    static boolean isNoteMark(Element element, CharSequence before) {
        return element.normalName().equals("sup")
                && RaisedMarks.isMark(element.text())
                && !RaisedMarks.endsWithLetter(before);
    }

    /** Collapses runs of white space. */
    static String collapse(CharSequence words) {
        StringBuilder line = new StringBuilder(words.length());
        int i = 0;
        while (i < words.length()) {
            char c = words.charAt(i);
            if (!isSpace(c)) {
                line.append(c);
                i++;
                continue;
            }
            boolean broken = false;
            boolean hard = false;
            while (i < words.length() && isSpace(words.charAt(i))) {
                broken |= words.charAt(i) == '\n' || words.charAt(i) == '\r';
                hard |= words.charAt(i) == HARD_BREAK_CHAR;
                i++;
            }
            boolean insideChinese = !line.isEmpty()
                    && i < words.length()
                    && isWide(line.charAt(line.length() - 1))
                    && isWide(words.charAt(i));
            if (hard || !broken || !insideChinese) {
                line.append(' ');
            }
        }
        return line.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0' || c == HARD_BREAK_CHAR;
    }

    /** Chinese characters and their punctuation, between which a line break in the source means nothing. */
    private static boolean isWide(char c) {
        return c >= '\u2E80' && c <= '\u9FFF'
                || c >= '\uF900' && c <= '\uFAFF'
                || c >= '\uFF00' && c <= '\uFFEF'
                || Character.isSurrogate(c);
    }
}

package cn.liangdeng.office;

/** White space and odd characters of the lines that go into a document's text. */
final class LineText {

    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char REPLACEMENT = '\uFFFD';

    private LineText() {}

    /** Whether a character prints nothing: white space of every width, zero included. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || c == IDEOGRAPHIC_SPACE
                || c == NO_BREAK_SPACE
                || c == BYTE_ORDER_MARK
                || c == ZERO_WIDTH_SPACE;
    }

    /** Without blanks at both ends. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /**
     * Makes one clean line: line breaks, tabs and other control characters become spaces, zero width marks vanish, half a
     * surrogate pair is replaced, both ends are stripped. Spaces inside stay as the author set them.
     */
    static String clean(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                line.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                line.append(REPLACEMENT);
            } else if (c == BYTE_ORDER_MARK || c == ZERO_WIDTH_SPACE) {
                continue;
            } else {
                line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
            }
        }
        return strip(line.toString());
    }
}

package cn.liangdeng.extraction.grammar;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What stands between quotation marks, book marks and round brackets. A pair never reaches over a line break. A closing
 * mark whose opening mark was lost on the way protects the letters and digits that touch it (241”体系).
 */
public final class Brackets {

    /** A quotation that is longer and holds a comma is speech, not a name. */
    private static final int DEEPEST = 16;

    private static final int LONGEST_NAME = 24;

    private static final byte TITLE = 1;
    private static final byte NAME = 2;
    private static final byte ASIDE = 4;
    private static final byte TORN = 8;

    private final byte[] marks;
    private boolean torn;

    public Brackets(String plain) {
        marks = new byte[plain.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\n' -> open.clear();
                case '“', '‘', '《', '〈', '(' -> {
                    open.push(i);
                    if (open.size() > DEEPEST) {
                        open.removeLast();
                    }
                }
                case '”', '’', '》', '〉', ')' -> close(plain, open, i);
                default -> {}
            }
        }
    }

    private void close(String plain, Deque<Integer> open, int at) {
        char wanted = opening(plain.charAt(at));
        if (open.stream().noneMatch(i -> plain.charAt(i) == wanted)) {
            if (wanted == '“') {
                tear(plain, at);
            }
            return;
        }
        while (!open.isEmpty()) {
            int start = open.pop();
            if (plain.charAt(start) == wanted) {
                add(plain, wanted, new Span(start, at + 1));
                return;
            }
        }
    }

    private void tear(String plain, int at) {
        int start = at;
        while (start > 0 && isNameLetter(plain.charAt(start - 1))) {
            start--;
        }
        torn = true;
        mark(new Span(start, at + 1), TORN);
    }

    private static boolean isNameLetter(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '+' || c == '.';
    }

    private void add(String plain, char opening, Span span) {
        switch (opening) {
            case '《', '〈' -> mark(span, TITLE);
            case '(' -> mark(span, ASIDE);
            default -> {
                String words = plain.substring(span.start(), span.end());
                boolean speech =
                        words.indexOf('。') >= 0 || span.length() > LONGEST_NAME && words.matches("(?s).*[,;].*");
                if (!speech) {
                    mark(span, NAME);
                }
            }
        }
    }

    private static char opening(char closing) {
        return switch (closing) {
            case '”' -> '“';
            case '’' -> '‘';
            case '》' -> '《';
            case '〉' -> '〈';
            default -> '(';
        };
    }

    private void mark(Span span, byte kind) {
        for (int i = span.start(); i < span.end(); i++) {
            marks[i] |= kind;
        }
    }

    private boolean is(int index, int kinds) {
        return index >= 0 && index < marks.length && (marks[index] & kinds) != 0;
    }

    /** Inside the title of a document. */
    public boolean inTitle(int index) {
        return is(index, TITLE);
    }

    /** Inside a quoted name, or touching a quotation mark whose partner was lost. */
    public boolean inName(int index) {
        return is(index, NAME | TORN);
    }

    /** Inside round brackets. */
    public boolean inAside(int index) {
        return is(index, ASIDE);
    }

    /** Inside any pair: a comma here does not end a clause. */
    public boolean within(int index) {
        return is(index, TITLE | NAME | ASIDE);
    }

    /** Whether a quotation mark lost its partner somewhere in the text. */
    public boolean torn() {
        return torn;
    }
}

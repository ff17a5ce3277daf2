package cn.liangdeng.extraction.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What stands between quotation marks, book marks and round brackets. A pair never reaches over a line break. A closing
 * mark whose opening mark was lost on the way protects the letters and digits that touch it (241”体系).
 */
public final class Brackets {

    /** A quotation that is longer and holds a comma is speech, not a name. */
    private static final int LONGEST_NAME = 24;

    private final List<Span> titles = new ArrayList<>();
    private final List<Span> names = new ArrayList<>();
    private final List<Span> asides = new ArrayList<>();
    private final List<Span> torn = new ArrayList<>();

    public Brackets(String plain) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\n' -> open.clear();
                case '“', '‘', '《', '〈', '(' -> open.push(i);
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
        torn.add(new Span(start, at + 1));
    }

    private static boolean isNameLetter(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '+' || c == '.';
    }

    private void add(String plain, char opening, Span span) {
        switch (opening) {
            case '《', '〈' -> titles.add(span);
            case '(' -> asides.add(span);
            default -> {
                String words = plain.substring(span.start(), span.end());
                boolean speech =
                        words.indexOf('。') >= 0 || span.length() > LONGEST_NAME && words.matches("(?s).*[,;].*");
                if (!speech) {
                    names.add(span);
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

    /** Inside the title of a document. */
    public boolean inTitle(int index) {
        return within(titles, index);
    }

    /** Inside a quoted name, or touching a quotation mark whose partner was lost. */
    public boolean inName(int index) {
        return within(names, index) || within(torn, index);
    }

    /** Inside round brackets. */
    public boolean inAside(int index) {
        return within(asides, index);
    }

    /** Inside any pair: a comma here does not end a clause. */
    public boolean within(int index) {
        return inTitle(index) || within(names, index) || inAside(index);
    }

    /** Names whose opening quotation mark was lost. */
    public List<Span> torn() {
        return List.copyOf(torn);
    }

    /** The contents of round brackets, brackets included. */
    public List<Span> asides() {
        return List.copyOf(asides);
    }

    private static boolean within(List<Span> spans, int index) {
        for (Span span : spans) {
            if (span.contains(index)) {
                return true;
            }
        }
        return false;
    }
}

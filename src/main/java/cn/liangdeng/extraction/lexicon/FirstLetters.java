package cn.liangdeng.extraction.lexicon;

import java.util.BitSet;

/**
 * The letters with which a match of a regular expression can begin. Knows what the expressions of this module use: letters,
 * classes, groups, alternatives, repetition, anchors and looking around; the last two take no letters, so they are passed over.
 */
final class FirstLetters {

    /** More letters than any list of words begins with: a class of all but a few. */
    private static final int MOST = 2000;

    private static final String DIGITS = "0123456789";
    private static final String BLANKS = " \t\n\u000b\f\r";

    private final String regex;
    private int at;

    private FirstLetters(String regex) {
        this.regex = regex;
    }

    /**
     * The letters with which a match can begin.
     *
     * @throws IllegalArgumentException if it can be empty or begin with any letter
     */
    static BitSet of(String regex) {
        FirstLetters reader = new FirstLetters(regex);
        BitSet letters = new BitSet();
        if (reader.alternatives(letters) || reader.at < regex.length() || letters.cardinality() > MOST) {
            throw new IllegalArgumentException("A match may begin with anything: " + regex);
        }
        return letters;
    }

    /** Reads alternatives up to their end; true where one of them can be empty. */
    private boolean alternatives(BitSet letters) {
        boolean empty = sequence(letters);
        while (peek() == '|') {
            at++;
            empty |= sequence(letters);
        }
        return empty;
    }

    private boolean sequence(BitSet letters) {
        boolean empty = true;
        while (at < regex.length() && peek() != '|' && peek() != ')') {
            BitSet next = new BitSet();
            boolean optional = part(next);
            optional |= repetition();
            if (empty) {
                letters.or(next);
                empty = optional;
            }
        }
        return empty;
    }

    /** Reads a letter, a class, a group or an anchor; true where it can be empty. */
    private boolean part(BitSet letters) {
        char c = regex.charAt(at++);
        switch (c) {
            case '^', '$' -> {
                return true;
            }
            case '(' -> {
                return group(letters);
            }
            case '[' -> letterClass(letters);
            case '\\' -> escape(letters);
            case '.' -> letters.set(0, Character.MAX_VALUE + 1);
            default -> letters.set(c);
        }
        return false;
    }

    private boolean group(BitSet letters) {
        boolean around = false;
        if (peek() == '?') {
            around = regex.startsWith("?=", at)
                    || regex.startsWith("?!", at)
                    || regex.startsWith("?<=", at)
                    || regex.startsWith("?<!", at);
            at = regex.startsWith("?<", at) && !around ? regex.indexOf('>', at) + 1 : at + 2;
        }
        boolean empty = alternatives(around ? new BitSet() : letters);
        at++;
        return empty || around;
    }

    private void letterClass(BitSet letters) {
        boolean negated = peek() == '^';
        at += negated ? 1 : 0;
        BitSet own = new BitSet();
        while (peek() != ']') {
            char from = regex.charAt(at++);
            if (from == '\\') {
                escape(own);
            } else if (peek() == '-' && regex.charAt(at + 1) != ']') {
                own.set(from, regex.charAt(at + 1) + 1);
                at += 2;
            } else {
                own.set(from);
            }
        }
        at++;
        if (negated) {
            own.flip(0, Character.MAX_VALUE + 1);
        }
        letters.or(own);
    }

    private void escape(BitSet letters) {
        char c = regex.charAt(at++);
        switch (c) {
            case 'd' -> DIGITS.chars().forEach(letters::set);
            case 's' -> BLANKS.chars().forEach(letters::set);
            case 'n' -> letters.set('\n');
            case 'Q' -> {
                letters.set(regex.charAt(at));
                at = regex.indexOf("\\E", at) + 2;
            }
            case 'p', 'D', 'S' -> {
                letters.set(0, Character.MAX_VALUE + 1);
                at = c == 'p' ? regex.indexOf('}', at) + 1 : at;
            }
            default -> letters.set(c);
        }
    }

    /** Passes over a sign of repetition; true where it allows none. */
    private boolean repetition() {
        if ("?*+{".indexOf(peek()) < 0) {
            return false;
        }
        boolean none = peek() == '?' || peek() == '*' || regex.startsWith("{0", at);
        at = peek() == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (peek() == '?' || peek() == '+') {
            at++;
        }
        return none;
    }

    private char peek() {
        return at < regex.length() ? regex.charAt(at) : 0;
    }
}

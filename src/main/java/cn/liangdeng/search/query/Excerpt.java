package cn.liangdeng.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text around the place where something was found.
 *
 * @param pieces the text in order, found words apart
 */
public record Excerpt(List<Piece> pieces) {

    private static final int BEFORE = 24;
    private static final int LENGTH = 120;
    private static final String GAP = "…";

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** A piece of the text; {@code found} where it is one of the words. */
    public record Piece(String text, boolean found) {}

    /** The text around the first word that occurs, at most 120 characters; line breaks become blanks. */
    static Excerpt of(String text, SearchWords words) {
        String flat = text.replaceAll("\\s+", " ").strip();
        String compared = flat.toLowerCase(Locale.ROOT);
        int first = words.words().stream()
                .mapToInt(compared::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int from = border(flat, Math.max(0, first - BEFORE));
        int to = border(flat, Math.min(flat.length(), from + LENGTH));
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece(GAP, false));
        }
        split(flat, compared, from, to, words, pieces);
        if (to < flat.length()) {
            pieces.add(new Piece(GAP, false));
        }
        return new Excerpt(pieces);
    }

    private static void split(String text, String compared, int from, int to, SearchWords words, List<Piece> pieces) {
        int at = from;
        while (at < to) {
            int next = to;
            int end = to;
            for (String word : words.words()) {
                int found = compared.indexOf(word, at);
                if (found >= 0 && found < next && found + word.length() <= to) {
                    next = found;
                    end = found + word.length();
                }
            }
            if (next > at) {
                pieces.add(new Piece(text.substring(at, next), false));
            }
            if (next < to) {
                pieces.add(new Piece(text.substring(next, end), true));
            }
            at = end;
        }
    }

    /** Never between the two halves of a character outside the basic plane. */
    static int border(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}

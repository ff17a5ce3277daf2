package cn.liangdeng.extraction.lexicon;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words to look for, as a regular expression whose matches begin with one of a few letters. Only where one of these letters
 * stands the expression is tried: what is found is the same, but a list of a hundred words is not compared with every letter of
 * a text.
 */
public final class Cue {

    private final Pattern pattern;
    private final BitSet openings;

    private Cue(Pattern pattern, BitSet openings) {
        this.pattern = pattern;
        this.openings = openings;
    }

    /**
     * Words to look for.
     *
     * @throws IllegalArgumentException if a match may be empty or begin with any letter
     */
    public static Cue of(String regex) {
        return new Cue(Pattern.compile(regex), FirstLetters.of(regex));
    }

    /** The words as a part of another expression. */
    public String regex() {
        return pattern.pattern();
    }

    /** Whether the words stand somewhere in a text. */
    public boolean in(String text) {
        return first(text) != null;
    }

    /** The first place where the words stand, or null. */
    public @Nullable Matcher first(String text) {
        return first(text, 0, text.length());
    }

    /** The first place within a stretch where the words stand, or null; what stands around the stretch is seen. */
    public @Nullable Matcher first(String text, int start, int end) {
        Matcher matcher = null;
        for (int at = start; at < end; at++) {
            if (openings.get(text.charAt(at))) {
                matcher = matcher == null ? matcher(text) : matcher;
                if (matcher.region(at, end).lookingAt()) {
                    return matcher;
                }
            }
        }
        return null;
    }

    /** The words where they begin at an index, or null. */
    public @Nullable Matcher at(String text, int index) {
        if (index >= text.length() || !openings.get(text.charAt(index))) {
            return null;
        }
        Matcher matcher = matcher(text).region(index, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    /** Whether a text begins with the words. */
    public boolean opens(String text) {
        return at(text, 0) != null;
    }

    /** Whether a text consists of the words. */
    public boolean is(String text) {
        return !text.isEmpty()
                && openings.get(text.charAt(0))
                && pattern.matcher(text).matches();
    }

    /** How often the words stand in a text. */
    public int count(String text) {
        int found = 0;
        for (Matcher next = first(text); next != null; next = first(text, next.end(), text.length())) {
            found++;
        }
        return found;
    }

    /** A text without the words. */
    public String removedFrom(String text) {
        return in(text) ? pattern.matcher(text).replaceAll("") : text;
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    }
}

package cn.liangdeng.search.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person looks for: all words must occur, in any order. Full-width letters and digits count as the usual ones, capitals
 * as small letters; nothing is a pattern.
 *
 * @param typed as it stands in the box, stripped
 * @param words in the form in which texts are compared; none where too little was typed
 */
public record SearchWords(String typed, List<String> words) {

    /** Fewer characters would find half of everything. */
    public static final int SHORTEST = 2;

    private static final int LONGEST = 60;
    private static final int MOST = 6;

    public SearchWords {
        words = List.copyOf(words);
    }

    /** Reads the box; what exceeds 60 characters or six words is left out. */
    public static SearchWords of(String text) {
        String typed = text.strip();
        if (typed.length() > LONGEST) {
            typed = typed.substring(0, Excerpt.border(typed, LONGEST));
        }
        String compared = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(compared.split("[\\s\\u0000]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
        boolean enough = words.stream().mapToInt(String::length).sum() >= SHORTEST;
        return new SearchWords(typed, enough ? words : List.of());
    }

    /** True where too little was typed to look for anything. */
    public boolean isTooShort() {
        return words.isEmpty();
    }

    String[] array() {
        return words.toArray(String[]::new);
    }
}

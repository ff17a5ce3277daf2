package cn.liangdeng.reporting.quality;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares what was written. */
final class WrittenWords {

    private static final int SHORTEST = 6;
    private static final int LONGEST_COMPARED = 400;

    private static final Pattern NOTHING_NEW = Pattern.compile("[无没]有?(新增|变化|进展|新进展|变动)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern SPACES_AND_MARKS = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]+");

    private WrittenWords() {}

    /**
     * Whether two texts say the same: letter by letter, or nearly so with the very same numbers.
     *
     * @param differentPercent share of the characters that may differ
     */
    static boolean areCopied(String one, String other, int differentPercent) {
        String left = plain(one);
        String right = plain(other);
        if (left.length() < SHORTEST || NOTHING_NEW.matcher(left).find()) {
            return false;
        }
        if (left.equals(right)) {
            return true;
        }
        int longer = Math.max(left.length(), right.length());
        int allowed = longer * differentPercent / 100;
        return allowed > 0
                && Math.abs(left.length() - right.length()) <= allowed
                && numbers(left).equals(numbers(right))
                && distance(left, right) <= allowed;
    }

    /** Whether a text claims that something was done: it names a number and does not say that nothing is new. */
    static boolean tellsOfProgress(String text) {
        return NUMBER.matcher(text).find() && !NOTHING_NEW.matcher(text).find();
    }

    private static String plain(String text) {
        String plain = SPACES_AND_MARKS.matcher(text).replaceAll("");
        return plain.length() <= LONGEST_COMPARED ? plain : plain.substring(0, LONGEST_COMPARED);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Levenshtein's distance. */
    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[right.length()];
    }
}

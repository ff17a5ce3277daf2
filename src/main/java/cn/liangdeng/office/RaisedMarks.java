package cn.liangdeng.office;

import cn.liangdeng.office.PageContent.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Small figures that a page sets above the line. Behind a letter they belong to it (km²) and come down to its line; behind
 * anything else they point to a note and are left out, lest a number grow by a digit that nobody promised.
 */
final class RaisedMarks {

    private static final Pattern MARK = Pattern.compile("[\\[(（［〔]?[0-9]{1,2}[\\])）］〕]?|[\\[\\](（）)［］〔〕]");

    /** Size of the type against that of the letter before. */
    private static final double SMALL = 0.88;

    /** How much higher than the letter before it stands, in sizes of that letter's type. */
    private static final double LEAST_RISE = 0.1;

    private static final double MOST_RISE = 0.75;

    /** How far from the letter before it begins, in sizes of that letter's type. */
    private static final double NEAR = 0.6;

    private RaisedMarks() {}

    /** The texts of a page, in the order of the file. */
    static List<Text> settle(List<Text> texts) {
        List<Text> settled = new ArrayList<>(texts.size());
        Text letter = null;
        double right = 0;
        for (Text text : texts) {
            boolean raised = letter != null
                    && text.size() <= SMALL * letter.size()
                    && letter.baseline() - text.baseline() >= LEAST_RISE * letter.size()
                    && letter.baseline() - text.baseline() <= MOST_RISE * letter.size()
                    && Math.abs(text.left() - right) <= NEAR * letter.size();
            if (letter == null || !raised || !isMark(text.words())) {
                settled.add(text);
                if (!text.words().isBlank()) {
                    letter = text;
                    right = text.right();
                }
                continue;
            }
            right = text.right();
            if (endsWithLetter(letter.words())) {
                settled.add(new Text(text.left(), letter.baseline(), text.width(), text.size(), text.words()));
            }
        }
        return settled;
    }

    /** Whether words can be the mark of a note: [1], 2. */
    static boolean isMark(String words) {
        return MARK.matcher(words.strip()).matches();
    }

    /** Whether the last character is a Latin letter, as of a unit that is squared. */
    static boolean endsWithLetter(CharSequence words) {
        char last = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
        return last >= 'a' && last <= 'z' || last >= 'A' && last <= 'Z';
    }
}

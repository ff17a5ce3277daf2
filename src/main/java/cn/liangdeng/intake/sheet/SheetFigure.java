package cn.liangdeng.intake.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as people write it into one cell: 300, ≥300, 300家以上, 约300, 15%, 1—2.
 *
 * @param value the figure; a percentage in percent
 * @param max the upper end of a range; null where it is none
 * @param before words before it
 * @param after words behind it, without the percent sign
 * @param percent whether it is written as a percentage
 */
record SheetFigure(BigDecimal value, @Nullable BigDecimal max, String before, String after, boolean percent) {

    private static final String NUMBER = "([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)";
    private static final Pattern WRITTEN =
            Pattern.compile("([^\\d+-]{0,10}?)" + NUMBER + "(%?)(?:[-–—~～至到]{1,2}" + NUMBER + "(%?))?([^\\d]{0,20})");
    private static final int LONGEST = 60;

    /**
     * @param typed without blanks, in narrow signs
     * @return empty where it is no figure
     */
    static Optional<SheetFigure> read(String typed) {
        Matcher written = WRITTEN.matcher(typed);
        if (typed.length() > LONGEST || !written.matches()) {
            return Optional.empty();
        }
        String max = written.group(4);
        boolean percent = !written.group(3).isEmpty()
                || written.group(5) != null && !written.group(5).isEmpty();
        return Optional.of(new SheetFigure(
                number(written.group(2)),
                max == null ? null : number(max),
                written.group(1),
                written.group(6),
                percent));
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    /** Whether it is nothing but one number. */
    boolean isPlain() {
        return max == null && before.isEmpty() && after.isEmpty();
    }
}

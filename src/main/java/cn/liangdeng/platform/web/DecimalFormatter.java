package cn.liangdeng.platform.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/**
 * Decimals as people type and paste them into forms: full-width digits, blanks around, commas between thousands. Printed plainly
 * and in full, so that a form gives back exactly the digits it was given. A comma in any other place is refused, not guessed at.
 */
final class DecimalFormatter implements Formatter<BigDecimal> {

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final int LONGEST = 40;

    @Override
    public BigDecimal parse(String text, Locale locale) throws ParseException {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('\u2212', '-');
        if (typed.length() > LONGEST
                || !(PLAIN.matcher(typed).matches() || GROUPED.matcher(typed).matches())) {
            throw new ParseException(text, 0);
        }
        return new BigDecimal(typed.replace(",", ""));
    }

    @Override
    public String print(BigDecimal value, Locale locale) {
        return value.toPlainString();
    }
}

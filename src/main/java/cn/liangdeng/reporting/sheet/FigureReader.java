package cn.liangdeng.reporting.sheet;

import cn.liangdeng.shared.BusinessException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures as they stand in people's own tables: full-width digits, commas between thousands, white space, a unit behind the
 * number, a percent sign, (12) for a negative one, a dash for nothing. A unit is never passed over in silence: one that differs
 * from the indicator's only by 万 or 亿 is converted exactly, any other is refused, for 3.2亿元 is not 3.2万元.
 */
public final class FigureReader {

    private static final int LONGEST = 40;
    private static final Pattern FIGURE =
            Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(\\D*)");
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d[\\d,.]*)\\)(\\D*)");
    private static final Set<String> NOTHING = Set.of("-", "--", "—", "——", "–", "―", "/", "\\", "…");
    private static final Map<String, Integer> SCALES = Map.of(
            "百", 2,
            "千", 3,
            "万", 4,
            "十万", 5,
            "百万", 6,
            "千万", 7,
            "亿", 8,
            "万亿", 12);
    private static final int LONGEST_SCALE = 2;

    private FigureReader() {}

    /** True for an empty text and for the dashes that stand for nothing. */
    public static boolean isNothing(String typed) {
        String text = normal(typed);
        return text.isEmpty() || NOTHING.contains(text);
    }

    /**
     * @param unitOfMeasure in which the indicator counts, such as 万元, 家, %
     * @return null where nothing is said
     * @throws BusinessException invalid, with what is wrong
     */
    public static @Nullable BigDecimal read(String typed, String unitOfMeasure) {
        String text = normal(typed);
        if (text.isEmpty() || NOTHING.contains(text)) {
            return null;
        }
        Matcher bracketed = BRACKETED.matcher(text);
        boolean negative = bracketed.matches();
        Matcher figure = FIGURE.matcher(negative ? bracketed.group(1) + bracketed.group(2) : text);
        if (text.length() > LONGEST || !figure.matches()) {
            throw BusinessException.invalid("reporting.invalid.notNumber", shown(typed));
        }
        BigDecimal value = new BigDecimal(figure.group(2).replace(",", ""));
        BigDecimal signed = negative || figure.group(1).equals("-") ? value.negate() : value;
        return inUnit(signed, figure.group(3), normal(unitOfMeasure), typed, unitOfMeasure);
    }

    private static BigDecimal inUnit(BigDecimal value, String written, String unit, String typed, String shownUnit) {
        if (written.isEmpty() || written.equals(unit)) {
            return value;
        }
        int scaleWritten = scale(written);
        int scaleOfUnit = scale(unit);
        String baseWritten = written.substring(lengthOfScale(written));
        String baseOfUnit = unit.substring(lengthOfScale(unit));
        boolean bareScale = baseWritten.isEmpty() && scaleWritten > 0 && !unit.equals("%");
        if (bareScale || baseWritten.equals(baseOfUnit) && !baseOfUnit.isEmpty()) {
            BigDecimal converted =
                    value.scaleByPowerOfTen(scaleWritten - scaleOfUnit).stripTrailingZeros();
            return converted.scale() < 0 ? converted.setScale(0) : converted;
        }
        throw BusinessException.invalid("reporting.invalid.otherUnit", shown(typed), shownUnit);
    }

    private static int scale(String unit) {
        return SCALES.getOrDefault(unit.substring(0, lengthOfScale(unit)), 0);
    }

    private static int lengthOfScale(String unit) {
        for (int length = Math.min(LONGEST_SCALE, unit.length()); length > 0; length--) {
            if (SCALES.containsKey(unit.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .replaceAll("[\\s\u3000\u00a0\u200b\ufeff]+", "");
    }

    private static String shown(String typed) {
        String stripped = typed.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) + "…" : stripped;
    }
}

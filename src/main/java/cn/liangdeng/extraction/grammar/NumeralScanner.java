package cn.liangdeng.extraction.grammar;

import cn.liangdeng.extraction.grammar.Numeral.Form;
import cn.liangdeng.extraction.lexicon.Cue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Finds every number of a text, in digits, in characters or as a fraction. Knows no units. */
public final class NumeralScanner {

    private static final String CHINESE = "[零〇一二两三四五六七八九十百千万亿]";
    private static final BigDecimal HALF_TENTH = BigDecimal.valueOf(5);
    private static final Cue NUMERAL = Cue.of("(?<percent>[百千]分之(?<pnum>" + CHINESE + "{1,20}(?:点" + CHINESE
            + "{1,9})?|\\d{1,9}(?:\\.\\d{1,9})?))"
            + "|(?<parts>(?<den>[二三四五六七八九十])分之(?<nom>[一二两三四五六七八九]))"
            + "|(?<tenths>(?<ten>[一二两三四五六七八九])成(?<half>半|(?<rest>[一二三四五六七八九]))?(?=以上|以下|以内|左右|[,。;、)的]|$))"
            + "|(?<slash>(?<![\\d/\\-.A-Za-z])(?<top>\\d{1,2})/(?<bottom>\\d{1,2})(?![\\d/\\-.万]))"
            + "|(?<arabic>\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,9})?(?!\\d)|\\d{1,24}(?:\\.\\d{1,9})?)"
            + "|(?<vague>(?:数|几|若干)[十百千万亿]{1,4})"
            + "|(?<chinese>" + CHINESE + "{1,20})");

    /** All numbers in text order, not overlapping. */
    public List<Numeral> scan(String plain) {
        List<Numeral> found = new ArrayList<>();
        int item = 0;
        int from = 0;
        Matcher matcher = NUMERAL.first(plain);
        while (matcher != null) {
            from = matcher.end();
            boolean opens = matcher.group("arabic") != null
                    && (matcher.start() == 0 || plain.charAt(matcher.start() - 1) == '\n');
            int dot = opens ? matcher.group().indexOf('.') : -1;
            int number = opens ? item(matcher.group(), dot) : -1;
            // 7.220千伏: behind item 6 the digit before the dot numbers the paragraph
            if (dot > 0 && number == item + 1 && item > 0) {
                found.add(new Numeral(matcher.start(), matcher.start() + dot, BigDecimal.valueOf(number), Form.ARABIC));
                from = matcher.start() + dot + 1;
            } else {
                found.add(numeral(matcher, plain));
            }
            boolean numbered = opens
                    && (dot > 0 || matcher.end() < plain.length() && ".、)".indexOf(plain.charAt(matcher.end())) >= 0);
            item = numbered && number > 0 ? number : item;
            matcher = NUMERAL.first(plain, from, plain.length());
        }
        return found;
    }

    /** The whole number before the dot, or -1 where it is too long for the number of a paragraph. */
    private static int item(String digits, int dot) {
        String whole = dot > 0 ? digits.substring(0, dot) : digits;
        return whole.length() <= 2 ? Integer.parseInt(whole) : -1;
    }

    private static Numeral numeral(Matcher m, String plain) {
        if (m.group("percent") != null) {
            return of(m, decimal(m.group("pnum")), Form.FRACTION);
        }
        if (m.group("parts") != null) {
            return of(
                    m, ratio(ChineseNumber.parse(m.group("nom")), ChineseNumber.parse(m.group("den"))), Form.FRACTION);
        }
        if (m.group("tenths") != null) {
            BigDecimal tenths = ChineseNumber.parse(m.group("ten")).multiply(BigDecimal.TEN);
            if (m.group("rest") != null) {
                return of(m, tenths.add(ChineseNumber.parse(m.group("rest"))), Form.FRACTION);
            }
            return of(m, m.group("half") == null ? tenths : tenths.add(HALF_TENTH), Form.FRACTION);
        }
        if (m.group("slash") != null) {
            BigDecimal bottom = new BigDecimal(m.group("bottom"));
            return bottom.signum() == 0
                    ? of(m, bottom, Form.VAGUE)
                    : of(m, ratio(new BigDecimal(m.group("top")), bottom), Form.FRACTION);
        }
        if (m.group("arabic") != null) {
            return of(m, new BigDecimal(m.group("arabic").replace(",", "")), Form.ARABIC);
        }
        if (m.group("vague") != null) {
            return of(m, BigDecimal.ZERO, Form.VAGUE);
        }
        String words = m.group("chinese");
        // 一百亿元 is 100 亿元: the large magnitude belongs to the unit, except in a grade (百亿级)
        boolean grade = plain.startsWith("级", m.end());
        if (words.length() > 1 && !grade && (words.endsWith("亿") || words.endsWith("万"))) {
            words = words.substring(0, words.length() - 1);
        }
        boolean bare = words.chars().noneMatch(c -> ChineseNumber.digit((char) c) >= 0 || c == '十');
        Form form = bare ? Form.BARE_MAGNITUDE : Form.CHINESE;
        return new Numeral(m.start(), m.start() + words.length(), ChineseNumber.parse(words), form);
    }

    private static BigDecimal decimal(String words) {
        if (Character.isDigit(words.charAt(0))) {
            return new BigDecimal(words);
        }
        int point = words.indexOf('点');
        if (point < 0) {
            return ChineseNumber.parse(words);
        }
        BigDecimal part = ChineseNumber.parse(words.substring(point + 1));
        return ChineseNumber.parse(words.substring(0, point)).add(part.movePointLeft(words.length() - point - 1));
    }

    private static BigDecimal ratio(BigDecimal top, BigDecimal bottom) {
        return top.divide(bottom, 4, RoundingMode.HALF_UP);
    }

    private static Numeral of(Matcher m, BigDecimal value, Form form) {
        return new Numeral(m.start(), m.end(), value, form);
    }
}

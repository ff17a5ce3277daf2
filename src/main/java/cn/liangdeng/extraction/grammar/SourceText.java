package cn.liangdeng.extraction.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in two forms of equal length: the words as written and a plain form in which full-width letters, digits, brackets
 * and the many dashes are one. The grammar reads the plain form; quotes are cut from the words as written. Offsets inside
 * the grammar are UTF-16 indexes; {@link #codePoint} and {@link #index} translate to and from code points.
 */
public final class SourceText {

    private static final Pattern MONTH =
            Pattern.compile("(?<![零〇一二三四五六七八九十百千个第])(?<month>十[一二]|[一二三四五六七八九])月(?=份|底|末|初|[上中下]旬|前|以前|之前)");

    private final String written;
    private final String plain;
    private final CodePoints points;

    private SourceText(String written) {
        this.written = written;
        this.plain = normalise(written);
        this.points = new CodePoints(written);
    }

    public static SourceText of(String written) {
        return new SourceText(written);
    }

    /** The plain form; index by index the same length as the words as written. */
    public String plain() {
        return plain;
    }

    public String written(int start, int end) {
        return written.substring(start, end);
    }

    public int codePoint(int index) {
        return points.codePoint(index);
    }

    public int index(int codePoint) {
        return points.index(codePoint);
    }

    /** The words with full-width letters, digits and marks in half width, and nothing else changed; of equal length. */
    public static String halfWidth(String words) {
        StringBuilder half = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            half.append(fullWidth(c) ? plain(c) : c);
        }
        return half.toString();
    }

    private static boolean fullWidth(char c) {
        return c >= '\uff01' && c <= '\uff5e';
    }

    private static String normalise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\uff02') {
                open = !open;
                plain.append(open ? '“' : '”');
                continue;
            }
            if (c == '\n') {
                open = false;
            }
            plain.append(lenticular(text, i) ? (c == '〔' ? '(' : ')') : plain(c));
        }
        return months(plain);
    }

    /** 六月底前, 十一月份: months in characters, where nothing else can be meant; 十月 has no form of equal length. */
    private static String months(StringBuilder plain) {
        Matcher month = MONTH.matcher(plain.toString());
        while (month.find()) {
            String word = month.group("month");
            String digits = word.length() == 2 ? "1" + digit(word.charAt(1)) : digit(word.charAt(0));
            plain.replace(month.start("month"), month.end("month"), digits);
        }
        return plain.toString();
    }

    private static String digit(char c) {
        return String.valueOf("零一二三四五六七八九".indexOf(c));
    }

    /** 〔牵头单位:…〕 is an aside; 〔2024〕 is the year of a document's number. */
    private static boolean lenticular(String text, int i) {
        char c = text.charAt(i);
        boolean opens = c == '〔' && i + 1 < text.length() && !Character.isDigit(text.charAt(i + 1));
        boolean closes = c == '〕' && i > 0 && !Character.isDigit(text.charAt(i - 1));
        return opens || closes;
    }

    private static char plain(char c) {
        if (fullWidth(c)) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u3000', '\u00a0', '\u2002', '\u2003', '\u2009', '\t', '\r' -> ' ';
            case '—', '–', '‐', '‑', '−', '―', '─', '﹣' -> '-';
            case '\u301c', '\u223c' -> '~';
            case '【' -> '(';
            case '】' -> ')';
            case '﹪' -> '%';
            case '「', '『' -> '“';
            case '」', '』' -> '”';
            case '﹒' -> '.';
            default -> c;
        };
    }
}

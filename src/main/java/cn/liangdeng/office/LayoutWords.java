package cn.liangdeng.office;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of layout formats: how lines go on, which characters were meant, and which lines are page numbers. */
final class LayoutWords {

    /** — 3 —, 第3页 共8页, 3/8. */
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–―·~～－\\s]*第?\\s*[0-9０-９ivxIVX]{1,4}\\s*页?" + "(?:[\\s,，/／|]*共?\\s*\\d{1,4}\\s*页?)?[-—–―·~～－\\s]*");

    /** A line of a table of contents: dots that lead to a page number. */
    private static final Pattern CONTENTS_LINE = Pattern.compile(".*[.…·．]{4,}\\s*[0-9０-９]{1,4}");

    private static final Pattern LATIN_START = Pattern.compile("^[0-9A-Za-z.,%‰+/-]+");

    /** Room of a letter or digit against that of a Chinese character. */
    private static final double LATIN_WIDTH = 0.55;

    /**
     * Characters that fonts name in place of one of the same shape, and for which Unicode gives no normal form: radicals (CJK
     * Radicals Supplement) and the bar for the dash.
     */
    private static final Map<Integer, Integer> STAND_INS =
            stands("―—⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⺠民⺟母");

    private LayoutWords() {}

    /** Chinese characters and their punctuation, between which a line end means nothing. */
    static boolean isWide(int codePoint) {
        return codePoint >= 0x2E80 && codePoint <= 0x9FFF
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFF00 && codePoint <= 0xFFEF
                || codePoint >= 0x20000
                || codePoint >= 0x2014 && codePoint <= 0x2026;
    }

    /** The characters that were meant: radicals, bars and compatibility forms are written as the characters they stand for. */
    static String meant(String words) {
        if (words.codePoints().noneMatch(LayoutWords::isStandIn)) {
            return words;
        }
        StringBuilder meant = new StringBuilder();
        words.codePoints().forEach(c -> {
            Integer known = STAND_INS.get(c);
            if (known != null) {
                meant.appendCodePoint(known);
            } else if (isStandIn(c)) {
                meant.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else {
                meant.appendCodePoint(c);
            }
        });
        return meant.toString();
    }

    private static boolean isStandIn(int c) {
        return c == 0x2015 || c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFB00 && c <= 0xFB06;
    }

    static boolean isPageNumber(String words) {
        return PAGE_NUMBER.matcher(words).matches();
    }

    static boolean isContentsLine(String words) {
        return CONTENTS_LINE.matcher(words).matches();
    }

    /** Joins a line to what stands before it: no blank next to a Chinese character, else one. */
    static void append(StringBuilder text, String line) {
        if (!text.isEmpty()
                && !line.isEmpty()
                && !isWide(text.codePointBefore(text.length()))
                && !isWide(line.codePointAt(0))) {
            text.append(' ');
        }
        text.append(line);
    }

    /** How much room the unbreakable beginning of a line takes, in points: a character, or a whole number or word. */
    static double firstWidth(LayoutLine line) {
        Matcher latin = LATIN_START.matcher(line.words());
        return latin.find() ? Math.max(1, latin.end() * LATIN_WIDTH) * line.size() : line.size();
    }

    /** The lines of a cell as one: a line that ends although the next word had room ends on purpose, and a blank stays. */
    static String cell(List<LayoutLine> lines, double cellWidth, double padding) {
        StringBuilder text = new StringBuilder();
        LayoutLine previous = null;
        for (LayoutLine line : lines) {
            if (previous != null) {
                double room = cellWidth - (previous.right() - previous.left()) - padding;
                boolean onPurpose = room > firstWidth(line) + line.size();
                text.append(onPurpose ? " " : "");
            }
            append(text, line.words());
            previous = line;
        }
        return text.toString();
    }

    private static Map<Integer, Integer> stands(String pairs) {
        int[] points = pairs.codePoints().toArray();
        Map<Integer, Integer> map = new HashMap<>();
        for (int i = 0; i + 1 < points.length; i += 2) {
            map.put(points[i], points[i + 1]);
        }
        return Map.copyOf(map);
    }
}

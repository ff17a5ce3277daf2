package cn.liangdeng.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts the labels (一、, 1.) that Word writes before the paragraphs of lists; readers see and quote them. */
final class DocNumbering {

    private static final int LEVELS = 9;

    /** Number formats of the binary format (MS-OSHARED, 2.2.1.3) by the names of the newer one. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(1, "upperRoman"),
            Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(14, "decimalFullWidth"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(22, "decimalZero"),
            Map.entry(26, "decimalEnclosedFullstop"),
            Map.entry(27, "decimalEnclosedParen"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(30, "ideographTraditional"),
            Map.entry(31, "ideographZodiac"),
            Map.entry(37, "chineseCounting"),
            Map.entry(38, "chineseLegalSimplified"),
            Map.entry(39, "chineseCountingThousand"));

    private static final int BULLET = 23;
    private static final int NO_NUMBER = 255;

    /** What follows the label (ixchFollow): 0 a tab, 1 a space, 2 nothing. */
    private static final int NOTHING_FOLLOWS = 2;

    /** Counters begin here where a level has not begun: a level may begin with 0. */
    private static final int NOT_BEGUN = -1;

    private final Map<Integer, int[]> counters = new HashMap<>();

    /** The label of a paragraph with the space that follows it; empty where it has none. */
    String labelOf(Paragraph paragraph) {
        if (!paragraph.isInList() || paragraph.getIlvl() >= LEVELS) {
            return "";
        }
        HWPFList list = paragraph.getList();
        int level = paragraph.getIlvl();
        int[] counts = counters.computeIfAbsent(list.getLsid(), key -> fresh());
        for (int upper = 0; upper < level; upper++) {
            counts[upper] = counts[upper] == NOT_BEGUN ? list.getStartAt((char) upper) : counts[upper];
        }
        counts[level] = counts[level] == NOT_BEGUN ? list.getStartAt((char) level) : counts[level] + 1;
        Arrays.fill(counts, level + 1, LEVELS, NOT_BEGUN);
        int format = list.getNumberFormat((char) level);
        String pattern = list.getNumberText((char) level);
        if (pattern == null || format == BULLET || format == NO_NUMBER) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            if (c < LEVELS) {
                String style = FORMATS.getOrDefault(list.getNumberFormat(c), "decimal");
                label.append(NumberFormats.write(style, Math.max(0, counts[c])));
            } else {
                label.append(c);
            }
        }
        boolean spaced = !label.isEmpty()
                && list.getTypeOfCharFollowingTheNumber((char) level) != NOTHING_FOLLOWS
                && label.charAt(label.length() - 1) < '\u0080';
        return spaced ? label.append(' ').toString() : label.toString();
    }

    private static int[] fresh() {
        int[] counts = new int[LEVELS];
        Arrays.fill(counts, NOT_BEGUN);
        return counts;
    }
}

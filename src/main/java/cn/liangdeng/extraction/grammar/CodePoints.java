package cn.liangdeng.extraction.grammar;

import java.util.Arrays;

/** Turns positions of a text's chars into code points and back, each in the time of a binary search. */
public final class CodePoints {

    /** Positions of the second halves of pairs, in order. */
    private final int[] seconds;

    public CodePoints(String text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = i;
            }
        }
        seconds = Arrays.copyOf(found, count);
    }

    /** The code point that begins at a char. */
    public int codePoint(int index) {
        return index - before(index);
    }

    /** The char at which a code point begins. */
    public int index(int codePoint) {
        int low = 0;
        int high = seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] - middle - 1 < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    private int before(int index) {
        int at = Arrays.binarySearch(seconds, index);
        return at >= 0 ? at : -at - 1;
    }
}

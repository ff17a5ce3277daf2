package cn.liangdeng.shared;

/**
 * Which part of a list is asked for.
 *
 * @param number the page, counted from 1
 * @param size rows on a page, 1…{@value #LARGEST}
 */
public record PageRequest(int number, int size) {

    /** Rows on a page where nothing else is said. */
    public static final int USUAL = 50;

    private static final int LARGEST = 200;
    private static final int LAST = 1_000_000;

    /** Bends what a URL may carry into range instead of refusing it: a page too small is the first, a size too big the biggest. */
    public PageRequest {
        number = Math.min(Math.max(number, 1), LAST);
        size = Math.min(Math.max(size, 1), LARGEST);
    }

    /** The page with this number, counted from 1, in the usual size. */
    public static PageRequest of(int number) {
        return new PageRequest(number, USUAL);
    }

    /** Rows before the page, for SQL's {@code offset}. */
    public int offset() {
        return (number - 1) * size;
    }
}

package cn.liangdeng.extraction;

/**
 * A text in which more commitments seem to stand than any policy document holds: it is a table of something else, or made to
 * keep the reader busy. Nobody could confirm them one by one.
 */
public final class TooManyTargetsException extends RuntimeException {

    /** The most drafts that are made of one text; the longest plans of a province have some 2,000. */
    public static final int MOST = 10_000;

    private static final long serialVersionUID = 1L;

    /** More than {@link #MOST} drafts. */
    public TooManyTargetsException() {
        super("more than " + MOST + " targets in one text");
    }
}

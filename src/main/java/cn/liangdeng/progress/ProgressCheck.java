package cn.liangdeng.progress;

/** Judges everything anew from the facts and compares it with what is kept. */
public interface ProgressCheck {

    /**
     * Recomputes all rows of all districts and mends what differs.
     *
     * @return the number of rows that differed; 0 means that what is kept was right
     */
    int recompute();
}

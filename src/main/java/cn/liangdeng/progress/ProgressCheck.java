package cn.liangdeng.progress;

/** Judges everything anew from the facts and compares it with what is kept. */
public interface ProgressCheck {

    /**
     * Recomputes all rows and the counts of all units of all districts and mends what differs.
     *
     * @return the number of rows and counts that differed; 0 means that what is kept was right
     */
    int recompute();
}

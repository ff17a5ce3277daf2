package cn.liangdeng.reporting.quality;

/**
 * A fraud put into a simulated target.
 *
 * @param first index of the first month it touches, 12…23
 * @param last index of the last month it touches, inclusive
 */
record SeededFraud(Scheme scheme, int first, int last) {

    /** How units deceive, after the cases that inspections made public (handbook §4.1) and the checks of §4.2. */
    enum Scheme {
        /** The same increase again and again, because nobody counted. */
        COPIED_INCREASE,
        /** Exactly the planned share, month after month. */
        ON_PACE,
        /** A hair above the planned share, month after month. */
        JUST_ENOUGH,
        /** Behind all year, complete in December. */
        DECEMBER_SURGE,
        /** Nothing for months, then all arrears at once. */
        FLAT_THEN_JUMP,
        /** One month out of all proportion to the unit's history. */
        INFLATED_MONTH,
        /** The number grows, the words are last month's. */
        COPIED_WORDS,
        /** The proof of an earlier month, or of another target, is handed in again. */
        REUSED_EVIDENCE,
        /** After the window has closed the figure is lifted over the line. */
        LATE_LIFT,
        /** 万元 filed as 亿元 or the other way round. */
        WRONG_MAGNITUDE,
        /** A growth rate is filed that the amounts beside it do not show. */
        GROWTH_OVERSTATED,
        /** A share in percent filed as ‰ or as a part of one. */
        WRONG_SHARE,
        /** A photo of long ago under a new name. */
        OLD_PHOTO,
        /** Papers of long ago, month after month. */
        OLD_PAPERS,
        /** A project that another unit has counted is counted once more. */
        BUNDLED_PROJECT
    }
}

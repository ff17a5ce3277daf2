package cn.liangdeng.intake.sheet;

import cn.liangdeng.evaluation.BoundComparator;

/** How a figure binds, in the words that officials choose from. */
enum Comparison {
    AT_LEAST(BoundComparator.AT_LEAST, false),
    /** 超过, 突破: the bound itself does not suffice. */
    MORE_THAN(BoundComparator.AT_LEAST, true),
    ABOUT(BoundComparator.ABOUT, false),
    RANGE(BoundComparator.RANGE, false),
    AT_MOST(BoundComparator.AT_MOST, false),
    LESS_THAN(BoundComparator.AT_MOST, true),
    ABOUT_AT_MOST(BoundComparator.ABOUT_AT_MOST, false);

    private final BoundComparator comparator;
    private final boolean strict;

    Comparison(BoundComparator comparator, boolean strict) {
        this.comparator = comparator;
        this.strict = strict;
    }

    BoundComparator comparator() {
        return comparator;
    }

    boolean isStrict() {
        return strict;
    }
}

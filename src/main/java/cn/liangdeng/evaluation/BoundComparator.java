package cn.liangdeng.evaluation;

/** On which side of the bound the target lies, and how exactly it binds (docs/progress.md §0). */
public enum BoundComparator {
    /** 以上, 不少于, 不低于, 达到, 突破. */
    AT_LEAST(true, false),
    /** 左右, 约: the bound less its tolerance is enough. */
    ABOUT(true, true),
    /** 1—2个: reached at the lower end. */
    RANGE(true, false),
    /** 以下, 不超过, 控制在…以内, 低于. */
    AT_MOST(false, false),
    /** 控制在…左右: the bound plus its tolerance still holds. */
    ABOUT_AT_MOST(false, true);

    private final boolean upward;
    private final boolean approximate;

    BoundComparator(boolean upward, boolean approximate) {
        this.upward = upward;
        this.approximate = approximate;
    }

    /** True where more is better; false where the bound is a ceiling or a level to fall to. */
    public boolean isUpward() {
        return upward;
    }

    /** True where the tolerance widens the bound. */
    public boolean isApproximate() {
        return approximate;
    }
}

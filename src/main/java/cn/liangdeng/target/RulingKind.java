package cn.liangdeng.target;

/** What the office says of two targets. */
public enum RulingKind {
    /** One is official (正式口径), the other is kept beside it as 非正式口径. */
    OFFICIAL,
    /** They say the same (same_as): one stays and stands for both. */
    SAME_AS,
    /** They only look alike; they are not proposed as one any more. */
    DISTINCT
}

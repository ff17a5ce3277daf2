package cn.liangdeng.target;

/** How the document puts it. */
public enum Commitment {
    /** 确保 or without such a word. */
    ENSURE,
    /** 力争. */
    STRIVE
}

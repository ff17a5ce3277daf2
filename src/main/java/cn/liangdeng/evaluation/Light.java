package cn.liangdeng.evaluation;

/** The colour of a light. Shape and word belong to the screens; 未报 and 数据较旧 are marks beside it, never colours. */
public enum Light {
    /** 达序时. */
    GREEN,
    /** 略滞后. */
    YELLOW,
    /** 滞后. */
    RED,
    /** 未到期 or 无数据. */
    GREY
}

package cn.liangdeng.progress;

import cn.liangdeng.evaluation.EvaluationState;
import cn.liangdeng.evaluation.Light;
import org.jspecify.annotations.Nullable;

/** The light as the chip shows it; the names are those of components/light. */
public enum ShownLight {
    GREEN,
    YELLOW,
    RED,
    /** Grey: 未到期. */
    NOT_DUE,
    /** Grey: 无数据. */
    NO_DATA,
    /** Green, and the task is done: 已完成. */
    ACHIEVED;

    /** The chip of a kept row. */
    public static ShownLight of(EvaluationState state, Light light, @Nullable Boolean achieved) {
        return switch (light) {
            case GREEN -> Boolean.TRUE.equals(achieved) ? ACHIEVED : GREEN;
            case YELLOW -> YELLOW;
            case RED -> RED;
            case GREY -> state == EvaluationState.NOT_DUE ? NOT_DUE : NO_DATA;
        };
    }
}

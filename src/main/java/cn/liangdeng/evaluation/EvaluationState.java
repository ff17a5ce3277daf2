package cn.liangdeng.evaluation;

/** Whether there was anything to judge as of a month. */
public enum EvaluationState {
    /** No figure can exist yet (未到期). The light is grey. */
    NOT_DUE,
    /** A figure could exist, none is approved (无数据). The light of a target is grey. */
    NO_DATA,
    /** Judged. */
    OK
}

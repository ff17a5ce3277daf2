package cn.liangdeng.intake;

/** Who found a draft. */
public enum DraftOrigin {
    /** 自动识别. */
    MACHINE,
    /** 人工补充: a person marked the words. */
    PERSON
}

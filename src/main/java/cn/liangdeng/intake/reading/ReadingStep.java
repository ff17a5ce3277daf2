package cn.liangdeng.intake.reading;

/** What is being done to a file, in this order. */
public enum ReadingStep {
    /** 读取: the file is opened and its text taken out. */
    READ,
    /** 结构: the document with its structure and data is made. */
    STRUCTURE,
    /** 识别: its commitments are found. */
    RECOGNISE,
    /** 完成. */
    FINISHED
}

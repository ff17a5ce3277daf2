package cn.liangdeng.intake.reading;

/** What is being done to a file, in this order; a document and a list have some of them each. */
public enum ReadingStep {
    /** 读取: the file is opened and its text taken out. */
    READ,
    /** 结构: the document with its structure and data is made. */
    STRUCTURE,
    /** 识别: its commitments are found. */
    RECOGNISE,
    /** 逐格检查: a list is compared with what there is. */
    EXAMINE,
    /** 导入: its targets are set. */
    IMPORT,
    /** 完成. */
    FINISHED
}

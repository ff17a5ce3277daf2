package cn.liangdeng.intake.sheet;

/** 是, 否. */
enum YesNo {
    YES,
    NO
}

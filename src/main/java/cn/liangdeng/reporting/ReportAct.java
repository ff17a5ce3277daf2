package cn.liangdeng.reporting;

/** What a person did to a report; each is kept in its history for ever. */
public enum ReportAct {
    /** 保存: value or texts filled in. */
    SAVED,
    /** 上传佐证材料. */
    ATTACHED,
    /** 移除佐证材料. */
    DETACHED,
    /** 提交. */
    SUBMITTED,
    /** 代填: filed by the office for the unit, with a reason. */
    FILED_FOR,
    /** 撤回: taken back by the unit before anybody reviewed it. */
    WITHDRAWN,
    /** 审核通过: passed on by the unit's own reviewer. */
    PASSED,
    /** 退回: sent back with a reason. */
    RETURNED,
    /** 审定: approved by the office. */
    APPROVED,
    /** 重新开放: an approved report is given back to the unit, with a reason. */
    REOPENED,
    /** 更正: the office puts another value in the place of an approved one, with a reason. */
    CORRECTED
}

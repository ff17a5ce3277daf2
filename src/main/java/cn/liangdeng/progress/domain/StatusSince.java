package cn.liangdeng.progress.domain;

import cn.liangdeng.shared.ReportingMonth;

/**
 * From a month on a target is followed or not (中止, 恢复, 撤销).
 *
 * @param from first month to which the decision applies
 * @param followed whether lights are given from then on
 */
record StatusSince(ReportingMonth from, boolean followed) {}

package cn.liangdeng.progress.domain;

import cn.liangdeng.shared.ReportingMonth;

/**
 * How the targets of a unit's subtree stand as of a month: what a rollup says.
 *
 * @param key of which unit, horizon and month
 */
record UnitTally(
        Key key,
        int total,
        int green,
        int achieved,
        int yellow,
        int red,
        int notDue,
        int noData,
        int overdue,
        int overdueUnits,
        int turnedRed,
        int turnedGreen,
        int reported,
        int expected) {

    /**
     * Of which unit, goals and month.
     *
     * @param horizon ANNUAL, PLAN_PERIOD, or ALL for both together
     */
    record Key(long unit, String horizon, ReportingMonth asOf) {}
}

package cn.liangdeng.progress.domain;

import cn.liangdeng.progress.UnitCounts;
import cn.liangdeng.shared.ReportingMonth;

/**
 * How the targets of a unit's subtree stand as of a month: what a rollup says.
 *
 * @param key of which unit, horizon and month
 */
record UnitTally(Key key, UnitCounts counts) {

    /**
     * Of which unit, goals and month.
     *
     * @param horizon ANNUAL, PLAN_PERIOD, or ALL for both together
     */
    record Key(long unit, String horizon, ReportingMonth asOf) {}
}

package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting reports are asked for.
 *
 * @param person whose own filings are marked
 * @param asUnitReviewer whether those that wait for a unit's reviewer are wanted
 * @param asOffice whether those that wait for the office are wanted
 * @param unit only this unit, or null
 * @param month only figures of this month, or null
 */
public record ReviewFilter(
        AccountId person,
        boolean asUnitReviewer,
        boolean asOffice,
        @Nullable UnitId unit,
        @Nullable ReportingMonth month) {}

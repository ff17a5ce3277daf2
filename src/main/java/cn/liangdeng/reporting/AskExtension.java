package cn.liangdeng.reporting;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;

/**
 * A request for a later day (延期申请).
 *
 * @param month the month that the figure belongs to
 * @param wantedDueOn the day by which the unit expects to file, after the day in force
 * @param reason why it cannot be filed in time, and how far it is, 1…500 characters
 */
public record AskExtension(
        IndicatorId indicator, UnitId unit, ReportingMonth month, LocalDate wantedDueOn, String reason) {}

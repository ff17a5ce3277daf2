package cn.liangdeng.reporting.query;

import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;
import java.util.Map;

/** Later days for filing that were granted (延期). Where nobody implements it no figure has one. */
public interface GrantedDays {

    /** The day in force of every figure of the filing month that has a later one. */
    Map<Figure, LocalDate> list(DataScope scope, ReportingMonth filingMonth);

    /** A figure that a unit owes for a month. */
    record Figure(UnitId unit, IndicatorId indicator, ReportingMonth month) {}
}

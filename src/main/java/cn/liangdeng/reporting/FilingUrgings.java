package cn.liangdeng.reporting;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;

/** 催办: the office reminds units of what they owe, each at most once a day and window. Needs {@code REPORT_REVIEW_OFFICE}. */
public interface FilingUrgings {

    /**
     * Reminds one unit. Without effect where that was done today.
     *
     * @return whether it was reminded now
     * @throws BusinessException not found, if the unit owes nothing in the window or lies outside the person's scope; conflict,
     *     if it has filed everything or the window has not opened
     */
    boolean urge(UnitId unit, WindowKind kind, ReportingMonth filingMonth);

    /**
     * Reminds every unit that is late with something in the month's windows: not filed past the day, or returned.
     *
     * @param kind only this window
     * @return how many were reminded now
     */
    int urgeAllLate(WindowKind kind, ReportingMonth filingMonth);
}

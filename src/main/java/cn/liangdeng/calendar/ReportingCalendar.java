package cn.liangdeng.calendar;

import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When what is due. */
public interface ReportingCalendar {

    /** Today in Beijing time. */
    LocalDate today();

    /** The calendar month of today. */
    ReportingMonth currentMonth();

    ReportingWindow window(DistrictId district, WindowKind kind, ReportingMonth month);

    /** The windows in which a month's figures are filed, one for every kind. */
    List<ReportingWindow> windows(DistrictId district, ReportingMonth month);

    /** The same with whether what is filed in them can be overdue, in one reading. */
    FilingMonth filing(DistrictId district, ReportingMonth month);

    /** Windows that have opened and are not yet due, earliest due day first. */
    List<ReportingWindow> openWindows(DistrictId district);

    /** The newest month all of whose windows have closed: the month that screens show unless another is chosen. */
    ReportingMonth newestClosedMonth(DistrictId district);

    /** For every kind the newest month whose window has closed: what is not filed for it by then is overdue (未报). */
    Map<WindowKind, ReportingMonth> newestClosedMonths(DistrictId district);

    /** What says whether a figure is overdue, in one reading: {@link #newestClosedMonths}, {@link #goLiveMonth} and today. */
    Deadlines deadlines(DistrictId district);

    /** The first month from whose windows on a figure can be overdue (启用月份); empty where the district has set none. */
    Optional<ReportingMonth> goLiveMonth(DistrictId district);

    /** Whether what is filed in the windows of a month can be overdue: not before the go-live month. */
    default boolean mayBeOverdue(DistrictId district, ReportingMonth filingMonth) {
        return goLiveMonth(district).map(first -> !filingMonth.isBefore(first)).orElse(true);
    }

    /** The day, or the next working day after it. */
    LocalDate workingDayOnOrAfter(LocalDate day);

    /** The working day so many working days after the day. */
    LocalDate plusWorkingDays(LocalDate day, int workingDays);
}

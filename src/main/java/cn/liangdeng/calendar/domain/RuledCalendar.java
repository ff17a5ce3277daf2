package cn.liangdeng.calendar.domain;

import cn.liangdeng.calendar.Deadlines;
import cn.liangdeng.calendar.FilingMonth;
import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The calendar as the stored rules make it. Asks for no permission: deadlines are no secret, and jobs without a person need
 * them too.
 */
@Component
class RuledCalendar implements ReportingCalendar {

    private final CalendarTables tables;
    private final WindowsOfRequest request;
    private final Clock clock;

    RuledCalendar(CalendarTables tables, WindowsOfRequest request, Clock clock) {
        this.tables = tables;
        this.request = request;
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BeijingTime.ZONE);
    }

    @Override
    public ReportingMonth currentMonth() {
        return ReportingMonth.of(today());
    }

    @Override
    public ReportingWindow window(DistrictId district, WindowKind kind, ReportingMonth month) {
        return windows(district, month.firstDay()).window(kind, month);
    }

    @Override
    public List<ReportingWindow> windows(DistrictId district, ReportingMonth month) {
        return windows(district, month.firstDay()).ofMonth(month);
    }

    @Override
    public FilingMonth filing(DistrictId district, ReportingMonth month) {
        Windows windows = windows(district, month.firstDay());
        ReportingMonth goLive = windows.goLive();
        return new FilingMonth(month, windows.ofMonth(month), goLive == null || !month.isBefore(goLive));
    }

    @Override
    public List<ReportingWindow> openWindows(DistrictId district) {
        return windows(district, earliestOfInterest()).openOn(today());
    }

    @Override
    public ReportingMonth newestClosedMonth(DistrictId district) {
        return windows(district, earliestOfInterest()).newestClosedOn(today());
    }

    @Override
    public Map<WindowKind, ReportingMonth> newestClosedMonths(DistrictId district) {
        return windows(district, earliestOfInterest()).newestClosedByKindOn(today());
    }

    @Override
    public Deadlines deadlines(DistrictId district) {
        Windows windows = windows(district, earliestOfInterest());
        return new Deadlines(windows.newestClosedByKindOn(today()), windows.goLive(), today());
    }

    @Override
    public Optional<ReportingMonth> goLiveMonth(DistrictId district) {
        return Optional.ofNullable(windows(district, earliestOfInterest()).goLive());
    }

    @Override
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        return workingDays(day).onOrAfter(day);
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        return workingDays(day).plus(day, workingDays);
    }

    /** Windows of earlier months closed long ago, whatever the rules. */
    private LocalDate earliestOfInterest() {
        return today().minusYears(1);
    }

    private Windows windows(DistrictId district, LocalDate from) {
        return request.get(district, from, first -> tables.windows(district, first));
    }

    private WorkingDays workingDays(LocalDate from) {
        return new WorkingDays(tables.specialDaysFrom(from));
    }
}

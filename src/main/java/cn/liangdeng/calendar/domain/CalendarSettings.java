package cn.liangdeng.calendar.domain;

import cn.liangdeng.calendar.CalendarChanged;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the windows of the current person's district, and the special days (调度周期设置). */
@Service
public class CalendarSettings {

    /** No holiday and no run of worked weekends lasts longer; a longer one is a typing error. */
    static final int LONGEST_RUN_DAYS = 31;

    private static final int LONGEST_NAME = 40;

    /** The State Council names the next year's holidays in the first days of November. */
    private static final MonthDay NEXT_YEAR_FROM = MonthDay.of(11, 15);

    private final CalendarTables tables;
    private final WindowsOfRequest request;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarSettings(
            CalendarTables tables,
            WindowsOfRequest request,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.request = request;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The newest rule of every kind, the default where the district has none of its own. */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public List<WindowRule> rules() {
        return Arrays.stream(WindowKind.values())
                .map(kind -> history(kind).get(0))
                .toList();
    }

    /** The rules of a kind, newest first; the default, from which the district began, is the last. */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public List<WindowRule> history(WindowKind kind) {
        List<WindowRule> rules = new ArrayList<>(tables.rules(user.district()).stream()
                .filter(rule -> rule.kind() == kind)
                .toList());
        rules.add(WindowRule.defaultFor(kind));
        return rules;
    }

    /** The first month whose days can still be changed: the months before it have closed and keep theirs. */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public ReportingMonth firstOpenMonth(WindowKind kind) {
        return Objects.requireNonNull(windows().newestClosedByKindOn(today()).get(kind))
                .plusMonths(1);
    }

    /** The rule by which a month is filed. */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public WindowRule ruleOf(WindowKind kind, ReportingMonth month) {
        return windows().rule(kind, month);
    }

    /**
     * Sets one rule from a month on; the months before keep theirs, so that nothing filed in time becomes late by it.
     *
     * @param rule with the version that the person saw; without a beginning it holds from {@link #firstOpenMonth} on
     * @throws BusinessException invalid, if the rule is not sound, begins in a month that has closed, or would make its first month
     *     due before today; conflict, if somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional
    public void setRule(WindowRule rule) {
        if (!rule.isSound()) {
            throw BusinessException.invalid("calendar.invalid.rule");
        }
        DistrictId district = user.district();
        Windows windows = windows();
        ReportingMonth open = firstOpenMonth(rule.kind());
        WindowRule checked = rule.from() == null ? rule.since(open) : rule;
        ReportingMonth from = Objects.requireNonNull(checked.from());
        if (from.isBefore(open)) {
            throw BusinessException.invalid("calendar.invalid.closedMonth");
        }
        if (windows.windowBy(checked, from).hasClosed(today())) {
            throw BusinessException.invalid("calendar.invalid.alreadyDue");
        }
        if (!tables.insert(district, checked, user.personName(), clock.instant())) {
            throw BusinessException.conflict("calendar.conflict.rule");
        }
        request.forget(user.district());
        events.publishEvent(new CalendarChanged("window-changed", rule.kind().name()));
    }

    /**
     * The year whose holidays have to be entered by now: this one, or from the middle of November on the next, whose first due days
     * are near by then; empty where they are there.
     */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public OptionalInt yearWithoutDays() {
        LocalDate today = today();
        Windows windows = windows();
        int last = today.getYear() + (MonthDay.from(today).isBefore(NEXT_YEAR_FROM) ? 0 : 1);
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !windows.knowsDaysOf(year))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BeijingTime.ZONE);
    }

    private Windows windows() {
        return request.get(user.district(), today().minusYears(1), first -> tables.windows(user.district(), first));
    }

    /** The special days of a year, in order. */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public List<SpecialDay> specialDays(int year) {
        return tables.specialDaysFrom(LocalDate.of(year, 1, 1)).stream()
                .filter(day -> day.day().getYear() == year)
                .toList();
    }

    /**
     * Enters a run of special days; what was known of these days is replaced.
     *
     * @param last last day of the run, inclusive
     * @throws BusinessException invalid, if the run is reversed, too long or begins before today, or the name is missing or too long
     */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional
    public void addSpecialDays(LocalDate first, LocalDate last, SpecialDay.Kind kind, String name) {
        List<LocalDate> days = run(first, last);
        String occasion = name.strip();
        if (occasion.isEmpty() || occasion.length() > LONGEST_NAME) {
            throw BusinessException.invalid("calendar.invalid.name", LONGEST_NAME);
        }
        days.forEach(day -> tables.put(new SpecialDay(day, kind, occasion)));
        request.forget(user.district());
        events.publishEvent(new CalendarChanged("days-added", first + ".." + last));
    }

    /**
     * Makes the days what their weekdays say; days that are not special stay as they are.
     *
     * @param last last day of the run, inclusive
     * @throws BusinessException invalid, if the run is reversed, too long or begins before today
     */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional
    public void removeSpecialDays(LocalDate first, LocalDate last) {
        tables.remove(run(first, last));
        request.forget(user.district());
        events.publishEvent(new CalendarChanged("days-removed", first + ".." + last));
    }

    /** The district's go-live month (启用月份); empty where none is set. */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public Optional<ReportingMonth> goLiveMonth() {
        return tables.goLive(user.district());
    }

    /**
     * Sets from which month's windows on a figure can be overdue: what was due before is history that units fill in later.
     *
     * @param month null where every month counts
     */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional
    public void setGoLiveMonth(@Nullable ReportingMonth month) {
        tables.setGoLive(user.district(), month, user.account(), clock.instant());
        request.forget(user.district());
        events.publishEvent(new CalendarChanged("go-live-changed", month == null ? "none" : month.toString()));
    }

    /** Days gone by stay what they were: changed, they would make late what was filed in time. */
    private List<LocalDate> run(LocalDate first, LocalDate last) {
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_RUN_DAYS - 1L))) {
            throw BusinessException.invalid("calendar.invalid.run", LONGEST_RUN_DAYS);
        }
        if (first.isBefore(today())) {
            throw BusinessException.invalid("calendar.invalid.past");
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }
}

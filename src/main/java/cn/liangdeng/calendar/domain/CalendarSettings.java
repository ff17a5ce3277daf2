package cn.liangdeng.calendar.domain;

import cn.liangdeng.calendar.CalendarChanged;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final CalendarTables tables;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarSettings(CalendarTables tables, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The rule of every kind, the default where the district has none of its own. */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public List<WindowRule> rules() {
        Map<WindowKind, WindowRule> stored = tables.rules(user.district());
        return Arrays.stream(WindowKind.values())
                .map(kind -> stored.getOrDefault(kind, WindowRule.defaultFor(kind)))
                .toList();
    }

    /**
     * Sets one rule.
     *
     * @param rule with the version that the person saw
     * @throws BusinessException invalid, if the rule is not sound; conflict, if somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional
    public void setRule(WindowRule rule) {
        if (!rule.isSound()) {
            throw BusinessException.invalid("calendar.invalid.rule");
        }
        DistrictId district = user.district();
        boolean stored = rule.version() == 0 ? tables.insert(district, rule) : tables.update(district, rule);
        if (!stored) {
            throw BusinessException.conflict("calendar.conflict.rule");
        }
        events.publishEvent(new CalendarChanged("window-changed", rule.kind().name()));
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
     * @throws BusinessException invalid, if the run is reversed or too long, or the name is missing or too long
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
        events.publishEvent(new CalendarChanged("days-added", first + ".." + last));
    }

    /**
     * Makes the days what their weekdays say; days that are not special stay as they are.
     *
     * @param last last day of the run, inclusive
     * @throws BusinessException invalid, if the run is reversed or too long
     */
    @PreAuthorize("hasAuthority('CALENDAR_MANAGE')")
    @Transactional
    public void removeSpecialDays(LocalDate first, LocalDate last) {
        tables.remove(run(first, last));
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
        events.publishEvent(new CalendarChanged("go-live-changed", month == null ? "none" : month.toString()));
    }

    private static List<LocalDate> run(LocalDate first, LocalDate last) {
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_RUN_DAYS - 1L))) {
            throw BusinessException.invalid("calendar.invalid.run", LONGEST_RUN_DAYS);
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }
}

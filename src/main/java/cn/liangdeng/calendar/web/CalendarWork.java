package cn.liangdeng.calendar.web;

import cn.liangdeng.calendar.domain.CalendarSettings;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.WorkItemContributor;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** 待办 of who sets the calendar: the holidays of a year whose due days are near. */
@Component
class CalendarWork implements WorkItemContributor {

    private final CalendarSettings settings;

    CalendarWork(CalendarSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<WorkItem> itemsFor(CurrentUser user) {
        if (!user.may(Permission.CALENDAR_MANAGE)) {
            return List.of();
        }
        OptionalInt year = settings.yearWithoutDays();
        return year.isEmpty()
                ? List.of()
                : List.of(new WorkItem(
                        "calendar.work.days",
                        1,
                        List.of(Integer.toString(year.getAsInt())),
                        "/calendar-settings?year=" + year.getAsInt(),
                        null,
                        false));
    }
}

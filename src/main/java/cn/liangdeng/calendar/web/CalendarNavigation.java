package cn.liangdeng.calendar.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/** 调度周期设置 in the navigation. */
@Component
class CalendarNavigation implements NavigationContributor {

    private static final int ORDER = 40;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        return user.may(Permission.CALENDAR_MANAGE)
                ? List.of(new NavigationEntry(
                        Group.ADMINISTRATION, ORDER, "calendar.settings.title", "/calendar-settings", "calendar-time"))
                : List.of();
    }
}

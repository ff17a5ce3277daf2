package cn.liangdeng.dispatch.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 调度会, 会议决定 and 挂图作战 in the navigation. */
@Component
class DispatchNavigation implements NavigationContributor {

    private static final int MEETINGS_ORDER = 20;
    private static final int DECISIONS_ORDER = 21;
    private static final int WALL_ORDER = 60;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (user.may(Permission.MEETING_READ)) {
            entries.add(new NavigationEntry(
                    Group.DISPATCH, MEETINGS_ORDER, "dispatch.meetings.title", "/meetings", "users"));
        }
        if (user.may(Permission.DECISION_READ)) {
            entries.add(new NavigationEntry(
                    Group.DISPATCH, DECISIONS_ORDER, "dispatch.decisions.title", "/decisions", "gavel"));
        }
        if (user.may(Permission.MEETING_READ) && user.may(Permission.PROGRESS_READ)) {
            entries.add(new NavigationEntry(Group.DISPATCH, WALL_ORDER, "dispatch.wall.title", "/wall", "eye"));
        }
        return entries;
    }
}

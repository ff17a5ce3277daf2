package cn.liangdeng.dispatch.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.dispatch.DecisionState;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.WorkItemContributor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 待办 out of meetings: what the unit owes, and what the office has to close. */
@Component
class DecisionWork implements WorkItemContributor {

    private final DecisionReader decisions;
    private final ReportingCalendar calendar;

    DecisionWork(DecisionReader decisions, ReportingCalendar calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    @Override
    public List<WorkItem> itemsFor(CurrentUser user) {
        List<WorkItem> items = new ArrayList<>();
        if (user.may(Permission.REPORT_FILE)) {
            DecisionReader.Owed owed = decisions.owed(user.actScope(), DecisionState.OPEN);
            if (owed.count() > 0) {
                items.add(new WorkItem(
                        "dispatch.work.owed",
                        owed.count(),
                        List.of(),
                        "/decisions?state=OPEN",
                        owed.earliest(),
                        owed.earliest() != null && owed.earliest().isBefore(calendar.today())));
            }
        }
        if (user.may(Permission.MEETING_MANAGE)) {
            DecisionReader.Owed reported = decisions.owed(user.actScope(), DecisionState.REPORTED);
            if (reported.count() > 0) {
                items.add(new WorkItem(
                        "dispatch.work.reported",
                        reported.count(),
                        List.of(),
                        "/decisions?state=REPORTED",
                        null,
                        false));
            }
        }
        return items;
    }
}

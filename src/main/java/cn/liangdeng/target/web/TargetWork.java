package cn.liangdeng.target.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.WorkItemContributor;
import cn.liangdeng.target.query.HandoverDesk;
import cn.liangdeng.target.query.HandoverDesk.Leaving;
import cn.liangdeng.target.query.JoinDesk;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 待办 of those who keep the targets: units to be dissolved that still own targets, conflicts, probable duplicates. */
@Component
class TargetWork implements WorkItemContributor {

    private final JoinDesk joins;
    private final HandoverDesk handovers;
    private final ReportingCalendar calendar;

    TargetWork(JoinDesk joins, HandoverDesk handovers, ReportingCalendar calendar) {
        this.joins = joins;
        this.handovers = handovers;
        this.calendar = calendar;
    }

    @Override
    public List<WorkItem> itemsFor(CurrentUser user) {
        if (!user.may(Permission.TARGET_MANAGE)) {
            return List.of();
        }
        List<WorkItem> items = new ArrayList<>();
        List<Leaving> asked = handovers.units(user.readScope(), calendar.currentMonth()).stream()
                .filter(Leaving::asked)
                .toList();
        if (!asked.isEmpty()) {
            String path = asked.size() == 1 ? "/handovers/" + asked.get(0).unit() : "/handovers";
            items.add(item(
                    "target.work.handover",
                    asked.stream().mapToInt(Leaving::targets).sum(),
                    List.of(String.join("、", asked.stream().map(Leaving::name).toList())),
                    path));
        }
        int conflicts = joins.countConflicts(user.readScope());
        if (conflicts > 0) {
            items.add(item("target.work.conflict", conflicts, List.of(), "/target-rulings#conflicts"));
        }
        int duplicates = joins.countDuplicates(user.readScope());
        if (duplicates > 0) {
            items.add(item("target.work.duplicate", duplicates, List.of(), "/target-rulings#duplicates"));
        }
        return items;
    }

    private static WorkItem item(String key, int count, List<Object> arguments, String path) {
        return new WorkItem(key, count, arguments, path, null, false);
    }
}

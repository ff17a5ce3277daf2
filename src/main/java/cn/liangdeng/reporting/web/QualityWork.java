package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.ClueStatus;
import cn.liangdeng.reporting.query.Clues;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.WorkItemContributor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 待办 of supervision officers with clues, and of units that were asked. */
@Component
class QualityWork implements WorkItemContributor {

    private final Clues clues;

    QualityWork(Clues clues) {
        this.clues = clues;
    }

    @Override
    public List<WorkItem> itemsFor(CurrentUser user) {
        List<WorkItem> items = new ArrayList<>();
        if (user.may(Permission.CLUE_HANDLE)) {
            add(
                    items,
                    "reporting.work.clueAnswers",
                    clues.count(user.readScope(), ClueStatus.ANSWERED),
                    "/clues?status=ANSWERED");
            add(items, "reporting.work.clues", clues.count(user.readScope(), ClueStatus.OPEN), "/clues?status=OPEN");
        }
        if (user.may(Permission.REPORT_FILE)) {
            add(items, "reporting.work.questions", clues.count(user.actScope(), ClueStatus.ASKED), "/questions");
        }
        return items;
    }

    private static void add(List<WorkItem> items, String key, int count, String path) {
        if (count > 0) {
            items.add(new WorkItem(key, count, List.of(), path, null, false));
        }
    }
}

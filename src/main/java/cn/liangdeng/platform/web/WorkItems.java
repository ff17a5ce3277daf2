package cn.liangdeng.platform.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.WorkItemContributor;
import cn.liangdeng.shared.WorkItemContributor.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what waits for a person (待办) from all modules. */
@Component
class WorkItems {

    private static final Comparator<WorkItem> MOST_URGENT_FIRST = Comparator.comparing(WorkItem::overdue)
            .reversed()
            .thenComparing(item -> item.dueOn() == null ? LocalDate.MAX : item.dueOn());

    private final List<WorkItemContributor> contributors;

    WorkItems(ObjectProvider<WorkItemContributor> contributors) {
        this.contributors = contributors.orderedStream().toList();
    }

    /** Overdue first, then by day; without a day last; among equals in the modules' own order. */
    List<WorkItem> listFor(CurrentUser user) {
        return contributors.stream()
                .flatMap(contributor -> contributor.itemsFor(user).stream())
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /** How many single things wait. */
    static int total(List<WorkItem> items) {
        return items.stream().mapToInt(WorkItem::count).sum();
    }

    /** How many single things wait beyond their day. */
    static int overdue(List<WorkItem> items) {
        return items.stream()
                .filter(WorkItem::overdue)
                .mapToInt(WorkItem::count)
                .sum();
    }
}

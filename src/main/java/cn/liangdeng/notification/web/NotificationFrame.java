package cn.liangdeng.notification.web;

import cn.liangdeng.notification.query.DeliveryLog;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.TopBarContributor;
import cn.liangdeng.shared.WorkItemContributor;
import java.util.List;
import org.springframework.stereotype.Component;

/** 站内消息 in the top bar, 通知记录 in the navigation, and failed deliveries among 待办. */
@Component
class NotificationFrame implements TopBarContributor, NavigationContributor, WorkItemContributor {

    private static final int LOG = 90;

    private final DeliveryLog log;

    NotificationFrame(DeliveryLog log) {
        this.log = log;
    }

    @Override
    public List<Tool> toolsFor(CurrentUser user) {
        return List.of(new Tool("notification.inbox.title", "/messages", "/messages/count", "bell"));
    }

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        return user.may(Permission.NOTIFICATION_MANAGE)
                ? List.of(
                        new NavigationEntry(Group.ADMINISTRATION, LOG, "notification.log.title", "/deliveries", "mail"))
                : List.of();
    }

    @Override
    public List<WorkItem> itemsFor(CurrentUser user) {
        if (!user.may(Permission.NOTIFICATION_MANAGE)) {
            return List.of();
        }
        int trouble = log.countTrouble(user.district());
        return trouble == 0
                ? List.of()
                : List.of(new WorkItem(
                        "notification.work.trouble", trouble, List.of(), "/deliveries?state=FAILED", null, false));
    }
}

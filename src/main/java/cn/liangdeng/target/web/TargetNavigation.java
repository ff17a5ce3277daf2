package cn.liangdeng.target.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/** 目标管理 and 指标库 in the navigation. */
@Component
class TargetNavigation implements NavigationContributor {

    private static final int TARGETS_ORDER = 50;
    private static final int INDICATORS_ORDER = 60;
    private static final int RULINGS_ORDER = 70;
    private static final int HANDOVERS_ORDER = 80;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        return user.may(Permission.TARGET_MANAGE)
                ? List.of(
                        new NavigationEntry(
                                Group.TARGETS, TARGETS_ORDER, "target.list.title", "/target-admin", "target-arrow"),
                        new NavigationEntry(
                                Group.TARGETS,
                                INDICATORS_ORDER,
                                "target.indicators.title",
                                "/indicators",
                                "list-details"),
                        new NavigationEntry(
                                Group.TARGETS, RULINGS_ORDER, "target.rulings.title", "/target-rulings", "gavel"),
                        new NavigationEntry(
                                Group.TARGETS, HANDOVERS_ORDER, "target.handover.title", "/handovers", "send"))
                : List.of();
    }
}

package cn.liangdeng.target.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 目标管理, 指标库 and 灯色规则 in the navigation. */
@Component
class TargetNavigation implements NavigationContributor {

    private static final int TARGETS_ORDER = 50;
    private static final int INDICATORS_ORDER = 60;
    private static final int THEMES_ORDER = 65;
    private static final int RULINGS_ORDER = 70;
    private static final int HANDOVERS_ORDER = 80;
    private static final int RULES_ORDER = 90;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (user.may(Permission.TARGET_MANAGE)) {
            entries.add(new NavigationEntry(
                    Group.TARGETS, TARGETS_ORDER, "target.list.title", "/target-admin", "target-arrow"));
            entries.add(new NavigationEntry(
                    Group.TARGETS, INDICATORS_ORDER, "target.indicators.title", "/indicators", "list-details"));
            entries.add(new NavigationEntry(Group.TARGETS, THEMES_ORDER, "target.theme.title", "/themes", "sitemap"));
            entries.add(new NavigationEntry(
                    Group.TARGETS, RULINGS_ORDER, "target.rulings.title", "/target-rulings", "circle-check"));
            entries.add(
                    new NavigationEntry(Group.TARGETS, HANDOVERS_ORDER, "target.handover.title", "/handovers", "send"));
            if (user.may(Permission.PROGRESS_READ)) {
                entries.add(new NavigationEntry(
                        Group.TARGETS, RULES_ORDER, "target.rules.title", "/light-rules", "adjustments"));
            }
        }
        return entries;
    }
}

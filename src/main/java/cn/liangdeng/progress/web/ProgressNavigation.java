package cn.liangdeng.progress.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 目标清单, 五年目标 and 评分排名 in the navigation. */
@Component
class ProgressNavigation implements NavigationContributor {

    private static final int TARGETS_ORDER = 10;
    private static final int FIVE_YEAR_ORDER = 20;
    private static final int QUESTIONS_ORDER = 60;
    private static final int RANKINGS_ORDER = 50;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (user.may(Permission.TARGET_READ)) {
            entries.add(
                    new NavigationEntry(Group.TARGETS, TARGETS_ORDER, "progress.targets.title", "/targets", "chart-bar")
                            .keepingMonth());
        }
        if (user.may(Permission.PROGRESS_READ)) {
            entries.add(
                    new NavigationEntry(Group.TARGETS, FIVE_YEAR_ORDER, "progress.fiveYear.title", "/five-year", "flag")
                            .keepingMonth());
        }
        if (user.may(Permission.TARGET_MANAGE) && user.may(Permission.PROGRESS_READ)) {
            entries.add(new NavigationEntry(
                    Group.TARGETS, QUESTIONS_ORDER, "progress.questions.title", "/target-questions", "checklist"));
        }
        if (user.may(Permission.RANKING_READ)) {
            entries.add(new NavigationEntry(
                            Group.DISPATCH, RANKINGS_ORDER, "progress.ranking.title", "/rankings", "arrows-sort")
                    .keepingMonth());
        }
        return entries;
    }
}

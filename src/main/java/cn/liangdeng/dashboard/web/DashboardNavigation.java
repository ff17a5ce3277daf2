package cn.liangdeng.dashboard.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.HomePageProvider;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 驾驶舱, 专题, 表单 and 对比 in the navigation, and as the home of who reads progress without having to act on reports or targets. */
@Component
class DashboardNavigation implements NavigationContributor, HomePageProvider {

    static final String PATH = "/dashboard";

    private static final int ORDER = 0;
    private static final int THEMES_ORDER = 2;
    private static final int SHEETS_ORDER = 4;
    private static final int COMPARISON_ORDER = 6;
    private static final List<Permission> DESK_WORK = List.of(
            Permission.REPORT_FILE,
            Permission.REPORT_REVIEW_UNIT,
            Permission.REPORT_REVIEW_OFFICE,
            Permission.TARGET_MANAGE,
            Permission.DOCUMENT_MANAGE);

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        return user.may(Permission.PROGRESS_READ)
                ? List.of(
                        new NavigationEntry(Group.HOME, ORDER, "dashboard.title", PATH, "home").keepingMonth(),
                        new NavigationEntry(
                                        Group.DISPATCH,
                                        THEMES_ORDER,
                                        "dashboard.themes",
                                        "/dashboard/themes",
                                        "sitemap")
                                .keepingMonth(),
                        new NavigationEntry(Group.DISPATCH, SHEETS_ORDER, "dashboard.sheets.title", "/sheets", "table")
                                .keepingMonth(),
                        new NavigationEntry(
                                        Group.DISPATCH,
                                        COMPARISON_ORDER,
                                        "dashboard.comparison",
                                        "/comparison",
                                        "chart-line")
                                .keepingMonth())
                : List.of();
    }

    @Override
    public Optional<String> pathFor(CurrentUser user) {
        return user.may(Permission.PROGRESS_READ) && DESK_WORK.stream().noneMatch(user::may)
                ? Optional.of(PATH)
                : Optional.empty();
    }
}

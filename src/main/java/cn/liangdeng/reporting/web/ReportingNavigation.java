package cn.liangdeng.reporting.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.Permission;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 本月填报, 审核, 延期审批, 月度封存 and 填报调度 in the navigation. */
@Component
class ReportingNavigation implements NavigationContributor {

    private static final int MONTH = 10;
    private static final int REVIEW = 20;
    private static final int BACKFILL = 60;
    private static final int EXTENSIONS = 24;
    private static final int CLOSING = 26;
    private static final int DISPATCH = 30;

    @Override
    public List<NavigationEntry> entriesFor(CurrentUser user) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (user.may(Permission.REPORT_READ)) {
            entries.add(new NavigationEntry(
                    Group.REPORTING,
                    MONTH,
                    user.may(Permission.REPORT_FILE) ? "reporting.month.title" : "reporting.month.read",
                    "/reporting",
                    "forms"));
        }
        if (user.may(Permission.REPORT_FILE) || user.may(Permission.REPORT_REVIEW_OFFICE)) {
            entries.add(new NavigationEntry(
                    Group.REPORTING, BACKFILL, "reporting.backfill.title", "/reporting/backfill", "history"));
        }
        if (user.may(Permission.REPORT_REVIEW_UNIT) || user.may(Permission.REPORT_REVIEW_OFFICE)) {
            entries.add(new NavigationEntry(
                    Group.REPORTING, REVIEW, "reporting.review.title", "/review", "clipboard-check"));
            entries.add(new NavigationEntry(
                    Group.REPORTING, EXTENSIONS, "reporting.extension.list", "/extensions", "calendar-time"));
        }
        if (user.may(Permission.REPORT_REVIEW_OFFICE)) {
            entries.add(new NavigationEntry(Group.REPORTING, CLOSING, "reporting.closing.title", "/closing", "lock"));
            entries.add(new NavigationEntry(
                    Group.REPORTING, DISPATCH, "reporting.dispatch.title", "/dispatch", "speakerphone"));
        }
        return entries;
    }
}

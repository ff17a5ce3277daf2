package cn.liangdeng.reporting.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.ReportingWindow;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.reporting.query.BackfillFinder;
import cn.liangdeng.reporting.query.ExtensionFinder;
import cn.liangdeng.reporting.query.MonthSheets;
import cn.liangdeng.reporting.query.ReturnedReports;
import cn.liangdeng.reporting.query.ReviewFilter;
import cn.liangdeng.reporting.query.ReviewQueue;
import cn.liangdeng.reporting.query.SheetReport;
import cn.liangdeng.reporting.query.SheetRow;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.WorkItemContributor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 待办 of fillers and reviewers. Of what is late only the window that closed last is named: older gaps stand on the page of
 * their month and would drown what can still be done in time.
 */
@Component
class ReportingWork implements WorkItemContributor {

    private static final int MONTHS_LOOKED_AT = 4;

    private final MonthSheets sheets;
    private final ReturnedReports returned;
    private final ReviewQueue queue;
    private final ExtensionFinder extensionsToDecide;
    private final BackfillFinder backfills;
    private final ReportingCalendar calendar;
    private final Words words;

    ReportingWork(
            MonthSheets sheets,
            ReturnedReports returned,
            ReviewQueue queue,
            ExtensionFinder extensionsToDecide,
            BackfillFinder backfills,
            ReportingCalendar calendar,
            Words words) {
        this.sheets = sheets;
        this.returned = returned;
        this.queue = queue;
        this.extensionsToDecide = extensionsToDecide;
        this.backfills = backfills;
        this.calendar = calendar;
        this.words = words;
    }

    @Override
    public List<WorkItem> itemsFor(CurrentUser user) {
        List<WorkItem> items = new ArrayList<>();
        if (user.may(Permission.REPORT_FILE)) {
            ReturnedReports.Returned cameBack = returned.of(user.actScope(), user.unit());
            addReturned(cameBack, items);
            addToFile(user, items);
            addBackfills("reporting.work.backfillsRefused", cameBack.backfills(), items);
        }
        if (user.may(Permission.REPORT_REVIEW_UNIT) || user.may(Permission.REPORT_REVIEW_OFFICE)) {
            addToReview(user, items);
        }
        if (user.may(Permission.REPORT_REVIEW_OFFICE)) {
            addBackfills("reporting.work.backfills", backfills.toDecide(user.actScope(), user.account()), items);
        }
        items.sort(Comparator.comparing(WorkItem::overdue)
                .reversed()
                .thenComparing(WorkItem::dueOn, Comparator.nullsLast(Comparator.naturalOrder())));
        return items;
    }

    private void addReturned(ReturnedReports.Returned found, List<WorkItem> items) {
        LocalDate dueOn = found.dueOn();
        if (found.number() > 0 && dueOn != null) {
            items.add(new WorkItem(
                    "reporting.work.returned",
                    found.number(),
                    List.of(),
                    "/reports/" + found.first(),
                    dueOn,
                    calendar.today().isAfter(dueOn)));
        }
    }

    /** A single one is opened at once. */
    private static void addBackfills(String key, List<Long> found, List<WorkItem> items) {
        if (!found.isEmpty()) {
            String path = "/reporting/backfill" + (found.size() == 1 ? "/" + found.get(0) : "");
            items.add(new WorkItem(key, found.size(), List.of(), path, null, false));
        }
    }

    private void addToFile(CurrentUser user, List<WorkItem> items) {
        Map<ReportingMonth, List<SheetRow>> months = new HashMap<>();
        for (WindowKind kind : WindowKind.values()) {
            for (ReportingWindow window : windowsOfInterest(user, kind)) {
                long open = months
                        .computeIfAbsent(
                                window.month(), month -> sheets.listBriefly(user.actScope(), user.unit(), month))
                        .stream()
                        .filter(row -> row.owed().windowKind() == kind && isToBeFiled(row, window))
                        .count();
                if (open > 0
                        && (!window.hasClosed(calendar.today())
                                || calendar.mayBeOverdue(user.district(), window.month()))) {
                    items.add(new WorkItem(
                            "reporting.work.file." + kind,
                            (int) open,
                            List.of(MonthLabel.brief(window.month(), words.locale())),
                            "/reporting?month=" + window.month(),
                            window.dueOn(),
                            window.hasClosed(calendar.today())));
                }
            }
        }
    }

    /** The open ones and the one that closed last. */
    private List<ReportingWindow> windowsOfInterest(CurrentUser user, WindowKind kind) {
        List<ReportingWindow> windows = new ArrayList<>();
        LocalDate today = calendar.today();
        for (int back = 0; back < MONTHS_LOOKED_AT; back++) {
            ReportingWindow window = calendar.window(
                    user.district(), kind, calendar.currentMonth().minusMonths(back));
            if (window.isOpen(today)) {
                windows.add(window);
            } else if (window.hasClosed(today)) {
                windows.add(window);
                break;
            }
        }
        return windows;
    }

    /** What was put off is not late; it comes back when its new day has passed. */
    private boolean isToBeFiled(SheetRow row, ReportingWindow window) {
        SheetReport report = row.report();
        boolean putOff = window.hasClosed(calendar.today()) && !row.isOverdue(calendar.today());
        return !putOff && (report == null || report.status() == ReportStatus.DRAFT);
    }

    private void addToReview(CurrentUser user, List<WorkItem> items) {
        int waiting = queue.count(
                user.actScope(),
                new ReviewFilter(
                        user.account(),
                        user.may(Permission.REPORT_REVIEW_UNIT),
                        user.may(Permission.REPORT_REVIEW_OFFICE),
                        null,
                        null));
        if (waiting > 0) {
            items.add(new WorkItem("reporting.work.review", waiting, List.of(), "/review", null, false));
        }
        int extensions = extensionsToDecide.count(
                user.actScope(), user.may(Permission.REPORT_REVIEW_UNIT), user.may(Permission.REPORT_REVIEW_OFFICE));
        if (extensions > 0) {
            items.add(new WorkItem("reporting.work.extensions", extensions, List.of(), "/extensions", null, false));
        }
    }
}

package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.MonthClosed;
import cn.liangdeng.reporting.MonthClosings;
import cn.liangdeng.reporting.query.ExtensionFacts;
import cn.liangdeng.reporting.query.MonthStanding;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 封存: closes the windows of a month and reopens them. */
@Service
@Transactional
@PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
class ClosingDesk implements MonthClosings {

    private final ReportDesk desk;
    private final ClosingTable closings;
    private final MonthStanding standing;
    private final ExtensionFacts extensions;
    private final CurrentUser currentUser;
    private final ReportingCalendar calendar;
    private final ApplicationEventPublisher events;

    ClosingDesk(
            ReportDesk desk,
            ClosingTable closings,
            MonthStanding standing,
            ExtensionFacts extensions,
            CurrentUser currentUser,
            ReportingCalendar calendar,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.closings = closings;
        this.standing = standing;
        this.extensions = extensions;
        this.currentUser = currentUser;
        this.calendar = calendar;
        this.events = events;
    }

    @Override
    public void close(WindowKind kind, ReportingMonth filingMonth, String note, int missingSeen) {
        String checked = EntryRules.checkReason(note);
        if (desk.isClosed(kind, filingMonth)) {
            return;
        }
        LocalDate last =
                extensions.lastDay(currentUser.actScope(), calendar.window(currentUser.district(), kind, filingMonth));
        if (!calendar.today().isAfter(last)) {
            throw BusinessException.conflict("reporting.closing.conflict.notDue", last);
        }
        List<MonthStanding.Item> items = standing.list(currentUser.actScope(), filingMonth).stream()
                .filter(item -> item.kind() == kind)
                .toList();
        if (items.isEmpty()) {
            throw BusinessException.conflict("reporting.closing.conflict.nothing");
        }
        long unsettled = items.stream().filter(MonthStanding.Item::isUnsettled).count();
        if (unsettled > 0) {
            throw BusinessException.conflict("reporting.closing.conflict.unsettled", unsettled);
        }
        int missing = (int) items.stream().filter(MonthStanding.Item::isMissing).count();
        if (missing > missingSeen) {
            throw BusinessException.conflict("reporting.closing.conflict.missing", missing);
        }
        if (closings.close(currentUser.district(), kind, filingMonth, checked, missing, desk.actor())) {
            events.publishEvent(new MonthClosed(currentUser.district(), kind, filingMonth, false));
        }
    }

    @Override
    public void reopen(WindowKind kind, ReportingMonth filingMonth, String reason) {
        String checked = EntryRules.checkReason(reason);
        if (closings.reopen(currentUser.district(), kind, filingMonth, checked, desk.actor())) {
            events.publishEvent(new MonthClosed(currentUser.district(), kind, filingMonth, true));
        }
    }
}

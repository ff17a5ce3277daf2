package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.reporting.FilingStanding;
import cn.liangdeng.reporting.FilingUrged;
import cn.liangdeng.reporting.FilingUrgings;
import cn.liangdeng.reporting.query.DispatchBoard;
import cn.liangdeng.reporting.query.DispatchRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: the office reminds units of what they owe. Recorded; a unit is reminded of a window once a day, whoever presses. */
@Service
@Transactional
@PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
public class FilingUrging implements FilingUrgings {

    private final DispatchBoard board;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FilingUrging(
            DispatchBoard board,
            ReportingCalendar calendar,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.board = board;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public boolean urge(UnitId unit, WindowKind kind, ReportingMonth filingMonth) {
        DispatchRow row = board.list(currentUser.actScope(), filingMonth).stream()
                .filter(one -> one.unit().id().equals(unit) && one.window().kind() == kind)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.unit"));
        if (row.open() == 0 || calendar.today().isBefore(row.window().opensOn())) {
            throw BusinessException.conflict("reporting.conflict.nothingToUrge");
        }
        return record(row);
    }

    @Override
    public int urgeAllLate(WindowKind kind, ReportingMonth filingMonth) {
        List<DispatchRow> late = board.list(currentUser.actScope(), filingMonth).stream()
                .filter(row -> row.window().kind() == kind)
                .filter(row -> row.count(FilingStanding.OVERDUE) > 0)
                .toList();
        return (int) late.stream().filter(this::record).count();
    }

    private boolean record(DispatchRow row) {
        LocalDate today = calendar.today();
        ReportingMonth month = row.window().month();
        boolean recorded = jdbc.sql("""
                                insert into reporting.urging
                                    (district_id, unit_id, kind, month, on_day, figures, urged_by, urged_by_name, urged_at)
                                values (:district, :unit, :kind, :month, :day, :figures, :by, :byName, :at)
                                on conflict on constraint pk_urging do nothing
                                """)
                        .param("district", currentUser.district().value())
                        .param("unit", row.unit().id().value())
                        .param("kind", row.window().kind().name())
                        .param("month", month.firstDay())
                        .param("day", today)
                        .param("figures", row.open())
                        .param("by", currentUser.account().value())
                        .param("byName", currentUser.personName())
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
        if (recorded) {
            events.publishEvent(new FilingUrged(
                    currentUser.district(),
                    row.unit().id(),
                    row.unit().name(),
                    row.window().kind(),
                    month,
                    row.window().dueOn(),
                    row.open(),
                    today));
        }
        return recorded;
    }
}

package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.BackfillState;
import cn.liangdeng.reporting.Backfills;
import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.FigureApproved;
import cn.liangdeng.reporting.HistoricFigure;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.query.BackfillFinder;
import cn.liangdeng.reporting.query.BackfillFinder.Backfill;
import cn.liangdeng.reporting.query.BackfillFinder.Figure;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files figures of months gone by and decides on them. */
@Service
@Transactional
public class BackfillDesk implements Backfills {

    private static final int LONGEST_SOURCE = 200;

    private final BackfillTable table;
    private final BackfillFinder finder;
    private final ReportRepository reports;
    private final ApprovedValueRepository values;
    private final ReportDesk desk;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    BackfillDesk(
            BackfillTable table,
            BackfillFinder finder,
            ReportRepository reports,
            ApprovedValueRepository values,
            ReportDesk desk,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.table = table;
        this.finder = finder;
        this.reports = reports;
        this.values = values;
        this.desk = desk;
        this.currentUser = currentUser;
        this.events = events;
    }

    @Override
    @PreAuthorize("hasAnyAuthority('REPORT_FILE', 'REPORT_REVIEW_OFFICE')")
    public void file(
            UUID token, UnitId unit, int year, String source, String fileName, Collection<HistoricFigure> figures) {
        String said = checkSource(source);
        if (!table.add(currentUser.actScope(), token, unit, year, said, fileName, desk.actor(), figures)) {
            throw BusinessException.notFound("reporting.notFound.unit");
        }
    }

    /** @return the source without white space around it */
    private static String checkSource(String source) {
        String said = source.strip();
        if (said.isEmpty()) {
            throw BusinessException.invalid("reporting.backfill.sourceMissing");
        }
        if (said.length() > LONGEST_SOURCE) {
            throw BusinessException.invalid("reporting.invalid.textTooLong", LONGEST_SOURCE);
        }
        return said;
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public List<Long> toDecide() {
        return finder.toDecide(currentUser.actScope(), currentUser.account());
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public void approve(long id) {
        Actor actor = desk.actor();
        Backfill backfill = take(id);
        if (backfill.state() == BackfillState.APPROVED) {
            return;
        }
        requireWaiting(backfill);
        if (actor.accounts().stream().anyMatch(backfill.filers()::contains)) {
            throw BusinessException.forbidden("reporting.forbidden.ownFiling");
        }
        table.decide(id, BackfillState.APPROVED, null, actor);
        Map<IndicatorId, Report> earliest = new LinkedHashMap<>();
        List<Report> begun = finder.figures(currentUser.actScope(), id).stream()
                .map(figure -> book(backfill, figure, actor))
                .toList();
        try {
            reports.flush();
        } catch (DataIntegrityViolationException somebodyFiledMeanwhile) {
            // uq_report_month: a report of one of the months was begun after the sheet had been tried out.
            throw BusinessException.conflict("reporting.backfill.filedMeanwhile");
        }
        begun.forEach(report -> {
            values.save(new ApprovedValue(report, actor.at()));
            earliest.merge(
                    report.indicator(), report, (one, other) -> other.month().isBefore(one.month()) ? other : one);
        });
        reports.flush();
        // Judged once an indicator, from its earliest month on.
        earliest.values()
                .forEach(report -> events.publishEvent(new FigureApproved(
                        report.id(), report.indicator(), report.unit(), report.district(), report.month(), false)));
    }

    private Report book(Backfill backfill, Figure figure, Actor actor) {
        Entry entry = new Entry(figure.value(), null, false, ReportTexts.NONE, EntryMode.BACKFILL, backfill.source());
        return reports.save(Report.backfilled(
                Subject.of(currentUser.district(), figure.indicator(), backfill.unit(), figure.month()),
                entry,
                new Hands(backfill.filers(), backfill.filedAt()),
                actor));
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public void refuse(long id, String reason) {
        String checked = EntryRules.checkReason(reason);
        Backfill backfill = take(id);
        if (backfill.state() != BackfillState.REFUSED) {
            requireWaiting(backfill);
            table.decide(id, BackfillState.REFUSED, checked, desk.actor());
        }
    }

    private Backfill take(long id) {
        table.lock(id);
        return finder.find(currentUser.actScope(), id).orElseThrow(BackfillDesk::notFound);
    }

    private static void requireWaiting(Backfill backfill) {
        if (backfill.state() != BackfillState.WAITING) {
            throw BusinessException.conflict("reporting.backfill.decided");
        }
    }

    private static BusinessException notFound() {
        return BusinessException.notFound("reporting.backfill.notFound");
    }
}

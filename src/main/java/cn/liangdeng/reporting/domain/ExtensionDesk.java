package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.AskExtension;
import cn.liangdeng.reporting.ExtensionActed;
import cn.liangdeng.reporting.ExtensionId;
import cn.liangdeng.reporting.Extensions;
import cn.liangdeng.reporting.query.ExtensionFacts;
import cn.liangdeng.reporting.query.OwedIndicator;
import cn.liangdeng.reporting.query.OwedIndicators;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 延期: asking for a later day, and deciding on it. */
@Service
@Transactional
class ExtensionDesk implements Extensions {

    /** Requests after this hour of the last day are too late (handbook §3.4). */
    private static final LocalTime LAST_HOUR = LocalTime.of(17, 0);

    private final ReportDesk desk;
    private final ExtensionRepository extensions;
    private final ExtensionFacts facts;
    private final OwedIndicators owedIndicators;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    ExtensionDesk(
            ReportDesk desk,
            ExtensionRepository extensions,
            ExtensionFacts facts,
            OwedIndicators owedIndicators,
            ReportingCalendar calendar,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.extensions = extensions;
        this.facts = facts;
        this.owedIndicators = owedIndicators;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.events = events;
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    public ExtensionId ask(AskExtension request) {
        OwedIndicator owed = owedIndicators
                .find(currentUser.actScope(), request.unit(), request.indicator(), request.month())
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.owed"));
        String reason = EntryRules.checkReason(request.reason());
        desk.requireNotClosed(owed);
        LocalDate original = calendar.window(currentUser.district(), owed.windowKind(), owed.filingMonth())
                .dueOn();
        ExtensionFacts.Standing standing =
                facts.standing(currentUser.actScope(), request.unit(), request.indicator(), request.month());
        LocalDate present = standing.dueOn(original);
        if (standing.isFiled()) {
            throw BusinessException.conflict("reporting.extension.conflict.filed");
        }
        if (standing.isWaiting()) {
            throw BusinessException.conflict("reporting.extension.conflict.waiting");
        }
        Actor actor = desk.actor();
        if (LocalDateTime.ofInstant(actor.at(), BeijingTime.ZONE).isAfter(present.atTime(LAST_HOUR))) {
            throw BusinessException.conflict("reporting.extension.conflict.tooLate", present);
        }
        try {
            Extension asked = extensions.saveAndFlush(new Extension(
                    Subject.of(currentUser.district(), request.indicator(), request.unit(), request.month()),
                    owed.filingMonth(),
                    new Extension.DueDays(original, present),
                    request.wantedDueOn(),
                    reason,
                    actor));
            events.publishEvent(asked.news());
            return asked.id();
        } catch (DataIntegrityViolationException somebodyWasQuicker) {
            // uq_extension_open: the same was asked for in another window at the same moment.
            throw BusinessException.conflict("reporting.extension.conflict.waiting");
        }
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_UNIT')")
    public void agree(ExtensionId id) {
        act(id, extension -> extension.agree(desk.actor()));
    }

    @Override
    @PreAuthorize("hasAuthority('REPORT_REVIEW_OFFICE')")
    public void grant(ExtensionId id, LocalDate dueOn) {
        act(id, extension -> {
            boolean granted = extension.grant(dueOn, facts.waitsForUnit(currentUser.actScope(), id), desk.actor());
            if (granted) {
                requireWindowNotClosed(extension.news());
            }
            return granted;
        });
    }

    /** A later day is of no use to a unit that may not file any more. */
    private void requireWindowNotClosed(ExtensionActed asked) {
        owedIndicators
                .find(currentUser.actScope(), asked.unit(), asked.indicator(), asked.month())
                .filter(owed -> desk.isClosed(owed.windowKind(), owed.filingMonth()))
                .ifPresent(owed -> {
                    throw BusinessException.invalid("reporting.extension.invalid.closed");
                });
    }

    @Override
    @PreAuthorize("hasAnyAuthority('REPORT_REVIEW_UNIT', 'REPORT_REVIEW_OFFICE')")
    public void refuse(ExtensionId id, String reason) {
        String checked = EntryRules.checkReason(reason);
        act(id, extension -> extension.refuse(checked, desk.actor()));
    }

    private void act(ExtensionId id, Predicate<Extension> verb) {
        Extension extension = extensions
                .lock(id.value())
                .filter(found -> facts.isInScope(currentUser.actScope(), id))
                .orElseThrow(() -> BusinessException.notFound("reporting.extension.notFound"));
        if (verb.test(extension)) {
            extensions.saveAndFlush(extension);
            events.publishEvent(extension.news());
        }
    }
}

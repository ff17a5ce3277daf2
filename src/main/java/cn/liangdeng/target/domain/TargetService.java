package cn.liangdeng.target.domain;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.Correction;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets and changes targets, one use case a method. */
@Service
class TargetService implements Targets {

    private final TargetRepository targets;
    private final TargetFinder finder;
    private final TargetChecks checks;
    private final DetailChanges detailChanges;
    private final TargetRecorder recorder;
    private final CurrentUser user;
    private final Clock clock;

    TargetService(
            TargetRepository targets,
            TargetFinder finder,
            TargetChecks checks,
            DetailChanges detailChanges,
            TargetRecorder recorder,
            CurrentUser user,
            Clock clock) {
        this.targets = targets;
        this.finder = finder;
        this.checks = checks;
        this.detailChanges = detailChanges;
        this.recorder = recorder;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public TargetId create(NewTarget target) {
        Optional<Target> alreadySet = Optional.ofNullable(target.requestKey())
                .flatMap(key -> targets.findByRequest(user.district().value(), key));
        if (alreadySet.isPresent()) {
            return alreadySet.get().id();
        }
        // What was written in this transaction (a sentence marked just now) is looked up with SQL.
        targets.flush();
        IndicatorData indicator = finder.indicator(target.indicator());
        TargetDetails details = TargetChecks.normal(target.details());
        TargetTermsData terms = TermsChecks.normal(target.terms(), indicator.nature());
        checks.problems(user.district(), indicator.nature(), details, null, null)
                .addAll(TermsChecks.problems(terms, indicator))
                .refuse();
        Target created = new Target(
                user.district(),
                new NewTarget(target.indicator(), details, terms, target.requestKey()),
                user.account(),
                clock.instant());
        recorder.record(created, ChangeAct.CREATED, 1, null, List.of(), terms.firstMonth());
        return created.id();
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void editDetails(TargetId id, int expectedVersion, TargetDetails details) {
        targets.flush();
        edit(finder.forChange(id, expectedVersion), details);
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void weigh(TargetId id, int expectedVersion, BigDecimal weight) {
        Target target = finder.forChange(id, expectedVersion);
        edit(target, target.details().withWeight(weight));
    }

    private void edit(Target target, TargetDetails details) {
        IndicatorData indicator = finder.indicator(target.indicator());
        TargetDetails before = target.details();
        TargetDetails wanted = TargetChecks.normal(details);
        checks.problems(target.district(), indicator.nature(), wanted, target.id(), before)
                .refuse();
        target.edit(wanted);
        List<FieldChange> changed = detailChanges.between(target.district(), before, target.details());
        recorder.record(
                target, ChangeAct.EDITED, null, null, changed, target.history().firstMonth());
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void adjust(TargetId id, int expectedVersion, Adjustment adjustment) {
        Target target = finder.forChange(id, expectedVersion);
        IndicatorData indicator = finder.indicator(target.indicator());
        recorder.record(DoneAct.adjust(target, indicator, adjustment, user.account(), clock.instant()));
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void correct(TargetId id, int expectedVersion, Correction correction) {
        Target target = finder.forChange(id, expectedVersion);
        TargetTermsData terms = checked(target, correction.terms(), TargetChecks.problems(correction));
        ReportingMonth before = target.history().effectiveFrom(correction.termsNumber());
        List<FieldChange> changed = target.correct(correction.termsNumber(), terms);
        ReportingMonth after = target.history().effectiveFrom(correction.termsNumber());
        recorder.record(
                target,
                ChangeAct.CORRECTED,
                correction.termsNumber(),
                correction.reason().strip(),
                changed,
                before.isBefore(after) ? before : after);
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void suspend(TargetId id, int expectedVersion, StatusDecision decision) {
        decide(id, expectedVersion, decision, TargetStatus.SUSPENDED, ChangeAct.SUSPENDED);
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void resume(TargetId id, int expectedVersion, StatusDecision decision) {
        decide(id, expectedVersion, decision, TargetStatus.ACTIVE, ChangeAct.RESUMED);
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void withdraw(TargetId id, int expectedVersion, StatusDecision decision) {
        decide(id, expectedVersion, decision, TargetStatus.WITHDRAWN, ChangeAct.WITHDRAWN);
    }

    private void decide(TargetId id, int expectedVersion, StatusDecision decision, TargetStatus next, ChangeAct act) {
        Target target = finder.forChange(id, expectedVersion);
        recorder.record(DoneAct.become(target, next, act, decision, user.account(), clock.instant()));
    }

    private TargetTermsData checked(Target target, TargetTermsData terms, Problems problems) {
        IndicatorData indicator = finder.indicator(target.indicator());
        TargetTermsData normal = TermsChecks.normal(terms, indicator.nature());
        problems.addAll(TermsChecks.problems(normal, indicator)).refuse();
        return normal;
    }
}

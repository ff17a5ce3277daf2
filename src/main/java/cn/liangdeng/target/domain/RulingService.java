package cn.liangdeng.target.domain;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.NewRuling;
import cn.liangdeng.target.RulingKind;
import cn.liangdeng.target.Rulings;
import cn.liangdeng.target.StatusDecision;
import cn.liangdeng.target.TargetStatus;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets one target stand for another, and parts them again. */
@Service
class RulingService implements Rulings {

    private final RulingRepository rulings;
    private final TargetFinder finder;
    private final TargetRecorder recorder;
    private final CurrentUser user;
    private final Clock clock;

    RulingService(
            RulingRepository rulings, TargetFinder finder, TargetRecorder recorder, CurrentUser user, Clock clock) {
        this.rulings = rulings;
        this.finder = finder;
        this.recorder = recorder;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public long rule(NewRuling asked) {
        NewRuling wanted = normal(asked);
        Target kept = finder.forChange(wanted.kept(), wanted.keptVersion());
        Target aside = finder.forChange(wanted.aside(), wanted.asideVersion());
        TargetChecks.problems(wanted)
                .addAll(misfits(wanted, kept, aside).list())
                .refuse();
        requireFollowed(kept);
        requireFollowed(aside);
        if (wanted.kind() == RulingKind.SAME_AS
                && rulings.standsForOthers(aside.id().value())) {
            throw TargetRefusals.standsForOthers(aside.details().title());
        }
        Ruling ruling = rulings.saveAndFlush(
                new Ruling(user.district(), wanted, user.account(), user.personName(), clock.instant()));
        switch (wanted.kind()) {
            case OFFICIAL -> setAside(wanted, kept, aside, TargetStatus.UNOFFICIAL, ChangeAct.SET_ASIDE);
            case SAME_AS -> setAside(wanted, kept, aside, TargetStatus.MERGED, ChangeAct.MERGED);
            case DISTINCT -> {
                mention(kept, ChangeAct.PARTED, aside, wanted.reason(), wanted.from());
                mention(aside, ChangeAct.PARTED, kept, wanted.reason(), wanted.from());
            }
        }
        return ruling.id();
    }

    private void setAside(NewRuling ruling, Target kept, Target aside, TargetStatus status, ChangeAct act) {
        aside.become(
                status,
                new StatusDecision(ruling.from(), ruling.reason(), ruling.approvalNumber()),
                user.account(),
                clock.instant());
        List<FieldChange> decided = new FieldChange.Collector()
                .compare("otherTarget", null, kept.details().title())
                .compare("from", null, ruling.from())
                .compare("approver", null, ruling.approver())
                .compare("approvalNumber", null, ruling.approvalNumber())
                .changes();
        recorder.record(aside, act, null, ruling.reason(), decided, ruling.from());
        mention(
                kept,
                status == TargetStatus.MERGED ? ChangeAct.JOINED : ChangeAct.ENDORSED,
                aside,
                ruling.reason(),
                ruling.from());
    }

    private void mention(Target target, ChangeAct act, Target other, String reason, ReportingMonth from) {
        target.mention();
        List<FieldChange> fields = new FieldChange.Collector()
                .compare("otherTarget", null, other.details().title())
                .changes();
        recorder.record(target, act, null, reason, fields, from);
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void end(long id, String reason) {
        Ruling ruling = rulings.findIn(user.district().value(), id).orElseThrow(TargetRefusals::noSuchRuling);
        Target kept = finder.find(ruling.kept());
        Target aside = finder.find(ruling.aside());
        TargetChecks.endReason(reason.strip()).refuse();
        ruling.end(reason.strip(), user.account(), user.personName(), clock.instant());
        rulings.saveAndFlush(ruling);
        if (ruling.kind() != RulingKind.DISTINCT) {
            aside.become(
                    TargetStatus.ACTIVE,
                    new StatusDecision(ruling.fromMonth(), reason.strip(), null),
                    user.account(),
                    clock.instant());
            List<FieldChange> fields = new FieldChange.Collector()
                    .compare("otherTarget", kept.details().title(), null)
                    .compare("from", null, ruling.fromMonth())
                    .changes();
            recorder.record(aside, ChangeAct.REINSTATED, null, reason.strip(), fields, ruling.fromMonth());
            mention(kept, ChangeAct.PARTED, aside, reason.strip(), ruling.fromMonth());
        }
    }

    private Problems misfits(NewRuling ruling, Target kept, Target aside) {
        Problems problems = new Problems();
        boolean sameUnit = kept.unit().equals(aside.unit());
        boolean sameIndicator = kept.indicator().equals(aside.indicator());
        if (ruling.kept().equals(ruling.aside())) {
            problems.add("kept", "target.invalid.rulingOfOne");
        } else if (ruling.kind() == RulingKind.OFFICIAL && !(sameUnit && sameIndicator)) {
            problems.add("kept", "target.invalid.rulingOtherFigures");
        } else if (ruling.kind() == RulingKind.SAME_AS && !(sameUnit && (sameIndicator || sameNature(kept, aside)))) {
            problems.add("kept", "target.invalid.rulingOtherKind");
        }
        return problems;
    }

    private boolean sameNature(Target one, Target other) {
        return finder.indicator(one.indicator()).nature()
                == finder.indicator(other.indicator()).nature();
    }

    private static void requireFollowed(Target target) {
        if (target.status() != TargetStatus.ACTIVE) {
            throw TargetRefusals.notFollowed(target.details().title());
        }
    }

    private static NewRuling normal(NewRuling ruling) {
        return new NewRuling(
                ruling.kind(),
                ruling.kept(),
                ruling.keptVersion(),
                ruling.aside(),
                ruling.asideVersion(),
                ruling.from(),
                ruling.reason().strip(),
                Texts.optional(Objects.requireNonNullElse(ruling.approver(), "")),
                Texts.optional(ruling.approvalNumber()));
    }
}

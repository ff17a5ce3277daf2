package cn.liangdeng.target.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Handover;
import cn.liangdeng.target.Handover.Assignment;
import cn.liangdeng.target.Handovers;
import cn.liangdeng.target.ReportedFigures;
import cn.liangdeng.target.TargetDetails;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands targets over: all that are named, in one transaction. */
@Service
class HandoverService implements Handovers {

    private final TargetRepository targets;
    private final TargetFinder finder;
    private final DetailChanges detailChanges;
    private final TargetRecorder recorder;
    private final Units units;
    private final ReportingCalendar calendar;
    private final ObjectProvider<ReportedFigures> figures;

    HandoverService(
            TargetRepository targets,
            TargetFinder finder,
            DetailChanges detailChanges,
            TargetRecorder recorder,
            Units units,
            ReportingCalendar calendar,
            ObjectProvider<ReportedFigures> figures) {
        this.targets = targets;
        this.finder = finder;
        this.detailChanges = detailChanges;
        this.recorder = recorder;
        this.units = units;
        this.calendar = calendar;
        this.figures = figures;
    }

    /** A target with what it said and what it is to say. */
    private record Move(Target target, TargetDetails before, TargetDetails after) {

        boolean changesTheReporter() {
            return !before.unit().equals(after.unit());
        }
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void handOver(Handover handover) {
        units.get(handover.unit());
        Problems problems = TargetChecks.problems(handover);
        checkTime(problems, handover.from());
        checkOwners(problems, handover);
        List<Move> moves = new ArrayList<>();
        for (Assignment assignment : handover.assignments()) {
            Target target = finder.takingPart(assignment.target(), assignment.expectedVersion(), handover.unit());
            TargetDetails before = target.details();
            moves.add(new Move(target, before, replaced(before, handover, assignment.newUnit())));
        }
        moves.stream().filter(Move::changesTheReporter).forEach(move -> checkFigures(problems, handover, move));
        problems.refuse();
        moves.forEach(move -> move.target().handOver(move.after(), handover.from()));
        targets.flush();
        moves.stream().filter(Move::changesTheReporter).forEach(move -> checkOwnGoals(problems, handover, move));
        problems.refuse();
        recorder.together(() -> moves.forEach(move -> record(handover, move)));
    }

    private void checkTime(Problems problems, ReportingMonth from) {
        ReportingMonth latest = calendar.currentMonth().plusMonths(1);
        if (from.isAfter(latest)) {
            problems.add("from", "target.invalid.handoverTooLate", latest);
        }
    }

    private void checkOwners(Problems problems, Handover handover) {
        if (handover.assignments().isEmpty()) {
            problems.add("owner", "target.invalid.handoverOfNothing");
        }
        Set<UnitId> owners = new LinkedHashSet<>();
        handover.assignments().forEach(assignment -> owners.add(assignment.newUnit()));
        for (UnitId owner : owners) {
            UnitSummary unit = units.get(owner);
            if (!unit.active()) {
                problems.add("owner", "target.invalid.unitDissolved", unit.name());
            } else if (owner.equals(handover.unit())) {
                problems.add("owner", "target.invalid.handoverToItself", unit.name());
            }
        }
    }

    /** What is approved is not passed over in silence: the hand-over begins after it. */
    private void checkFigures(Problems problems, Handover handover, Move move) {
        figures.stream()
                .flatMap(known -> known.newestMonth(move.target().indicator(), handover.unit()).stream())
                .filter(newest -> !newest.isBefore(handover.from()))
                .findFirst()
                .ifPresent(newest -> problems.add(
                        "from",
                        "target.invalid.handoverBeforeFigures",
                        move.before().title(),
                        newest));
    }

    /** A value belongs to indicator, unit and month: one figure cannot serve the tasks of two units. */
    private void checkOwnGoals(Problems problems, Handover handover, Move move) {
        targets.ownOnSameFigures(
                        move.target().id().value(),
                        handover.unit().value(),
                        handover.from().firstDay())
                .ifPresent(own -> problems.add(
                        "owner",
                        "target.invalid.handoverSameFigures",
                        units.get(move.after().unit()).name(),
                        own,
                        move.before().title()));
    }

    private void record(Handover handover, Move move) {
        List<FieldChange> changed = new ArrayList<>(detailChanges.between(
                move.target().district(), move.before(), move.target().details()));
        changed.addAll(new FieldChange.Collector()
                .compare("from", null, handover.from())
                .compare("approvalNumber", null, handover.approvalNumber().strip())
                .changes());
        recorder.record(
                move.target(), ChangeAct.HANDED_OVER, null, handover.reason().strip(), changed, handover.from());
    }

    private static TargetDetails replaced(TargetDetails details, Handover handover, UnitId owner) {
        boolean reports = details.unit().equals(handover.unit());
        String leader = Texts.optional(handover.leader());
        return new TargetDetails(
                reports ? owner : details.unit(),
                replaced(details.coLeads(), handover.unit(), owner),
                replaced(details.supporting(), handover.unit(), owner),
                details.document(),
                details.clause(),
                details.title(),
                details.horizon(),
                details.commitment(),
                details.weight(),
                reports && leader != null ? leader : details.leader(),
                details.definitionOfDone(),
                details.parent(),
                details.averageGrowth());
    }

    private static List<UnitId> replaced(List<UnitId> units, UnitId old, UnitId owner) {
        return units.stream()
                .map(unit -> unit.equals(old) ? owner : unit)
                .distinct()
                .toList();
    }
}

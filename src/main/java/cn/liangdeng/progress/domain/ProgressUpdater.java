package cn.liangdeng.progress.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.progress.domain.ProgressStore.CurrentRow;
import cn.liangdeng.progress.domain.ProgressStore.NewRow;
import cn.liangdeng.progress.domain.Rollups.Reach;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges targets anew and keeps what changed, with the counts of the units above them. A target has a row for every month from
 * its first to its settled month (last month + lag + 1), as far as the calendar has come, except for the months in which it is
 * not followed.
 */
@Component
class ProgressUpdater {

    /** Of how many targets the facts are held at a time. */
    private static final int CHUNK = 100;

    private final ProgressInputs inputs;
    private final RuleBooks books;
    private final ProgressStore store;
    private final Rollups rollups;
    private final ReportingCalendar calendar;
    private final Clock clock;

    ProgressUpdater(
            ProgressInputs inputs,
            RuleBooks books,
            ProgressStore store,
            Rollups rollups,
            ReportingCalendar calendar,
            Clock clock) {
        this.inputs = inputs;
        this.books = books;
        this.store = store;
        this.rollups = rollups;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A month of a target of which the kept row did not say what the facts say. */
    record Difference(TargetId target, ReportingMonth asOf) {}

    /**
     * Brings the rows of these targets of one district up to date from a month on.
     *
     * @return the months of targets of which the row was begun, ended, or both
     */
    @Transactional
    List<Difference> refresh(DistrictId district, Collection<TargetId> targets, ReportingMonth from) {
        if (targets.isEmpty()) {
            return List.of();
        }
        return keep(district, targets, from, null);
    }

    /**
     * The same for targets of which also what their rows do not repeat may have changed, as whether one is a goal of the year: the
     * units above them are counted anew for all the months, and where one was handed over, for the months before as well.
     */
    @Transactional
    void refreshChanged(DistrictId district, Collection<TargetId> targets, ReportingMonth from) {
        keep(district, targets, from, new Months(from, calendar.currentMonth()));
    }

    /**
     * Counts every unit of the district anew, for all months from one on.
     *
     * @return of which units and months the kept counts did not say what the rows say
     */
    @Transactional
    List<UnitTally.Key> recount(DistrictId district, ReportingMonth from) {
        store.lock(district);
        return rollups.refresh(Reach.everywhere(district, from, calendar.currentMonth()), now());
    }

    /** @param counted the months to be counted anew; null for those that differ */
    private List<Difference> keep(
            DistrictId district, Collection<TargetId> targets, ReportingMonth from, @Nullable Months counted) {
        // Whoever waited here reads the facts as the one before left them.
        store.lock(district);
        RuleBook book = books.of(district);
        Instant now = now();
        Changes changes = new Changes();
        List<TargetId> all = List.copyOf(targets);
        for (int start = 0; start < all.size(); start += CHUNK) {
            List<TargetId> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
            Map<TargetId, Map<ReportingMonth, CurrentRow>> current = store.current(chunk, from);
            Map<TargetId, ReportingMonth> before =
                    from.equals(ProgressUpkeep.BEGINNING) ? Map.of() : store.newestBefore(chunk, from);
            for (TargetInput input : inputs.load(chunk)) {
                compare(
                        input,
                        book,
                        unbroken(from, before.get(input.target())),
                        current.getOrDefault(input.target(), Map.of()),
                        changes);
            }
            changes.write(store, now);
        }
        Optional.ofNullable(counted)
                .map(months -> changes.handedOver ? new Months(ProgressUpkeep.BEGINNING, months.last()) : months)
                .or(changes::months)
                .ifPresent(months -> rollups.refresh(months.reach(district, changes.units), now));
        return changes.differences;
    }

    /** A change that counts from a later month on leaves no month without a row behind it: what looks for lacking rows looks after the newest. */
    private static ReportingMonth unbroken(ReportingMonth from, @Nullable ReportingMonth newestBefore) {
        if (newestBefore == null) {
            return from;
        }
        ReportingMonth next = newestBefore.plusMonths(1);
        return next.isBefore(from) ? next : from;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void compare(
            TargetInput input,
            RuleBook book,
            ReportingMonth from,
            Map<ReportingMonth, CurrentRow> current,
            Changes changes) {
        changes.add(input.reporters());
        Map<ReportingMonth, CurrentRow> left = new HashMap<>(current);
        if (!input.versions().isEmpty()) {
            ReportingMonth first = from.isBefore(input.firstMonth()) ? input.firstMonth() : from;
            ReportingMonth today = calendar.currentMonth();
            ReportingMonth settled = input.settledMonth();
            ReportingMonth last = settled != null && today.isAfter(settled) ? settled : today;
            for (ReportingMonth asOf = first; !asOf.isAfter(last); asOf = asOf.plusMonths(1)) {
                if (input.isFollowed(asOf)) {
                    changes.note(left.remove(asOf), judge(input, book, asOf));
                }
            }
        }
        left.forEach((asOf, row) -> changes.end(input.target(), asOf, row));
    }

    private static NewRow judge(TargetInput input, RuleBook book, ReportingMonth asOf) {
        TermsVersion version = input.inForce(asOf).orElseThrow();
        RuleVersion rule = book.inForce(input, asOf).orElse(null);
        Evaluation evaluation = Judge.judge(input, version, asOf, RuleBook.thresholds(rule));
        return new NewRow(
                input,
                version,
                rule == null ? null : rule.id(),
                asOf,
                Judge.newestMonth(input, version, asOf),
                evaluation);
    }

    /** Months between two, both included. */
    private record Months(ReportingMonth first, ReportingMonth last) {

        /** What turned in a month is told against the month before: the counts of the one after follow too. */
        Reach reach(DistrictId district, Set<UnitId> units) {
            return new Reach(district, units, first, last.plusMonths(1));
        }
    }

    /** What has to be written. */
    private static final class Changes {

        private final List<CurrentRow> ended = new ArrayList<>();
        private final List<NewRow> begun = new ArrayList<>();
        private final List<Difference> differences = new ArrayList<>();
        private final Set<UnitId> units = new HashSet<>();
        private boolean handedOver;

        /** Every unit that reported on the target lost or won it in the counts, which know only who reports now. */
        void add(List<ReporterSince> reporters) {
            reporters.forEach(reporter -> units.add(reporter.unit()));
            handedOver |= reporters.size() > 1;
        }

        void note(@Nullable CurrentRow before, NewRow row) {
            if (before != null && says(before, row)) {
                return;
            }
            differences.add(new Difference(row.input().target(), row.asOf()));
            begun.add(row);
            if (before != null) {
                end(before);
            }
        }

        void end(TargetId target, ReportingMonth asOf, CurrentRow row) {
            differences.add(new Difference(target, asOf));
            end(row);
        }

        private void end(CurrentRow row) {
            ended.add(row);
            units.add(new UnitId(row.unitId()));
        }

        /** Writes what has come together; what it says of units and months stays for the counts. */
        void write(ProgressStore store, Instant now) {
            store.end(ended, now);
            store.begin(begun, now);
            ended.clear();
            begun.clear();
        }

        /** The months that differ; empty where none does. */
        Optional<Months> months() {
            return differences.stream()
                    .map(difference -> new Months(difference.asOf(), difference.asOf()))
                    .reduce((one, other) -> new Months(
                            one.first().isBefore(other.first()) ? one.first() : other.first(),
                            one.last().isAfter(other.last()) ? one.last() : other.last()));
        }

        private static boolean says(CurrentRow before, NewRow row) {
            return before.termsId() == row.version().id()
                    && before.unitId() == row.input().unitIn(row.asOf()).value()
                    && Objects.equals(before.ruleVersionId(), row.ruleVersionId())
                    && Objects.equals(before.newestMonth(), row.newestMonth())
                    && before.card().equals(row.evaluation().card().toMap());
        }
    }
}

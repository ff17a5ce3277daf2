package cn.liangdeng.progress.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.progress.domain.ProgressStore.CurrentRow;
import cn.liangdeng.progress.domain.ProgressStore.NewRow;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges targets anew and keeps what changed. A target has a row for every month from its first to its settled month (last
 * month + lag + 1), as far as the calendar has come, except for the months in which it is not followed.
 */
@Component
class ProgressUpdater {

    private final ProgressInputs inputs;
    private final ProgressStore store;
    private final ReportingCalendar calendar;
    private final Clock clock;

    ProgressUpdater(ProgressInputs inputs, ProgressStore store, ReportingCalendar calendar, Clock clock) {
        this.inputs = inputs;
        this.store = store;
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
        // Whoever waited here reads the facts as the one before left them.
        store.lock(district);
        Map<TargetId, Map<ReportingMonth, CurrentRow>> current = store.current(targets, from);
        Changes changes = new Changes();
        for (TargetInput input : inputs.load(targets)) {
            compare(input, from, current.getOrDefault(input.target(), Map.of()), changes);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.end(changes.ended, now);
        store.begin(changes.begun, now);
        return changes.differences;
    }

    private void compare(
            TargetInput input, ReportingMonth from, Map<ReportingMonth, CurrentRow> current, Changes changes) {
        Map<ReportingMonth, CurrentRow> left = new HashMap<>(current);
        if (!input.versions().isEmpty()) {
            ReportingMonth first = from.isBefore(input.firstMonth()) ? input.firstMonth() : from;
            ReportingMonth today = calendar.currentMonth();
            ReportingMonth settled = input.settledMonth();
            ReportingMonth last = settled != null && today.isAfter(settled) ? settled : today;
            for (ReportingMonth asOf = first; !asOf.isAfter(last); asOf = asOf.plusMonths(1)) {
                if (input.isFollowed(asOf)) {
                    changes.note(left.remove(asOf), judge(input, asOf));
                }
            }
        }
        left.forEach((asOf, row) -> changes.end(input.target(), asOf, row));
    }

    private static NewRow judge(TargetInput input, ReportingMonth asOf) {
        TermsVersion version = input.inForce(asOf).orElseThrow();
        Evaluation evaluation = Judge.judge(input, version, asOf, LightThresholds.standard());
        return new NewRow(input, version, asOf, Judge.newestMonth(input, version, asOf), evaluation);
    }

    /** What has to be written. */
    private static final class Changes {

        private final List<CurrentRow> ended = new ArrayList<>();
        private final List<NewRow> begun = new ArrayList<>();
        private final List<Difference> differences = new ArrayList<>();

        void note(@Nullable CurrentRow before, NewRow row) {
            if (before != null && says(before, row)) {
                return;
            }
            differences.add(new Difference(row.input().target(), row.asOf()));
            begun.add(row);
            if (before != null) {
                ended.add(before);
            }
        }

        void end(TargetId target, ReportingMonth asOf, CurrentRow row) {
            differences.add(new Difference(target, asOf));
            ended.add(row);
        }

        private static boolean says(CurrentRow before, NewRow row) {
            return before.termsId() == row.version().id()
                    && before.unitId() == row.input().unitIn(row.asOf()).value()
                    && Objects.equals(before.newestMonth(), row.newestMonth())
                    && before.card().equals(row.evaluation().card().toMap());
        }
    }
}

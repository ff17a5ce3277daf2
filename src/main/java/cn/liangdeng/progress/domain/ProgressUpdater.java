package cn.liangdeng.progress.domain;

import cn.liangdeng.evaluation.Evaluation;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.progress.domain.ProgressStore.CurrentRow;
import cn.liangdeng.progress.domain.ProgressStore.NewRow;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges targets anew and keeps what changed. A target has a row for every month from its first to its settled month (last
 * month + lag + 1; of a milestone not before it is done), as far as the calendar has come; a target that is no longer followed has none from the month on in which
 * it was given up.
 */
@Component
class ProgressUpdater {

    private final ProgressInputs inputs;
    private final ProgressStore store;
    private final Clock clock;

    ProgressUpdater(ProgressInputs inputs, ProgressStore store, Clock clock) {
        this.inputs = inputs;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Brings the rows of these targets up to date from a month on.
     *
     * @return how many rows were begun or ended
     */
    @Transactional
    int refresh(Collection<TargetId> targets, ReportingMonth from) {
        if (targets.isEmpty()) {
            return 0;
        }
        Map<TargetId, Map<ReportingMonth, CurrentRow>> current = store.current(targets, from);
        List<CurrentRow> ended = new ArrayList<>();
        Map<NewRow, @Nullable CurrentRow> begun = new LinkedHashMap<>();
        for (TargetInput input : inputs.load(targets)) {
            compare(input, from, current.getOrDefault(input.target(), Map.of()), ended, begun);
        }
        Instant now = clock.instant();
        store.end(ended, now);
        store.begin(begun, now);
        return ended.size() + begun.size();
    }

    private void compare(
            TargetInput input,
            ReportingMonth from,
            Map<ReportingMonth, CurrentRow> current,
            List<CurrentRow> ended,
            Map<NewRow, @Nullable CurrentRow> begun) {
        if (!input.followed() || input.versions().isEmpty()) {
            ended.addAll(current.values());
            return;
        }
        ReportingMonth first = from.isBefore(input.firstMonth()) ? input.firstMonth() : from;
        ReportingMonth today = ReportingMonth.of(LocalDate.now(clock));
        ReportingMonth settled = input.settledMonth();
        ReportingMonth last = settled != null && today.isAfter(settled) ? settled : today;
        for (Map.Entry<ReportingMonth, CurrentRow> row : current.entrySet()) {
            if (row.getKey().isBefore(first) || row.getKey().isAfter(last)) {
                ended.add(row.getValue());
            }
        }
        for (ReportingMonth asOf = first; !asOf.isAfter(last); asOf = asOf.plusMonths(1)) {
            NewRow row = judge(input, asOf);
            CurrentRow before = current.get(asOf);
            if (before == null || !says(before, row)) {
                if (before != null) {
                    ended.add(before);
                }
                begun.put(row, before);
            }
        }
    }

    private static NewRow judge(TargetInput input, ReportingMonth asOf) {
        TermsVersion version = input.inForce(asOf).orElseThrow();
        Evaluation evaluation = Judge.judge(input, version, asOf, LightThresholds.standard());
        return new NewRow(input, version, asOf, Judge.newestMonth(input, version, asOf), evaluation);
    }

    private static boolean says(CurrentRow before, NewRow row) {
        return before.termsId() == row.version().id()
                && Objects.equals(before.newestMonth(), row.newestMonth())
                && before.card().equals(row.evaluation().card().toMap());
    }
}

package cn.liangdeng.dispatch.query;

import cn.liangdeng.dispatch.AgendaCandidate;
import cn.liangdeng.dispatch.AgendaKind;
import cn.liangdeng.progress.ShownLight;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda with what was decided on it; texts are empty where there is nothing to say.
 *
 * @param subject number of the target, report, unit or decision; null for an item of the office's own
 * @param target the target it is about: of a request the heaviest goal of the year on its figures; null where there is none
 * @param light as it was when the item was taken up; null where none was
 * @param takenAt when its words and figures were taken
 */
public record AgendaItem(
        long id,
        AgendaKind kind,
        @Nullable Long subject,
        @Nullable Long report,
        @Nullable Long target,
        @Nullable Long unit,
        @Nullable String unitName,
        String title,
        String promise,
        @Nullable ShownLight light,
        String actual,
        String period,
        String completion,
        String expected,
        String gap,
        int monthsRed,
        String reason,
        String measure,
        String ask,
        Instant takenAt,
        List<Decision> decisions) {

    public AgendaItem {
        decisions = List.copyOf(decisions);
    }

    /** What it leaves no longer to be taken up: its subject, and the request that is decided with it. */
    Stream<String> taken() {
        return Stream.of(
                        subject == null ? null : AgendaCandidate.key(kind, subject),
                        report == null ? null : AgendaCandidate.key(AgendaKind.REQUEST, report))
                .filter(Objects::nonNull);
    }

    /** Whether it is late and its unit asks for a decision besides: its answer goes back to the report. */
    public boolean isAsksToo() {
        return kind == AgendaKind.RED && report != null;
    }

    /** The same with its decisions. */
    AgendaItem with(List<Decision> found) {
        return new AgendaItem(
                id,
                kind,
                subject,
                report,
                target,
                unit,
                unitName,
                title,
                promise,
                light,
                actual,
                period,
                completion,
                expected,
                gap,
                monthsRed,
                reason,
                measure,
                ask,
                takenAt,
                found);
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.RefusedNumber.Reason;
import cn.liangdeng.extraction.grammar.Quantity;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drops figures of a row's measures that the row's goals state as well. */
final class Repeats {

    private Repeats() {}

    static void drop(List<Found> all, Map<Quantity, Reason> refused, Reading reading) {
        Map<@Nullable Row, List<Found>> goals = new IdentityHashMap<>();
        for (Found found : all) {
            if (found.passage.role() == Passage.Role.GOAL && found.value != null) {
                goals.computeIfAbsent(found.passage.row(), row -> new ArrayList<>())
                        .add(found);
            }
        }
        all.removeIf(found -> {
            boolean repeat = found.passage.role() == Passage.Role.MEASURE
                    && found.numeric()
                    && found.value != null
                    && goals.getOrDefault(found.passage.row(), List.of()).stream()
                            .anyMatch(goal -> states(goal, found));
            if (repeat) {
                reading.quantitiesIn(found.passage.span()).stream()
                        .filter(q -> q.end() > found.start
                                && q.start() < found.end
                                && q.value().compareTo(found.value) == 0)
                        .forEach(q -> refused.put(q, Reason.REPEATED));
            }
            return repeat;
        });
    }

    private static boolean states(Found goal, Found measure) {
        return goal.value != null && goal.value.compareTo(measure.value) == 0 && goal.unit.equals(measure.unit);
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds targets that are stated more than once; a statement without time borrows it from the one that has it. */
final class Relations {

    private static final int FARTHEST = 60;
    private static final double ALIKE = 0.55;

    private Relations() {}

    static void link(List<Found> found) {
        Map<List<?>, Deque<Found>> alikes = new HashMap<>();
        for (Found later : found) {
            Found twin = null;
            double best = 0;
            Deque<Found> candidates = alikes.computeIfAbsent(key(later), k -> new ArrayDeque<>());
            for (Found earlier : candidates) {
                double alike = likeness(earlier, later);
                if (alike > best) {
                    best = alike;
                    twin = earlier;
                }
            }
            if (twin != null) {
                later.sameAs = twin.sameAs == null ? twin : twin.sameAs;
                later.rules.add("same.as");
                borrow(twin, later);
            }
            candidates.addLast(later);
            if (candidates.size() > FARTHEST) {
                candidates.removeFirst();
            }
        }
    }

    /** Only targets of one kind, value and unit can be one. */
    private static List<?> key(Found found) {
        return Arrays.asList(
                found.kind,
                found.value == null ? null : found.value.stripTrailingZeros(),
                found.numeric() ? found.unit : null);
    }

    private static boolean same(Found a, Found b) {
        if (a.passage == b.passage || a.kind != b.kind || a.numeric() != b.numeric() || a.kind == Kind.TASK) {
            return false;
        }
        if (a.numeric()) {
            boolean value =
                    a.value != null && b.value != null && a.value.compareTo(b.value) == 0 && a.unit.equals(b.unit);
            boolean max = a.max == null ? b.max == null : b.max != null && a.max.compareTo(b.max) == 0;
            if (!value || !max) {
                return false;
            }
        }
        boolean time = a.timing.inherited() || b.timing.inherited() || sameDeadline(a, b);
        // 省级 and 市级 are two targets, however alike the rest
        return time && (a.level().isEmpty() || b.level().isEmpty() || a.level().equals(b.level()));
    }

    /** How much two statements are alike, 0 where they cannot be the same target. */
    private static double likeness(Found a, Found b) {
        if (!same(a, b)) {
            return 0;
        }
        double similarity = similarity(a, b);
        return similarity < ALIKE ? 0 : similarity + (a.comparison == b.comparison ? 1 : 0);
    }

    private static boolean sameDeadline(Found a, Found b) {
        return a.timing.deadline() != null && a.timing.deadline().equals(b.timing.deadline());
    }

    private static void borrow(Found a, Found b) {
        // A goal of every year is not over with the year that another line names.
        if (a.comparison != b.comparison || a.timing.every() != b.timing.every()) {
            return;
        }
        if (a.timing.inherited() && !b.timing.inherited()) {
            a.borrowed = b.timing;
            a.rules.add("time.borrowed");
        } else if (b.timing.inherited() && !a.timing.inherited()) {
            b.borrowed = a.timing;
            b.rules.add("time.borrowed");
        } else if (a.timing.several() && !b.timing.several() && a.timing.inherited() && b.passage.row() != null) {
            a.borrowed = b.timing;
            a.rules.add("time.borrowed");
        }
    }

    /** Dice coefficient of the pairs of neighbouring characters. */
    private static double similarity(Found a, Found b) {
        if (a.noun.equals(b.noun)) {
            return a.noun.isEmpty() ? 0 : 1;
        }
        Set<String> x = a.pairs();
        Set<String> y = b.pairs();
        if (x.isEmpty() || y.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(x);
        common.retainAll(y);
        return 2.0 * common.size() / (x.size() + y.size());
    }
}

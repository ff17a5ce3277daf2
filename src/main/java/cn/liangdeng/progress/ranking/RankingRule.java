package cn.liangdeng.progress.ranking;

import cn.liangdeng.progress.RankingLine;
import cn.liangdeng.progress.query.RankedTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the units of a group compare (docs/progress.md §22). Pure. */
final class RankingRule {

    /** Number of this rule; a change of what follows is another number, with words of its own in the bundles. */
    static final int NUMBER = 1;

    private static final int SCALE = 2;

    private RankingRule() {}

    /**
     * The units of these targets: those with a score by their place, then those without in the order given. Scores are compared
     * as they are shown, so that nobody is told apart by decimals that nobody sees; equal ones share a place, and the places
     * after them are left out.
     *
     * @param targets of one group, in the order of the units
     */
    static List<RankingLine> rank(List<RankedTarget> targets) {
        Map<Long, List<RankedTarget>> units = new LinkedHashMap<>();
        targets.forEach(target -> units.computeIfAbsent(target.unit().value(), id -> new ArrayList<>())
                .add(target));
        List<RankingLine> unplaced =
                units.values().stream().map(RankingRule::line).toList();
        List<RankingLine> byScore = unplaced.stream()
                .filter(line -> line.score() != null)
                .sorted(Comparator.comparing(RankingLine::score, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        List<RankingLine> lines = new ArrayList<>();
        for (RankingLine line : byScore) {
            RankingLine above = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            Integer shared =
                    above != null && above.score() != null && above.score().equals(line.score()) ? above.place() : null;
            lines.add(placed(line, shared == null ? Integer.valueOf(lines.size() + 1) : shared));
        }
        unplaced.stream().filter(line -> line.score() == null).forEach(lines::add);
        return List.copyOf(lines);
    }

    private static RankingLine placed(RankingLine line, Integer place) {
        return new RankingLine(
                line.unit(),
                line.unitName(),
                place,
                line.score(),
                line.scored(),
                line.total(),
                line.unreported(),
                line.red());
    }

    private static RankingLine line(List<RankedTarget> targets) {
        RankedTarget any = targets.get(0);
        return new RankingLine(
                any.unit(),
                any.unitName(),
                null,
                mean(targets).orElse(null),
                (int) targets.stream().filter(RankedTarget::isScored).count(),
                targets.size(),
                (int) targets.stream().filter(RankedTarget::unreported).count(),
                (int) targets.stream().filter(RankedTarget::red).count());
    }

    /** The weighted mean over the targets that have a score; empty where none has, or all that have weigh nothing. */
    private static Optional<BigDecimal> mean(List<RankedTarget> targets) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (RankedTarget target : targets) {
            if (target.score() != null) {
                sum = sum.add(target.score().multiply(target.weight()));
                weights = weights.add(target.weight());
            }
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(weights, SCALE, RoundingMode.HALF_UP));
    }
}

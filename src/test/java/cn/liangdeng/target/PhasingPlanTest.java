package cn.liangdeng.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PhasingPlanTest {

    private static final ReportingMonth JANUARY = ReportingMonth.of(2026, 1);
    private static final ReportingMonth DECEMBER = ReportingMonth.of(2026, 12);

    /** A typed plan of amounts with two decimals comes back from the stored text to the last decimal. */
    @Property
    void theStoredSharesGiveTheTypedAmounts(
            @ForAll @Size(12) List<@LongRange(min = 0, max = 9_999_999_999L) Long> steps,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long beginning) {
        BigDecimal start = BigDecimal.valueOf(beginning, 2);
        SortedMap<ReportingMonth, BigDecimal> typed = new TreeMap<>();
        BigDecimal level = start;
        for (int i = 0; i < steps.size(); i++) {
            level = level.add(BigDecimal.valueOf(steps.get(i), 2));
            typed.put(JANUARY.plusMonths(i), level);
        }
        BigDecimal bound = level.add(BigDecimal.ONE);
        typed.put(DECEMBER, bound);

        Phasing stored = Phasing.parse(
                PhasingPlan.ofLevels(DECEMBER, start, bound, typed).toString());

        typed.headMap(DECEMBER)
                .forEach((month, amount) -> assertThat(
                                PhasingPlan.level(stored.checkpoints().get(month), start, bound))
                        .isEqualByComparingTo(amount));
    }

    @Test
    void theLastMonthIsAllOfItAndNotKept() {
        Phasing phasing = PhasingPlan.ofShares(DECEMBER, shares("0.2", "0.5", "0.7", "1"));

        assertThat(phasing).hasToString("2026-03=0.2;2026-06=0.5;2026-09=0.7");
    }

    @Test
    void aFallingPlanIsRefusedAtItsMonth() {
        assertThatThrownBy(() -> PhasingPlan.ofShares(DECEMBER, shares("0.2", "0.1", "0.7", "1")))
                .isInstanceOfSatisfying(InvalidTargetException.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("target.plan.falls");
                    assertThat(refusal.arguments()).containsExactly(ReportingMonth.of(2026, 6));
                });
    }

    @Test
    void aPlanThatDoesNotEndAtAllOfItIsRefused() {
        assertThatThrownBy(() -> PhasingPlan.ofShares(DECEMBER, shares("0.2", "0.5", "0.7", "0.9")))
                .isInstanceOfSatisfying(
                        InvalidTargetException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("target.plan.end"));
    }

    @Test
    void aFallingStockIsPlannedByItsLevels() {
        SortedMap<ReportingMonth, BigDecimal> levels = new TreeMap<>();
        levels.put(ReportingMonth.of(2026, 6), new BigDecimal("38"));
        levels.put(DECEMBER, new BigDecimal("35"));

        Phasing phasing = PhasingPlan.ofLevels(DECEMBER, new BigDecimal("40"), new BigDecimal("35"), levels);

        assertThat(phasing).hasToString("2026-06=0.4");
    }

    @Test
    void lastYearGivesItsShape() {
        SortedMap<ReportingMonth, BigDecimal> filed = lastYear(10, 20, 30, 40, 50, 60, 70, 80, 120, 150, 180, 200);

        PhasingPlan.LikeYearBefore plan = PhasingPlan.likeYearBefore(IndicatorNature.FLOW, JANUARY, DECEMBER, filed);

        assertThat(plan.missing()).isEmpty();
        assertThat(plan.phasing().checkpoints())
                .containsEntry(ReportingMonth.of(2026, 6), new BigDecimal("0.3"))
                .containsEntry(ReportingMonth.of(2026, 9), new BigDecimal("0.6"))
                .hasSize(11);
    }

    @Test
    void monthsThatLastYearLacksAreNamed() {
        SortedMap<ReportingMonth, BigDecimal> filed = lastYear(10, 20, 30, 40, 50, 60, 70, 80, 120, 150, 180, 200);
        filed.remove(ReportingMonth.of(2025, 1));
        filed.remove(ReportingMonth.of(2025, 5));

        PhasingPlan.LikeYearBefore plan = PhasingPlan.likeYearBefore(IndicatorNature.FLOW, JANUARY, DECEMBER, filed);

        assertThat(plan.missing()).containsExactly(ReportingMonth.of(2025, 1), ReportingMonth.of(2025, 5));
        assertThat(plan.phasing().checkpoints()).hasSize(9);
    }

    @Test
    void withoutTheLastMonthThereIsNoShape() {
        SortedMap<ReportingMonth, BigDecimal> filed = lastYear(10, 20);

        assertThatThrownBy(() -> PhasingPlan.likeYearBefore(IndicatorNature.FLOW, JANUARY, DECEMBER, filed))
                .isInstanceOfSatisfying(
                        InvalidTargetException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("target.plan.lastYear.missing"));
    }

    private static SortedMap<ReportingMonth, BigDecimal> lastYear(int... figures) {
        return IntStream.range(0, figures.length)
                .boxed()
                .collect(Collectors.toMap(
                        i -> ReportingMonth.of(2025, i + 1),
                        i -> BigDecimal.valueOf(figures[i]),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static SortedMap<ReportingMonth, BigDecimal> shares(String... quarters) {
        SortedMap<ReportingMonth, BigDecimal> shares = new TreeMap<>();
        Stream.of(quarters)
                .forEach(share -> shares.put(JANUARY.plusMonths(2 + 3 * shares.size()), new BigDecimal(share)));
        return shares;
    }
}

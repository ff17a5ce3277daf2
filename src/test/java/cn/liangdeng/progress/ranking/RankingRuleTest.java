package cn.liangdeng.progress.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.progress.RankingLine;
import cn.liangdeng.progress.query.RankedTarget;
import cn.liangdeng.shared.UnitId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingRuleTest {

    @Test
    void aUnitScoresTheMeanByWeightAndSaysOfHowMany() {
        RankingLine line = only(target(1, "3", "100"), target(1, "1", "60.5"), target(1, "5", null));

        assertThat(line.score()).isEqualTo(new BigDecimal("90.13"));
        assertThat(line.scored()).isEqualTo(2);
        assertThat(line.total()).isEqualTo(3);
        assertThat(line.place()).isEqualTo(1);
    }

    @Test
    void equalScoresShareAPlaceAndTheNextIsLeftOut() {
        List<RankingLine> lines = RankingRule.rank(
                List.of(target(1, "1", "80"), target(2, "1", "95"), target(3, "1", "95"), target(4, "1", "70")));

        assertThat(lines).extracting(line -> line.unit().value()).containsExactly(2L, 3L, 1L, 4L);
        assertThat(lines).extracting(RankingLine::place).containsExactly(1, 1, 3, 4);
    }

    @Test
    void whatLooksEqualIsEqual() {
        List<RankingLine> lines = RankingRule.rank(List.of(target(1, "1", "95.0049"), target(2, "1", "95.0001")));
        assertThat(lines).extracting(RankingLine::place).containsExactly(1, 1);
    }

    @Test
    void whoCannotBeScoredHasNoPlaceAndStandsLast() {
        List<RankingLine> lines = RankingRule.rank(
                List.of(new RankedTarget(new UnitId(1L), "一", BigDecimal.ONE, null, true, false), target(2, "1", "0")));

        assertThat(lines).extracting(RankingLine::place).containsExactly(1, null);
        assertThat(lines.get(1).unreported()).isEqualTo(1);
        assertThat(lines.get(1).red()).isZero();
        assertThat(lines.get(1).score()).isNull();
    }

    @Test
    void aTargetThatWeighsNothingDoesNotCount() {
        assertThat(only(target(1, "0", "100")).score()).isNull();
        assertThat(only(target(1, "0", "100"), target(1, "2", "50")).scored()).isEqualTo(1);
    }

    /** A place is one more than the number of units with a better score, whatever the order of the targets. */
    @Property(tries = 300)
    void aPlaceIsOneMoreThanTheBetterOnes(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 4) Integer> scores, @ForAll Random random) {
        List<RankedTarget> targets = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            targets.add(target(i, "1", String.valueOf(scores.get(i) * 30)));
        }
        Collections.shuffle(targets, random);

        List<RankingLine> lines = RankingRule.rank(targets);

        assertThat(lines).hasSameSizeAs(scores).allSatisfy(line -> {
            long better = scores.stream()
                    .filter(score -> BigDecimal.valueOf(score * 30L).compareTo(line.score()) > 0)
                    .count();
            assertThat(line.place()).isEqualTo((int) better + 1);
        });
    }

    private static RankingLine only(RankedTarget... targets) {
        return RankingRule.rank(List.of(targets)).get(0);
    }

    private static RankedTarget target(long unit, String weight, @Nullable String score) {
        return new RankedTarget(
                new UnitId(unit),
                "单位" + unit,
                new BigDecimal(weight),
                score == null ? null : new BigDecimal(score),
                false,
                false);
    }
}

package cn.liangdeng.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.reporting.quality.SeededFraud.Scheme;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The simulation itself: it can be repeated, honest figures behave like figures, and every scheme occurs. */
class SimulationTest {

    @Test
    void theSameSeedMakesTheSameDistrict() {
        List<SimulatedTarget> once = new FraudulentUnits(7).corrupt(new HonestUnits(7).district());
        List<SimulatedTarget> again = new FraudulentUnits(7).corrupt(new HonestUnits(7).district());

        assertThat(again).isEqualTo(once);
    }

    @Test
    void honestTargetsCarryNoFraudAndTwoYears() {
        assertThat(new HonestUnits(3).district())
                .allMatch(target -> target.fraud() == null)
                .allMatch(target -> target.months().size() == 24);
    }

    @Test
    void everySchemeOccursInFiftyDistricts() {
        Set<Scheme> seen = EnumSet.noneOf(Scheme.class);
        LongStream.rangeClosed(1, 50)
                .forEach(seed -> new FraudulentUnits(seed)
                        .corrupt(new HonestUnits(seed).district()).stream()
                                .map(SimulatedTarget::fraud)
                                .filter(Objects::nonNull)
                                .forEach(fraud -> seen.add(fraud.scheme())));

        assertThat(seen).containsExactlyInAnyOrder(Scheme.values());
    }

    @Test
    void aFraudLeavesTheFirstYearAlone() {
        List<SimulatedTarget> honest = new HonestUnits(11).district();
        List<SimulatedTarget> corrupted = new FraudulentUnits(11).corrupt(honest);

        for (int i = 0; i < honest.size(); i++) {
            assertThat(corrupted.get(i).months().subList(0, 12))
                    .isEqualTo(honest.get(i).months().subList(0, 12));
        }
    }

    @Test
    void aFlowBeginsAnewInJanuary() {
        assertThat(new HonestUnits(5).district())
                .filteredOn(target -> target.nature().accumulation() == Accumulation.FLOW)
                .allMatch(target -> target.months()
                                .get(12)
                                .figure()
                                .compareTo(target.months().get(11).figure())
                        <= 0);
    }
}

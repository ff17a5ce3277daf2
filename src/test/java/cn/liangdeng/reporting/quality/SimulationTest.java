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
        assertThat(SimulatedDistrict.of(7)).isEqualTo(SimulatedDistrict.of(7));
    }

    @Test
    void honestTargetsCarryNoFraudAndTwoYears() {
        assertThat(new HonestUnits(3).districtWithRates())
                .allMatch(target -> target.fraud() == null)
                .allMatch(target -> target.months().size() == 24);
    }

    @Test
    void everySchemeOccursInFiftyDistricts() {
        Set<Scheme> seen = EnumSet.noneOf(Scheme.class);
        LongStream.rangeClosed(1, 50)
                .forEach(seed -> SimulatedDistrict.of(seed).targets().stream()
                        .map(SimulatedTarget::fraud)
                        .filter(Objects::nonNull)
                        .forEach(fraud -> seen.add(fraud.scheme())));

        assertThat(seen).containsExactlyInAnyOrder(Scheme.values());
    }

    @Test
    void aFraudLeavesTheFirstYearAlone() {
        List<SimulatedTarget> honest = new HonestUnits(11).districtWithRates();
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

    @Test
    void ratesLeaveTheOtherTargetsAlone() {
        List<SimulatedTarget> singles = new HonestUnits(9).district();

        assertThat(new HonestUnits(9).districtWithRates().subList(0, singles.size()))
                .isEqualTo(singles);
    }

    @Test
    void anHonestGrowthIsThatOfItsAmounts() {
        assertThat(new HonestUnits(13).districtWithRates())
                .filteredOn(target -> !target.amounts().isEmpty())
                .isNotEmpty()
                .allMatch(target -> {
                    double base = target.amounts().get(11).doubleValue();
                    double growth = 100 * (target.amounts().get(23).doubleValue() / base - 1);
                    return Math.abs(target.months().get(23).figure().doubleValue() - growth) < 4;
                });
    }

    @Test
    void theSameSeedMakesTheSameHabits() {
        assertThat(new FillingHabits(7).district()).isEqualTo(new FillingHabits(7).district());
    }

    @Test
    void someUnitsRushAndMostDoNot() {
        List<List<SimulatedSession>> units = LongStream.rangeClosed(1, 50)
                .boxed()
                .flatMap(seed -> new FillingHabits(seed).district().stream())
                .toList();

        assertThat(units.stream()
                        .filter(unit -> unit.stream().anyMatch(SimulatedSession::rushed))
                        .count())
                .isBetween(40L, 120L);
    }

    @Test
    void everyFileTellsOrKeepsWhenItWasMade() {
        SimulatedDistrict district = SimulatedDistrict.of(17);

        assertThat(district.targets())
                .flatExtracting(SimulatedTarget::months)
                .flatExtracting(SimulatedMonth::evidence)
                .allMatch(district.files()::containsKey);
    }

    @Test
    void namingProjectsLeavesTheFiguresAlone() {
        List<SimulatedTarget> plain = new HonestUnits(19).districtWithRates();
        List<SimulatedTarget> named = new HonestProjects(19).name(new HonestUnits(19).districtWithRates());

        assertThat(named)
                .flatExtracting(SimulatedTarget::months)
                .extracting(SimulatedMonth::figure)
                .isEqualTo(plain.stream()
                        .flatMap(target -> target.months().stream())
                        .map(SimulatedMonth::figure)
                        .toList());
    }
}

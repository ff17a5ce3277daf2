package cn.liangdeng.reporting.quality;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.reporting.quality.FiledHistory.Reuse;
import cn.liangdeng.reporting.quality.SimulatedTarget.Nature;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the months of a simulated district to the checks as the application shows those of a real one. */
final class SimulatedHistories {

    /** Where a file was handed in. */
    private record Use(int unit, ReportingMonth month) {}

    private final Map<String, List<Use>> uses = new HashMap<>();

    SimulatedHistories(SimulatedDistrict district) {
        for (SimulatedTarget target : district.targets()) {
            for (SimulatedMonth month : target.months()) {
                month.evidence()
                        .forEach(file -> uses.computeIfAbsent(file, hash -> new ArrayList<>())
                                .add(new Use(target.unitNumber(), month.month())));
            }
        }
    }

    /** What is known when the month with this index is filed. */
    FiledHistory of(SimulatedTarget target, int index) {
        SimulatedMonth month = target.months().get(index);
        boolean flow = target.nature().accumulation() == Accumulation.FLOW;
        Map<ReportingMonth, BigDecimal> planned = new HashMap<>();
        List<FiledMonth> months = new ArrayList<>();
        for (SimulatedMonth filed : target.months().subList(0, index + 1)) {
            months.add(new FiledMonth(filed.month(), filed.figure(), filed.progress(), filed.nil(), onTime(filed)));
            if (flow) {
                planned.put(
                        filed.month(),
                        target.annualBound()
                                .multiply(BigDecimal.valueOf(filed.month().month()))
                                .divide(BigDecimal.valueOf(12), MathContext.DECIMAL64));
            }
        }
        FiledHistory history = new FiledHistory(
                IndicatorNature.valueOf(target.nature().accumulation().name()),
                target.nature().decimals(),
                target.nature() == Nature.SHARE,
                false,
                false,
                target.annualBound(),
                planned,
                months,
                reused(target, month),
                null);
        return history.with(new FiledHistory.Around(false, growth(target.amounts(), index), null, null));
    }

    /** The growth of the amounts over the same months of the year before; null where they are not filed. */
    private static @Nullable BigDecimal growth(List<BigDecimal> amounts, int index) {
        if (amounts.isEmpty() || index < 12 || amounts.get(index - 12).signum() <= 0) {
            return null;
        }
        return amounts.get(index)
                .divide(amounts.get(index - 12), MathContext.DECIMAL64)
                .subtract(BigDecimal.ONE)
                .movePointRight(2);
    }

    private static @Nullable BigDecimal onTime(SimulatedMonth month) {
        return month.revisions().stream()
                .filter(revision -> !revision.at().isAfter(month.due()))
                .reduce((earlier, later) -> later)
                .map(SimulatedMonth.Revision::figure)
                .orElse(null);
    }

    /** A file of an earlier month, or of another unit in the same one; of the own unit in the same month it is one notice for two. */
    private List<Reuse> reused(SimulatedTarget target, SimulatedMonth month) {
        return month.evidence().stream()
                .flatMap(file -> uses.get(file).stream()
                        .filter(use -> use.month().isBefore(month.month())
                                || use.month().equals(month.month()) && use.unit() != target.unitNumber())
                        .map(use -> new Reuse(file, use.month(), "unit " + use.unit())))
                .toList();
    }
}

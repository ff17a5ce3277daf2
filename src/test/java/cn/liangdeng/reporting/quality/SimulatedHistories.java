package cn.liangdeng.reporting.quality;

import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.reporting.quality.FiledHistory.Papers;
import cn.liangdeng.reporting.quality.FiledHistory.Photo;
import cn.liangdeng.reporting.quality.FiledHistory.Reuse;
import cn.liangdeng.reporting.quality.FiledHistory.Twice;
import cn.liangdeng.reporting.quality.SimulatedTarget.Nature;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows the months of a simulated district to the checks as the application shows those of a real one. */
final class SimulatedHistories {

    /** Where a file was handed in. */
    private record Use(int unit, ReportingMonth month) {}

    /** A month's words in one of the lists. */
    private record Told(int unit, ReportingMonth month, Set<String> projects) {}

    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Map<Nature, List<Told>> lists = new EnumMap<>(Nature.class);
    private final Map<String, SimulatedFile> files;

    SimulatedHistories(SimulatedDistrict district) {
        files = district.files();
        for (SimulatedTarget target : district.targets()) {
            for (SimulatedMonth month : target.months()) {
                if (HonestProjects.LISTS.contains(target.nature())) {
                    lists.computeIfAbsent(target.nature(), nature -> new ArrayList<>())
                            .add(new Told(target.unitNumber(), month.month(), ProjectNames.achieved(month.progress())));
                }
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
        return history.with(new FiledHistory.Around(
                false,
                growth(target.amounts(), index),
                null,
                null,
                papers(target, index),
                null,
                twice(target, target.months().get(index))));
    }

    private Papers papers(SimulatedTarget target, int index) {
        SimulatedMonth month = target.months().get(index);
        List<Photo> photos = new ArrayList<>();
        for (String name : month.evidence()) {
            SimulatedFile file = files.get(name);
            if (file.photo()) {
                photos.add(new Photo(
                        name,
                        file.madeAt() == null ? null : file.madeAt().toLocalDate(),
                        filed(month).toLocalDate()));
            }
        }
        int old = 0;
        for (int i = index; i > 0; i--) {
            SimulatedMonth proven = target.months().get(i);
            LocalDateTime before = filed(target.months().get(i - 1));
            if (proven.evidence().stream().anyMatch(file -> !isOlder(file, before))) {
                break;
            }
            old += proven.evidence().isEmpty() ? 0 : 1;
        }
        return new Papers(month.month().firstDay(), photos, month.evidence().isEmpty() ? 0 : old);
    }

    private boolean isOlder(String name, LocalDateTime moment) {
        LocalDateTime madeAt = files.get(name).madeAt();
        return madeAt != null && madeAt.isBefore(moment);
    }

    private static LocalDateTime filed(SimulatedMonth month) {
        return month.revisions().get(0).at();
    }

    /** Of two units that tell of a project in the same month the one with the higher number is the later one. */
    private List<Twice> twice(SimulatedTarget target, SimulatedMonth month) {
        List<Twice> twice = new ArrayList<>();
        for (String project : ProjectNames.achieved(month.progress())) {
            lists.getOrDefault(target.nature(), List.of()).stream()
                    .filter(told -> told.unit() != target.unitNumber()
                            && told.month().year() == month.month().year()
                            && (told.month().isBefore(month.month())
                                    || told.month().equals(month.month()) && told.unit() < target.unitNumber())
                            && told.projects().contains(project))
                    .min(Comparator.comparing(Told::month))
                    .ifPresent(told -> twice.add(new Twice(project, told.month(), "unit " + told.unit())));
        }
        return twice;
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

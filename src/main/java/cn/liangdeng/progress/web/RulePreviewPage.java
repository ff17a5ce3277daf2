package cn.liangdeng.progress.web;

import cn.liangdeng.progress.ClosedWindows;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.progress.domain.LightFlip;
import cn.liangdeng.progress.domain.RulePreview;
import cn.liangdeng.progress.query.TargetRow;
import cn.liangdeng.progress.text.TargetTexts;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.LightRuleDraft;
import cn.liangdeng.target.TargetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 生效预览.
 *
 * @param directions from which light to which, worst first
 * @param months the months that the draft would judge, newest first, with their counts in the order of the directions
 * @param selected the month whose lights are listed; null where the draft begins later
 * @param page the lights that would turn in it
 * @param targets how many targets the draft would judge
 */
record RulePreviewPage(
        LightRuleDraft draft,
        List<Direction> directions,
        List<MonthLine> months,
        @Nullable ReportingMonth selected,
        Page<Line> page,
        int targets) {

    RulePreviewPage {
        directions = List.copyOf(directions);
        months = List.copyOf(months);
    }

    /** From one light to another. */
    record Direction(ShownLight before, ShownLight after) {

        private static final List<ShownLight> WORST_FIRST = List.of(
                ShownLight.RED,
                ShownLight.YELLOW,
                ShownLight.NO_DATA,
                ShownLight.NOT_DUE,
                ShownLight.GREEN,
                ShownLight.ACHIEVED);

        private static final Comparator<Direction> ORDER = Comparator.comparingInt(
                        (Direction direction) -> WORST_FIRST.indexOf(direction.after()))
                .thenComparing(direction -> -WORST_FIRST.indexOf(direction.before()));
    }

    /**
     * One month.
     *
     * @param counts how many lights turn, in the order of the directions
     * @param closed whether all its windows have closed: screens show it already
     */
    record MonthLine(ReportingMonth month, List<Integer> counts, int total, boolean closed) {

        MonthLine {
            counts = List.copyOf(counts);
        }
    }

    /** One light that would turn. */
    record Line(TargetReading target, Direction direction) {}

    static RulePreviewPage of(
            RulePreview preview,
            ClosedWindows windows,
            @Nullable ReportingMonth wanted,
            BiFunction<Collection<TargetId>, ReportingMonth, List<TargetRow>> rows,
            TargetTexts texts,
            PageRequest request) {
        Map<ReportingMonth, List<LightFlip>> byMonth = new TreeMap<>(Comparator.reverseOrder());
        ReportingMonth first = preview.draft().data().validFrom();
        for (ReportingMonth month = first; !month.isAfter(preview.last()); month = month.plusMonths(1)) {
            byMonth.put(month, new ArrayList<>());
        }
        preview.flips()
                .forEach(flip ->
                        Objects.requireNonNull(byMonth.get(flip.month())).add(flip));
        List<Direction> directions = preview.flips().stream()
                .map(RulePreviewPage::direction)
                .distinct()
                .sorted(Direction.ORDER)
                .toList();
        ReportingMonth newestClosed = windows.newestOfAll();
        ReportingMonth selected = selected(byMonth, wanted, newestClosed);
        List<LightFlip> flips = selected == null ? List.of() : Objects.requireNonNull(byMonth.get(selected));
        return new RulePreviewPage(
                preview.draft(),
                directions,
                byMonth.entrySet().stream()
                        .map(month -> line(month.getKey(), month.getValue(), directions, newestClosed))
                        .toList(),
                selected,
                page(flips, selected, windows, rows, texts, request),
                preview.targets());
    }

    /** How many lights turn in all months. */
    public int flips() {
        return months.stream().mapToInt(MonthLine::total).sum();
    }

    /** The month asked for, else the newest that screens show, else the newest there is. */
    private static @Nullable ReportingMonth selected(
            Map<ReportingMonth, List<LightFlip>> byMonth,
            @Nullable ReportingMonth wanted,
            ReportingMonth newestClosed) {
        if (wanted != null && byMonth.containsKey(wanted)) {
            return wanted;
        }
        if (byMonth.containsKey(newestClosed)) {
            return newestClosed;
        }
        return byMonth.keySet().stream().findFirst().orElse(null);
    }

    private static MonthLine line(
            ReportingMonth month, List<LightFlip> flips, List<Direction> directions, ReportingMonth newestClosed) {
        Map<Direction, Long> counts =
                flips.stream().collect(Collectors.groupingBy(RulePreviewPage::direction, Collectors.counting()));
        return new MonthLine(
                month,
                directions.stream()
                        .map(direction -> counts.getOrDefault(direction, 0L).intValue())
                        .toList(),
                flips.size(),
                !month.isAfter(newestClosed));
    }

    /** Worst first, then by unit; the gap does not depend on the rule. */
    private static Page<Line> page(
            List<LightFlip> flips,
            @Nullable ReportingMonth month,
            ClosedWindows windows,
            BiFunction<Collection<TargetId>, ReportingMonth, List<TargetRow>> rows,
            TargetTexts texts,
            PageRequest request) {
        if (month == null || flips.isEmpty()) {
            return Page.of(List.of(), request, 0);
        }
        Map<TargetId, LightFlip> byTarget =
                flips.stream().collect(Collectors.toMap(LightFlip::target, Function.identity()));
        ShownMonth asOf = new ShownMonth(month, List.of(month), windows);
        List<Line> lines = rows.apply(byTarget.keySet(), month).stream()
                .map(row -> new Line(texts.write(row, asOf), direction(Objects.requireNonNull(byTarget.get(row.id())))))
                .sorted(Comparator.comparing(Line::direction, Direction.ORDER))
                .toList();
        int from = Math.min(request.offset(), lines.size());
        return Page.of(lines.subList(from, Math.min(from + request.size(), lines.size())), request, lines.size());
    }

    private static Direction direction(LightFlip flip) {
        return new Direction(flip.before(), flip.after());
    }
}

package cn.liangdeng.intake.sheet;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.TextPlace;
import cn.liangdeng.intake.query.ListedTargets.Document;
import cn.liangdeng.intake.query.ListedTargets.Indicator;
import cn.liangdeng.intake.query.ListedTargets.Present;
import cn.liangdeng.intake.sheet.SheetLine.IndicatorKey;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a list with what there is: units, documents, indicators and targets. */
final class SheetExamination {

    private final SheetLookup lookup;
    private final ReportingMonth today;
    private final Map<String, String> measures = new HashMap<>();
    private final List<PlannedRow> planned = new ArrayList<>();
    private final List<SheetReport.Difference> differing = new ArrayList<>();
    private final Map<IndicatorKey, IndicatorNature> natures = new HashMap<>();
    private final Map<IndicatorKey, Integer> known = new LinkedHashMap<>();
    private final Map<IndicatorKey, Boolean> differently = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int unchanged;

    /** A row whose target is to be set; the clause is marked when it is. */
    record PlannedRow(
            SheetLine line,
            UnitId unit,
            List<UnitId> coLeads,
            List<UnitId> supporting,
            @Nullable Source source) {

        /** Whether it says which words of its document it stands for. */
        boolean quotes() {
            return source != null && source.end() > source.start();
        }

        /** Where those words stand. */
        TextPlace place() {
            Source quoted = Objects.requireNonNull(source);
            return new TextPlace(quoted.start(), quoted.end());
        }

        TargetDetails details(@Nullable ClauseId clause, @Nullable TargetId parent) {
            boolean milestone = line.nature() == IndicatorNature.MILESTONE;
            String done = line.words().isEmpty() ? line.name() : line.words();
            Horizon horizon = TargetMapping.horizon(
                    line.terms().firstMonth(), line.terms().lastMonth());
            return new TargetDetails(
                    unit,
                    coLeads,
                    supporting,
                    source == null ? null : source.document(),
                    clause,
                    line.name(),
                    horizon,
                    line.commitment(),
                    line.weight(),
                    line.leader().isEmpty() ? null : line.leader(),
                    milestone ? done : null,
                    parent,
                    TargetMapping.isAverageGrowth(line.nature(), horizon, line.name()));
        }
    }

    /** Where a row's words stand; the offsets are equal where it quotes none. */
    record Source(DocumentId document, int start, int end) {}

    /** @param today the present month; what was to be done before it is worth a look */
    SheetExamination(SheetLookup lookup, ReportingMonth today) {
        this.lookup = lookup;
        this.today = today;
    }

    void examine(List<SheetLine> lines) {
        lines.forEach(this::examine);
    }

    List<PlannedRow> planned() {
        return planned;
    }

    List<SheetReport.Difference> differing() {
        return differing;
    }

    int unchanged() {
        return unchanged;
    }

    boolean isKnown(SheetLine line) {
        return lookup.indicator(line.indicatorKey()).isPresent();
    }

    List<SheetReport.KnownIndicator> knownIndicators() {
        return known.entrySet().stream()
                .map(entry -> new SheetReport.KnownIndicator(
                        entry.getKey().name(),
                        entry.getKey().unitOfMeasure(),
                        entry.getValue(),
                        differently.getOrDefault(entry.getKey(), false)))
                .toList();
    }

    private void examine(SheetLine line) {
        noteWhatToLookAt(line);
        checkNature(line);
        Optional<UnitId> unit = unit(line, SheetColumn.LEAD, line.lead());
        List<UnitId> coLeads = units(line, SheetColumn.CO_LEAD, line.coLeads());
        List<UnitId> supporting = units(line, SheetColumn.SUPPORTING, line.supporting());
        Source source = source(line);
        if (line.cells().isFaulty() || unit.isEmpty()) {
            return;
        }
        List<UnitId> leading = without(coLeads, List.of(unit.get()));
        List<UnitId> beside = without(without(supporting, List.of(unit.get())), leading);
        PlannedRow row = new PlannedRow(line, unit.get(), leading, beside, source);
        if (!isFirst(row)) {
            return;
        }
        Optional<Present> present = lookup.present(row);
        if (present.isEmpty()) {
            notePast(line);
            noteIndicator(line);
            planned.add(row);
            return;
        }
        List<SheetReport.Field> fields = new SheetDifferences(lookup).between(present.get(), row);
        if (fields.isEmpty()) {
            unchanged++;
        } else {
            differing.add(new SheetReport.Difference(
                    line.cells().number(), present.get().id().value(), line.name(), fields));
        }
    }

    /** One indicator has one nature: the dictionary's, else that of the first row. */
    private void checkNature(SheetLine line) {
        IndicatorNature nature = natures.computeIfAbsent(
                line.indicatorKey(),
                key -> lookup.indicator(key).map(Indicator::nature).orElse(line.nature()));
        if (nature != line.nature()) {
            line.cells()
                    .reject(
                            SheetColumn.NATURE,
                            "intake.sheet.problem.nature",
                            lookup.words().of(nature));
        }
    }

    private void noteWhatToLookAt(SheetLine line) {
        if (line.cells().isHidden()) {
            line.cells().mention(SheetColumn.NAME, "intake.sheet.note.hidden");
        }
        if (lookup.indicator(line.indicatorKey()).isEmpty()) {
            String other = Optional.ofNullable(measures.putIfAbsent(line.name(), line.unitOfMeasure()))
                    .filter(before -> !before.equals(line.unitOfMeasure()))
                    .or(() -> lookup.otherMeasure(line.name()))
                    .orElse("");
            if (!other.isEmpty()) {
                line.cells().mention(SheetColumn.UNIT_OF_MEASURE, "intake.sheet.note.measure", line.name(), other);
            }
        }
    }

    /** What is there already is followed, or was; only what would begin over is worth a look. */
    private void notePast(SheetLine line) {
        if (line.lastMonth() != null && line.lastMonth().isBefore(today)) {
            line.cells().mention(SheetColumn.LAST_MONTH, "intake.sheet.note.past");
        }
    }

    private void noteIndicator(SheetLine line) {
        lookup.indicator(line.indicatorKey()).ifPresent(indicator -> {
            known.merge(line.indicatorKey(), 1, Integer::sum);
            boolean other = indicator.frequency() != line.frequency()
                    || indicator.lagMonths() != line.lag()
                    || indicator.janFebCombined() != line.janFeb();
            differently.merge(line.indicatorKey(), other, Boolean::logicalOr);
        });
    }

    /** Two rows that mean the same target would set it twice. */
    private boolean isFirst(PlannedRow row) {
        SheetLine line = row.line();
        String key = String.join(
                "|",
                line.name(),
                line.unitOfMeasure(),
                row.unit().toString(),
                String.valueOf(line.firstMonth()),
                String.valueOf(line.lastMonth()),
                row.source() == null ? "" : row.source().document().toString());
        Integer first = seen.putIfAbsent(key, line.cells().number());
        if (first != null) {
            line.cells().reject(SheetColumn.NAME, "intake.sheet.problem.twice", first);
        }
        return first == null;
    }

    private List<UnitId> units(SheetLine line, SheetColumn column, List<String> names) {
        List<UnitId> units = new ArrayList<>();
        for (String name : names) {
            List<UnitId> members = lookup.members(name);
            if (members.isEmpty()) {
                unit(line, column, name).ifPresent(units::add);
            } else {
                units.addAll(members);
                line.cells().mention(column, "intake.sheet.note.group", name, members.size());
            }
        }
        return units.stream().distinct().toList();
    }

    /** A unit has one part in a target, the greatest it is named with. */
    private static List<UnitId> without(List<UnitId> units, List<UnitId> others) {
        return units.stream().filter(unit -> !others.contains(unit)).toList();
    }

    private Optional<UnitId> unit(SheetLine line, SheetColumn column, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<UnitId> unit = lookup.unit(name).map(UnitSummary::id);
        if (unit.isEmpty() && !lookup.members(name).isEmpty()) {
            line.cells().reject(column, "intake.sheet.problem.group", name);
        } else if (unit.isEmpty()) {
            List<String> suggestions = lookup.suggestions(name);
            if (suggestions.isEmpty()) {
                line.cells().reject(column, "intake.sheet.problem.unit", name);
            } else {
                line.cells().reject(column, "intake.sheet.problem.unitLike", name, String.join("、", suggestions));
            }
        }
        return unit;
    }

    private @Nullable Source source(SheetLine line) {
        if (line.document().isEmpty()) {
            return null;
        }
        List<Document> found = lookup.documents(line.document());
        if (found.size() != 1) {
            line.cells()
                    .reject(
                            SheetColumn.DOCUMENT,
                            found.isEmpty() ? "intake.sheet.problem.document" : "intake.sheet.problem.documentTwice",
                            line.document());
            return null;
        }
        DocumentId document = found.get(0).id();
        if (line.words().isEmpty()) {
            return new Source(document, 0, 0);
        }
        if (!lookup.mayQuote()) {
            line.cells().reject(SheetColumn.WORDS, "intake.sheet.problem.mayNotQuote");
            return null;
        }
        String text = lookup.text(document);
        int at = text.indexOf(line.words());
        if (at < 0) {
            line.cells().reject(SheetColumn.WORDS, "intake.sheet.problem.words");
            return null;
        }
        int start = text.codePointCount(0, at);
        return new Source(
                document,
                start,
                start + line.words().codePointCount(0, line.words().length()));
    }
}

package cn.liangdeng.intake.sheet;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.domain.UnitSuggestions;
import cn.liangdeng.intake.query.ListedTargets;
import cn.liangdeng.intake.query.ListedTargets.Document;
import cn.liangdeng.intake.query.ListedTargets.Indicator;
import cn.liangdeng.intake.query.ListedTargets.Present;
import cn.liangdeng.intake.sheet.SheetExamination.PlannedRow;
import cn.liangdeng.intake.sheet.SheetLine.IndicatorKey;
import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rows of one list are compared with, looked up once for all of them. */
final class SheetLookup {

    private final SheetWords words;
    private final PolicyDocuments policies;
    private final boolean mayQuote;
    private final List<UnitSummary> units;
    private final Map<UnitId, UnitSummary> unitsById;
    private final Map<String, UnitSummary> unitsByName = new HashMap<>();
    private final Map<String, List<UnitId>> members = new HashMap<>();
    private final Map<IndicatorKey, Indicator> indicators;
    private final Map<String, String> measures = new HashMap<>();
    private final Map<String, List<Present>> targets;
    private final List<Document> documents;
    private final Map<DocumentId, String> texts = new HashMap<>();
    private final Map<String, List<String>> suggestions = new HashMap<>();

    SheetLookup(
            List<SheetLine> lines,
            SheetWords words,
            Units organisation,
            List<UnitGroup> groups,
            ListedTargets listed,
            PolicyDocuments policies,
            CurrentUser user) {
        this.words = words;
        this.policies = policies;
        mayQuote = user.may(Permission.DOCUMENT_MANAGE);
        units = organisation.list(user.district());
        unitsById = units.stream().collect(Collectors.toMap(UnitSummary::id, Function.identity()));
        nameUnits(organisation.aliases(user.district()));
        groups.forEach(group -> members.put(
                group.name(),
                group.members().stream()
                        .filter(member -> unitsById.containsKey(member)
                                && Objects.requireNonNull(unitsById.get(member)).active())
                        .toList()));
        Set<String> names = lines.stream().map(SheetLine::name).collect(Collectors.toSet());
        DataScope district = DataScope.district(user.district());
        indicators = listed.indicators(district, names).stream()
                .collect(Collectors.toMap(
                        indicator -> new IndicatorKey(indicator.name(), indicator.unitOfMeasure()),
                        Function.identity()));
        indicators.keySet().forEach(key -> measures.putIfAbsent(key.name(), key.unitOfMeasure()));
        targets = listed.targets(district, names).stream().collect(Collectors.groupingBy(Present::indicatorName));
        Set<String> cited = lines.stream()
                .map(SheetLine::document)
                .filter(document -> !document.isEmpty())
                .collect(Collectors.toSet());
        documents = cited.isEmpty() ? List.of() : listed.documents(district, cited, mayQuote);
    }

    /** By name before alias before short name before code, as the organisation itself resolves them. */
    private void nameUnits(Map<UnitId, List<String>> aliases) {
        List<UnitSummary> active = units.stream().filter(UnitSummary::active).toList();
        active.forEach(unit -> unitsByName.putIfAbsent(unit.name(), unit));
        active.forEach(unit ->
                aliases.getOrDefault(unit.id(), List.of()).forEach(alias -> unitsByName.putIfAbsent(alias, unit)));
        active.forEach(unit -> unitsByName.putIfAbsent(unit.shortName(), unit));
        active.forEach(unit -> unitsByName.putIfAbsent(unit.code(), unit));
    }

    SheetWords words() {
        return words;
    }

    boolean mayQuote() {
        return mayQuote;
    }

    Optional<UnitSummary> unit(String name) {
        return Optional.ofNullable(unitsByName.get(name));
    }

    /** The units that a collective name means; empty where it is none, or has no members any more. */
    List<UnitId> members(String name) {
        return members.getOrDefault(name, List.of());
    }

    String nameOf(UnitId id) {
        UnitSummary unit = unitsById.get(id);
        return unit == null ? "" : unit.name();
    }

    /** Names of units that a name may mean. */
    List<String> suggestions(String name) {
        return suggestions.computeIfAbsent(name, wanted -> UnitSuggestions.of(wanted, units));
    }

    /** The names that no unit bears, with what they may mean. */
    Map<String, List<String>> unknown() {
        return Map.copyOf(suggestions);
    }

    Optional<Indicator> indicator(IndicatorKey key) {
        return Optional.ofNullable(indicators.get(key));
    }

    /** Another unit in which the dictionary counts an indicator of this name. */
    Optional<String> otherMeasure(String name) {
        return Optional.ofNullable(measures.get(name));
    }

    List<Document> documents(String words) {
        return documents.stream()
                .filter(document -> words.equals(document.number()) || words.equals(document.title()))
                .toList();
    }

    String text(DocumentId document) {
        return texts.computeIfAbsent(document, id -> policies.text(id).text());
    }

    /** The target that a row means: same indicator, unit and months, and the same document where the row names one. */
    Optional<Present> present(PlannedRow row) {
        SheetLine line = row.line();
        List<Present> matching = new ArrayList<>();
        for (Present target : targets.getOrDefault(line.name(), List.of())) {
            boolean same = target.unitOfMeasure().equals(line.unitOfMeasure())
                    && target.unit().equals(row.unit())
                    && target.first().equals(line.firstMonth())
                    && target.last().equals(line.lastMonth())
                    && (row.source() == null || row.source().document().equals(target.document()));
            if (same) {
                matching.add(target);
            }
        }
        return matching.stream().findFirst();
    }
}

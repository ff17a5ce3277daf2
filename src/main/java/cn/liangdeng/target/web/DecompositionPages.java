package cn.liangdeng.target.web;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.DecompositionSum;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.query.DecompositionParts;
import cn.liangdeng.target.query.PartRow;
import cn.liangdeng.target.query.TargetFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the grid of a decomposition from what is there and what was typed. */
@Component
class DecompositionPages {

    private static final String OF_KIND = "kind:";
    private static final String OF_UNIT = "unit:";
    /** Kinds that have parts of the district's targets, in the order in which they are offered. */
    private static final List<UnitKind> KINDS =
            List.of(UnitKind.TOWN_STREET, UnitKind.DEPARTMENT, UnitKind.MUNICIPAL_BRANCH);

    private final DecompositionParts parts;
    private final Units units;
    private final CurrentUser user;

    DecompositionPages(DecompositionParts parts, Units units, CurrentUser user) {
        this.parts = parts;
        this.units = units;
        this.user = user;
    }

    /** The parts that are there, then rows for further units; of units that have a target of their own, that. */
    List<DecompositionForm.Row> rows(TargetFile whole, String add) {
        List<UnitId> wanted = wanted(whole, add);
        List<PartRow> there = parts.list(user.readScope(), whole, wanted);
        List<DecompositionForm.Row> rows = new ArrayList<>(there.stream()
                .map(part -> DecompositionForm.Row.of(part, whole))
                .toList());
        Set<UnitId> named = there.stream().map(PartRow::unit).collect(Collectors.toCollection(HashSet::new));
        wanted.stream().filter(named::add).map(DecompositionForm.Row::blank).forEach(rows::add);
        return rows;
    }

    /** What was typed, and the rows that were asked for. */
    DecompositionForm extended(TargetFile whole, DecompositionForm form) {
        Set<String> there =
                form.lines().stream().map(row -> Typed.text(row.unit())).collect(Collectors.toSet());
        Stream<DecompositionForm.Row> more =
                rows(whole, Typed.text(form.add())).stream().filter(row -> !there.contains(Typed.text(row.unit())));
        return form.withRows(Stream.concat(form.lines().stream(), more).toList());
    }

    /** The parts and candidates of the rows, by their ids. */
    Map<String, PartRow> current(TargetFile whole, List<DecompositionForm.Row> rows) {
        List<UnitId> named = rows.stream()
                .flatMap(row -> Typed.readId(row.unit()).stream())
                .map(UnitId::new)
                .toList();
        return parts.list(user.readScope(), whole, named).stream()
                .collect(Collectors.toMap(part -> Long.toString(part.id().value()), Function.identity()));
    }

    /** The units that may have a part, by their ids. */
    Map<String, UnitSummary> unitsById(TargetFile whole) {
        return offered(whole)
                .collect(Collectors.toMap(unit -> Long.toString(unit.id().value()), Function.identity()));
    }

    DecompositionPage page(TargetFile whole, DecompositionForm form, DecompositionPage.@Nullable Trial trial) {
        Map<String, PartRow> current = current(whole, form.lines());
        Map<String, String> names = units.list(user.district()).stream()
                .collect(Collectors.toMap(unit -> Long.toString(unit.id().value()), UnitSummary::name));
        List<DecompositionPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < form.lines().size(); i++) {
            DecompositionForm.Row row = form.lines().get(i);
            lines.add(line(whole, i, row, names.getOrDefault(Typed.text(row.unit()), ""), current.get(row.target())));
        }
        TargetTermsData terms = whole.newest().terms();
        return new DecompositionPage(
                whole,
                BoundWords.of(
                        terms.comparator(),
                        terms.strict(),
                        terms.bound(),
                        terms.boundMax(),
                        whole.indicator().unitOfMeasure()),
                Figures.text(terms.bound()),
                lines,
                SumWords.of(sum(whole, form), whole.indicator().unitOfMeasure()),
                offers(whole),
                current.values().stream().anyMatch(PartRow::joined),
                trial);
    }

    private DecompositionPage.Line line(
            TargetFile whole, int index, DecompositionForm.Row row, String name, @Nullable PartRow part) {
        TargetTermsData terms = whole.newest().terms();
        boolean differs = part != null
                && (part.terms().comparator() != terms.comparator()
                        || !part.terms().firstMonth().equals(terms.firstMonth())
                        || !part.terms().lastMonth().equals(terms.lastMonth()));
        String note = part == null ? "new" : part.joined() ? "part" : "candidate";
        return new DecompositionPage.Line(
                index,
                name,
                "target.decompose.note." + note,
                row,
                part == null ? null : Figures.text(part.terms().bound()),
                differs,
                Typed.readNumber(row.bound())
                        .map(bound -> distance(whole, bound))
                        .orElse(""));
    }

    private static String distance(TargetFile whole, BigDecimal bound) {
        BigDecimal goal = whole.newest().terms().bound();
        if (DecompositionForm.isRate(whole)) {
            BigDecimal distance = bound.subtract(goal);
            return (distance.signum() > 0 ? "+" : "") + Figures.text(distance);
        }
        return goal.signum() == 0
                ? ""
                : Figures.text(bound.movePointRight(2).divide(goal, 1, RoundingMode.HALF_UP)) + "%";
    }

    private static DecompositionSum sum(TargetFile whole, DecompositionForm form) {
        List<BigDecimal> bounds = form.lines().stream()
                .filter(row -> !row.isRemoved())
                .map(DecompositionForm.Row::bound)
                .map(Typed::readNumber)
                .flatMap(Optional::stream)
                .toList();
        TargetTermsData terms = whole.newest().terms();
        return DecompositionSum.of(whole.indicator().nature(), terms.comparator(), terms.bound(), bounds);
    }

    private List<Option> offers(TargetFile whole) {
        Stream<Option> kinds = KINDS.stream().map(kind -> Option.keyed(OF_KIND + kind, "target.decompose.add." + kind));
        Stream<Option> single =
                offered(whole).map(unit -> Option.of(OF_UNIT + unit.id().value(), unit.name()));
        return Stream.concat(kinds, single).toList();
    }

    private Stream<UnitSummary> offered(TargetFile whole) {
        return units.listIn(user.readScope()).stream()
                .filter(UnitSummary::active)
                .filter(unit -> KINDS.contains(unit.kind()) || unit.kind() == UnitKind.OFFICE)
                .filter(unit -> !unit.id().equals(whole.details().unit()));
    }

    private List<UnitId> wanted(TargetFile whole, String add) {
        return offered(whole)
                .filter(unit -> add.equals(OF_KIND + unit.kind())
                        || add.equals(OF_UNIT + unit.id().value()))
                .map(UnitSummary::id)
                .toList();
    }
}

package cn.liangdeng.access.imports;

import cn.liangdeng.organisation.NewUnit;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries out the rows of the units, those above before those below. */
final class UnitImport {

    private static final int STEP = 10;

    private final Units units;
    private final DistrictId district;
    private final Headers headers;
    private final EffectCollector effects = new EffectCollector();
    private final Map<String, UnitLine> byWord = new HashMap<>();
    private final Map<UnitLine, UnitId> done = new HashMap<>();
    private final Set<UnitLine> begun = new HashSet<>();
    private final Map<String, UnitSummary> existing;
    private int lastPosition;

    UnitImport(Units units, DistrictId district, Headers headers) {
        this.units = units;
        this.district = district;
        this.headers = headers;
        List<UnitSummary> present = units.list(district);
        this.existing = present.stream().collect(Collectors.toMap(UnitSummary::code, Function.identity()));
        this.lastPosition =
                present.stream().mapToInt(UnitSummary::position).max().orElse(0);
    }

    void run(List<UnitLine> lines) {
        lines.forEach(line -> line.words().forEach(word -> byWord.putIfAbsent(word, line)));
        lines.forEach(this::carryOut);
    }

    ImportReport.Effects effects() {
        return effects.effects();
    }

    /** The unit that a cell means. */
    Optional<UnitId> resolve(String word) {
        UnitLine line = byWord.get(word);
        if (line != null && done.containsKey(line)) {
            return Optional.of(done.get(line));
        }
        return units.resolve(district, word).map(UnitSummary::id);
    }

    /** True if the cell means a row that has errors of its own; a second error would only confuse. */
    boolean isFaulty(String word) {
        UnitLine line = byWord.get(word);
        return line != null && !done.containsKey(line);
    }

    private void carryOut(UnitLine line) {
        if (!begun.add(line)) {
            return;
        }
        Optional<UnitId> parent = parentOf(line);
        if (parent.isEmpty() || line.cells().isFaulty()) {
            return;
        }
        try {
            done.put(line, bringAbout(line, parent.get()));
        } catch (BusinessException refusal) {
            line.cells().reject(columnOf(line, refusal), refusal.messageKey(), refusal.arguments());
        }
    }

    private Optional<UnitId> parentOf(UnitLine line) {
        if (line.parent().isEmpty()) {
            return Optional.of(new UnitId(district.value()));
        }
        UnitLine above = byWord.get(line.parent());
        if (above != null && !done.containsKey(above)) {
            if (begun.contains(above) && !above.cells().isFaulty()) {
                line.cells().reject(headers.of(Column.PARENT), "access.import.problem.circle", line.parent());
                return Optional.empty();
            }
            carryOut(above);
        }
        if (isFaulty(line.parent())) {
            return Optional.empty();
        }
        Optional<UnitId> parent = resolve(line.parent());
        if (parent.isEmpty()) {
            line.cells().reject(headers.of(Column.PARENT), "access.import.problem.unitUnknown", line.parent());
        }
        return parent;
    }

    private UnitId bringAbout(UnitLine line, UnitId parent) {
        UnitSummary present = existing.get(line.code());
        NewUnit state = new NewUnit(
                parent,
                line.code(),
                line.name(),
                line.shortName(),
                Objects.requireNonNull(line.kind()),
                positionOf(line, present),
                line.aliases());
        if (present == null) {
            UnitId id = units.create(state);
            effects.created(line.name());
            return id;
        }
        effects.existing(line.name(), units.change(present.id(), state));
        return present.id();
    }

    private int positionOf(UnitLine line, @Nullable UnitSummary present) {
        if (line.position() != null) {
            lastPosition = Math.max(lastPosition, line.position());
            return line.position();
        }
        if (present != null) {
            return present.position();
        }
        lastPosition += STEP;
        return lastPosition;
    }

    private String columnOf(UnitLine line, BusinessException refusal) {
        return headers.of(
                switch (refusal.messageKey()) {
                    case "organisation.problem.nameTaken" -> columnOfName(line, refusal.arguments()[0]);
                    case "organisation.problem.name" -> Column.UNIT_NAME;
                    case "organisation.problem.shortName" -> Column.SHORT_NAME;
                    case "organisation.problem.alias" -> Column.ALIASES;
                    case "organisation.problem.parentDissolved",
                            "organisation.problem.parentBelowItself",
                            "organisation.problem.tooDeep" -> Column.PARENT;
                    case "organisation.problem.rootKind" -> Column.KIND;
                    default -> Column.UNIT_CODE;
                });
    }

    private static Column columnOfName(UnitLine line, Object taken) {
        if (line.name().equals(taken)) {
            return Column.UNIT_NAME;
        }
        return line.shortName().equals(taken) ? Column.SHORT_NAME : Column.ALIASES;
    }
}

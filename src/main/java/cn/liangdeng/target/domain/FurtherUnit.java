package cn.liangdeng.target.domain;

import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetDetails;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A unit that shares in a target without reporting on it; part of {@link Target}. */
@Embeddable
class FurtherUnit {

    /** What the unit does. */
    enum Part {
        /** 牵头: co-signs. */
        LEAD,
        /** 配合. */
        SUPPORTING
    }

    private long unitId;

    @Enumerated(EnumType.STRING)
    private Part part;

    private int position;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected FurtherUnit() {}

    FurtherUnit(UnitId unit, Part part, int position) {
        unitId = unit.value();
        this.part = part;
        this.position = position;
    }

    /** In order, without the reporting unit and without repetitions; who leads does not also support. */
    static Set<FurtherUnit> of(TargetDetails details) {
        Set<UnitId> leads = new LinkedHashSet<>(details.coLeads());
        leads.remove(details.unit());
        Set<UnitId> supporting = new LinkedHashSet<>(details.supporting());
        supporting.remove(details.unit());
        supporting.removeAll(leads);
        Set<FurtherUnit> units = new HashSet<>();
        leads.forEach(unit -> units.add(new FurtherUnit(unit, Part.LEAD, units.size())));
        supporting.forEach(unit -> units.add(new FurtherUnit(unit, Part.SUPPORTING, units.size())));
        return units;
    }

    /** Those of a part, in their order. */
    static List<UnitId> list(Collection<FurtherUnit> units, Part part) {
        return units.stream()
                .filter(unit -> unit.part == part)
                .sorted(Comparator.comparingInt(unit -> unit.position))
                .map(unit -> new UnitId(unit.unitId))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FurtherUnit that
                && unitId == that.unitId
                && part == that.part
                && position == that.position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(unitId, part, position);
    }
}

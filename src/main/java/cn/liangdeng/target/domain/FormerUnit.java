package cn.liangdeng.target.domain;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit that reported on a target before it was handed over; part of {@link Target}. */
@Embeddable
class FormerUnit {

    private int number;
    private long unitId;
    private ReportingMonth untilMonth;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected FormerUnit() {}

    /** @param untilMonth first month on which it does not report any more */
    FormerUnit(int number, UnitId unit, ReportingMonth untilMonth) {
        this.number = number;
        unitId = unit.value();
        this.untilMonth = untilMonth;
    }

    /** From which month on the unit of today reports; empty where it always did. */
    static Optional<ReportingMonth> newest(Collection<FormerUnit> units) {
        return units.stream().map(unit -> unit.untilMonth).max(Comparator.naturalOrder());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormerUnit that && number == that.number && unitId == that.unitId;
    }

    @Override
    public int hashCode() {
        return number;
    }
}

package cn.liangdeng.reporting.web;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose month is shown: the unit asked for, if the person may see it; otherwise the person's own, or the first that files where
 * the person only reads.
 */
@Component
class UnitInView {

    private final Units units;
    private final CurrentUser currentUser;

    UnitInView(Units units, CurrentUser currentUser) {
        this.units = units;
        this.currentUser = currentUser;
    }

    /**
     * @param asked the unit in the address; null where none is
     * @throws BusinessException not found, if the person may not see the unit, or none at all
     */
    UnitSummary of(@Nullable Long asked) {
        if (asked == null) {
            return usual(choices());
        }
        return units.find(currentUser.readScope(), new UnitId(asked))
                .filter(UnitSummary::active)
                .orElseThrow(UnitInView::notFound);
    }

    /** The same among units that have been read already. */
    UnitSummary among(List<UnitSummary> choices, @Nullable Long asked) {
        return asked == null
                ? usual(choices)
                : choices.stream()
                        .filter(unit -> unit.id().value() == asked)
                        .findFirst()
                        .orElseThrow(UnitInView::notFound);
    }

    private UnitSummary usual(List<UnitSummary> visible) {
        UnitId own = currentUser.unit();
        return visible.stream()
                .filter(unit -> currentUser.may(Permission.REPORT_FILE)
                        ? unit.id().equals(own)
                        : unit.kind() != UnitKind.DISTRICT && unit.kind() != UnitKind.OFFICE)
                .findFirst()
                .or(() -> visible.stream().findFirst())
                .orElseThrow(UnitInView::notFound);
    }

    /** The units whose months the person may see, in their order. */
    List<UnitSummary> choices() {
        return units.listIn(currentUser.readScope()).stream()
                .filter(UnitSummary::active)
                .toList();
    }

    /** Whether the person files for a unit in view. */
    boolean mayFile(UnitId unit) {
        return currentUser.may(Permission.REPORT_FILE)
                // Who sees no more units than those to act for need not be asked twice.
                && (currentUser.actScope().equals(currentUser.readScope()) || units.isIn(currentUser.actScope(), unit));
    }

    private static BusinessException notFound() {
        return BusinessException.notFound("reporting.notFound.unit");
    }
}

package cn.liangdeng.organisation;

import cn.liangdeng.shared.AuditableEvent;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;

/**
 * A unit was created, changed, dissolved or restored, or could not be dissolved. Published inside the transaction.
 *
 * @param district the district of the unit
 * @param unit the unit
 * @param change what happened
 */
public record UnitChanged(DistrictId district, UnitId unit, Change change) implements AuditableEvent {

    /** What may happen to a unit. */
    public enum Change {
        CREATED("organisation.unit-created"),
        CHANGED("organisation.unit-changed"),
        MOVED("organisation.unit-moved"),
        DISSOLVED("organisation.unit-dissolved"),
        /** Somebody wanted to dissolve it, and things hang on it. */
        DISSOLUTION_REFUSED("organisation.unit-dissolution-refused"),
        RESTORED("organisation.unit-restored");

        private final String action;

        Change(String action) {
            this.action = action;
        }
    }

    @Override
    public String action() {
        return change.action;
    }

    @Override
    public String subject() {
        return "unit:" + unit.value();
    }
}

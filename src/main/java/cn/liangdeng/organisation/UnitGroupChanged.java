package cn.liangdeng.organisation;

import cn.liangdeng.shared.AuditableEvent;

/**
 * A group of units was created, changed or removed. Published inside the transaction.
 *
 * @param group number of the group
 * @param change what happened
 */
public record UnitGroupChanged(long group, Change change) implements AuditableEvent {

    /** What may happen to a group. */
    public enum Change {
        CREATED("organisation.group-created"),
        CHANGED("organisation.group-changed"),
        REMOVED("organisation.group-removed");

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
        return "unit-group:" + group;
    }
}

package cn.liangdeng.dispatch;

import cn.liangdeng.shared.AuditableEvent;

/**
 * A screen may show the wall from now on, or no longer. Heard inside the same transaction.
 *
 * @param change {@code created} or {@code revoked}
 */
public record WallLinkChanged(String change, long id) implements AuditableEvent {

    @Override
    public String action() {
        return "wall." + change;
    }

    @Override
    public String subject() {
        return "wallLink:" + id;
    }
}

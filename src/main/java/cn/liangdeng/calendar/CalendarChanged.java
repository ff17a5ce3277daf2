package cn.liangdeng.calendar;

import cn.liangdeng.shared.AuditableEvent;

/**
 * Windows or special days were changed. Heard inside the same transaction.
 *
 * @param act what was changed, for the record: {@code window-changed}, {@code days-added}, {@code days-removed} or
 *     {@code go-live-changed}
 * @param what the kind of window, the days as {@code first..last}, or the month
 */
public record CalendarChanged(String act, String what) implements AuditableEvent {

    @Override
    public String action() {
        return "calendar." + act;
    }

    @Override
    public String subject() {
        return "calendar:" + what;
    }
}

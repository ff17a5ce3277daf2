package cn.liangdeng.access;

import cn.liangdeng.shared.AuditableEvent;

/**
 * A substitution was set or ended, or the substitute took the desk or left it. Heard inside the same transaction, where there is
 * one.
 *
 * @param act {@code set}, {@code ended}, {@code taken} or {@code left}
 */
public record SubstitutionChanged(SubstitutionId substitution, String act) implements AuditableEvent {

    @Override
    public String action() {
        return "access.substitution-" + act;
    }

    @Override
    public String subject() {
        return "substitution:" + substitution.value();
    }
}

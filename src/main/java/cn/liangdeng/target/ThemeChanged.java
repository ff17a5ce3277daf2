package cn.liangdeng.target;

import cn.liangdeng.shared.AuditableEvent;

/**
 * The list of themes changed. Heard inside the same transaction.
 *
 * @param act {@code created}, {@code changed} or {@code removed}
 */
public record ThemeChanged(long theme, String act) implements AuditableEvent {

    @Override
    public String action() {
        return "target.theme-" + act;
    }

    @Override
    public String subject() {
        return "theme:" + theme;
    }
}

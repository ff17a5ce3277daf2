package cn.liangdeng.progress;

import cn.liangdeng.shared.AuditableEvent;

/**
 * Ranking was switched on or off, or a month's ranking was published. Heard inside the same transaction.
 *
 * @param act {@code switched-on}, {@code switched-off} or {@code published}
 * @param id of the scope, or of the published ranking
 */
public record RankingDecided(String act, long id) implements AuditableEvent {

    @Override
    public String action() {
        return "ranking." + act;
    }

    @Override
    public String subject() {
        return "ranking:" + id;
    }
}

package cn.liangdeng.progress;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.Optional;

/**
 * Rankings of the current person's district (评分排名). They are off unless the office switches them on, and nothing is shown to
 * others before it is signed. Reading needs {@code RANKING_READ}: a published ranking is an issued paper and is read whole,
 * whatever units the person is in charge of.
 */
public interface ProgressRankings {

    /** True where the ranking of the group over all documents is switched on for the month. */
    boolean isSwitchedOn(RankingGroup group, ReportingMonth month);

    /** The ranking of the group over all documents, if it is signed and published for the month. */
    Optional<PublishedRanking> published(RankingGroup group, ReportingMonth month);

    /** All rankings that are signed and published for the month, those over all documents first. */
    List<PublishedRanking> published(ReportingMonth month);

    /**
     * Switches ranking on; the id of the scope. Needs {@code RANKING_MANAGE}.
     *
     * @throws cn.liangdeng.shared.BusinessException invalid, if a text is missing or too long; conflict, if it is on already
     */
    long switchOn(NewRankingScope scope);

    /**
     * Publishes a month's ranking as it stands; from then on it shows the same figures for ever. The id of what was published.
     * Needs {@code RANKING_MANAGE}.
     *
     * @throws cn.liangdeng.shared.BusinessException not found; invalid, if a text is missing or too long, or nobody can be
     *     ranked; conflict, if the month cannot be ranked here or is published already
     */
    long publish(long scope, ReportingMonth month, RankingSignature signature);
}

package cn.liangdeng.progress;

import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.Optional;

/**
 * Rankings of the current person's district (评分排名). They are off unless the office switches them on, and nothing is shown to
 * others before it is signed. Every call needs {@code RANKING_READ}: a published ranking is an issued paper and is read whole,
 * whatever units the person is in charge of.
 */
public interface ProgressRankings {

    /** True where the ranking of the group over all documents is switched on for the month. */
    boolean isSwitchedOn(RankingGroup group, ReportingMonth month);

    /** The ranking of the group over all documents, if it is signed and published for the month. */
    Optional<PublishedRanking> published(RankingGroup group, ReportingMonth month);

    /** All rankings that are signed and published for the month, those over all documents first. */
    List<PublishedRanking> published(ReportingMonth month);
}

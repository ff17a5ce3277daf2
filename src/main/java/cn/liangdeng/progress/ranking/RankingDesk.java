package cn.liangdeng.progress.ranking;

import cn.liangdeng.progress.NewRankingScope;
import cn.liangdeng.progress.ProgressRankings;
import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.progress.RankingDecided;
import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.progress.RankingLine;
import cn.liangdeng.progress.RankingSignature;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.query.MonthChoice;
import cn.liangdeng.progress.query.RankedTargets;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Switches rankings on and off and publishes them (评分排名). A ranking compares the whole group, so all of it is read within the
 * district and not within the person's units; who may read it is a matter of the permission.
 */
@Service
@Transactional(readOnly = true)
public class RankingDesk implements ProgressRankings {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 60;

    private final MonthChoice months;
    private final RankedTargets targets;
    private final RankingStore store;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RankingDesk(
            MonthChoice months,
            RankedTargets targets,
            RankingStore store,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events) {
        this.months = months;
        this.targets = targets;
        this.store = store;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What the page of rankings shows as of a month.
     *
     * @param scopes empty for who may only read what is published
     * @param before where nothing is published for the month, what is for the newest one before it that has any
     */
    public record Overview(
            ShownMonth month,
            List<RankingScope> scopes,
            List<PublishedRanking> published,
            List<PublishedRanking> before) {

        public Overview {
            scopes = List.copyOf(scopes);
            published = List.copyOf(published);
            before = List.copyOf(before);
        }

        /** What was published of the scope's group and document for the month; null if nothing was. */
        public @Nullable PublishedRanking publishedOf(RankingScope scope) {
            return published.stream()
                    .filter(one -> one.group() == scope.group() && Objects.equals(one.document(), scope.document()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A ranking that is only tried out: the office looks at it before anybody signs. */
    public record Trial(
            RankingScope scope,
            ShownMonth month,
            List<RankingLine> lines,
            @Nullable Long publication) {

        /** Number of the scoring rule, as {@link PublishedRanking#rule}. */
        public int rule() {
            return RankingRule.NUMBER;
        }

        public Trial {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A published ranking with what the same month comes to by what is known now.
     *
     * @param now the lines as they would stand today, by the rule of today
     */
    public record Published(PublishedRanking ranking, List<RankingLine> now) {

        public Published {
            now = List.copyOf(now);
        }
    }

    @Override
    @PreAuthorize("hasAuthority('RANKING_READ')")
    public boolean isSwitchedOn(RankingGroup group, ReportingMonth month) {
        return store.scopes(user.district()).stream()
                .anyMatch(scope -> scope.group() == group && scope.document() == null && scope.covers(month));
    }

    @Override
    @PreAuthorize("hasAuthority('RANKING_READ')")
    public Optional<PublishedRanking> published(RankingGroup group, ReportingMonth month) {
        return store.published(user.district(), month).stream()
                .filter(ranking -> ranking.group() == group && ranking.document() == null)
                .findFirst();
    }

    @Override
    @PreAuthorize("hasAuthority('RANKING_READ')")
    public List<PublishedRanking> published(ReportingMonth month) {
        return store.published(user.district(), month);
    }

    /** Rankings as of the month, or of the newest where it cannot be chosen. */
    @PreAuthorize("hasAuthority('RANKING_READ')")
    public Overview overview(@Nullable ReportingMonth wanted) {
        ShownMonth month = months.choose(user.district(), wanted);
        List<PublishedRanking> published = store.published(user.district(), month.selected());
        return new Overview(
                month,
                user.may(Permission.RANKING_MANAGE) ? store.scopes(user.district()) : List.of(),
                published,
                published.isEmpty() ? store.publishedBefore(user.district(), month.selected()) : List.of());
    }

    /**
     * Tries a ranking out.
     *
     * @throws BusinessException not found, if there is no such scope, or if it is off and not for that month
     */
    @PreAuthorize("hasAuthority('RANKING_MANAGE')")
    public Trial trial(long scope, @Nullable ReportingMonth wanted) {
        RankingScope found = find(scope);
        ShownMonth month = months.choose(user.district(), wanted);
        List<RankingLine> lines = found.covers(month.selected()) ? rank(found, month) : List.of();
        return new Trial(found, month, lines, publicationOf(found, month.selected()));
    }

    /** @throws BusinessException not found, if nothing was published under this id */
    @PreAuthorize("hasAuthority('RANKING_READ')")
    public Published read(long publication) {
        PublishedRanking ranking = store.published(user.district(), publication)
                .orElseThrow(() -> BusinessException.notFound("progress.ranking.notFound"));
        ShownMonth month = months.choose(user.district(), ranking.month());
        List<RankingLine> now = month.selected().equals(ranking.month())
                ? RankingRule.rank(targets.list(district(), month, ranking.group(), ranking.document()))
                : ranking.lines();
        return new Published(ranking, now);
    }

    /** The documents that a scope can be narrowed to: those that set targets. */
    @PreAuthorize("hasAuthority('RANKING_MANAGE')")
    public List<Option> documents() {
        return store.documents(user.district());
    }

    /** The month that a new scope begins with where nothing else is said: the newest that can be shown. */
    @PreAuthorize("hasAuthority('RANKING_MANAGE')")
    public ReportingMonth newestMonth() {
        return months.choose(user.district(), null).selected();
    }

    @Override
    @PreAuthorize("hasAuthority('RANKING_MANAGE')")
    @Transactional
    public long switchOn(NewRankingScope scope) {
        boolean on = store.scopes(user.district()).stream()
                .anyMatch(one -> one.end() == null
                        && one.group() == scope.group()
                        && Objects.equals(one.document(), scope.document()));
        if (on) {
            throw BusinessException.conflict("progress.ranking.conflict.on");
        }
        long id = store.begin(
                new NewRankingScope(
                        scope.group(),
                        scope.document(),
                        scope.from(),
                        text(scope.reason(), LONGEST_REASON, "progress.ranking.invalid.reason"),
                        optional(scope.approvalNumber(), LONGEST_NUMBER, "progress.ranking.invalid.approvalNumber")),
                user,
                clock.instant());
        events.publishEvent(new RankingDecided("switched-on", id));
        return id;
    }

    /**
     * Switches ranking off. What was published stays.
     *
     * @throws BusinessException not found; invalid, if the reason is missing or too long; conflict, if it is off already
     */
    @PreAuthorize("hasAuthority('RANKING_MANAGE')")
    @Transactional
    public void switchOff(long scope, String reason) {
        RankingScope found = find(scope);
        String why = text(reason, LONGEST_REASON, "progress.ranking.invalid.reason");
        if (!store.end(found, why, user, clock.instant())) {
            throw BusinessException.conflict("progress.ranking.conflict.off");
        }
        events.publishEvent(new RankingDecided("switched-off", scope));
    }

    @Override
    @PreAuthorize("hasAuthority('RANKING_MANAGE')")
    @Transactional
    public long publish(long scope, ReportingMonth month, RankingSignature signing) {
        RankingScope found = find(scope);
        ShownMonth shown = months.choose(user.district(), month);
        if (!shown.selected().equals(month) || !found.covers(month)) {
            throw BusinessException.conflict("progress.ranking.conflict.month");
        }
        if (publicationOf(found, month) != null) {
            throw BusinessException.conflict("progress.ranking.conflict.published");
        }
        RankingSignature signed = new RankingSignature(
                text(signing.signedBy(), LONGEST_NAME, "progress.ranking.invalid.signedBy"),
                optional(signing.approvalNumber(), LONGEST_NUMBER, "progress.ranking.invalid.approvalNumber"),
                optional(signing.remark(), LONGEST_REASON, "progress.ranking.invalid.remark"));
        List<RankingLine> lines = rank(found, shown);
        if (lines.stream().noneMatch(line -> line.place() != null)) {
            throw BusinessException.invalid("progress.ranking.invalid.nobody");
        }
        long id = store.publish(found, month, signed, lines, user, clock.instant());
        events.publishEvent(new RankingDecided("published", id));
        return id;
    }

    private List<RankingLine> rank(RankingScope scope, ShownMonth month) {
        return RankingRule.rank(targets.list(district(), month, scope.group(), scope.document()));
    }

    /** Under which id the month is published; null where it is not. */
    private @Nullable Long publicationOf(RankingScope scope, ReportingMonth month) {
        return store.published(user.district(), month).stream()
                .filter(one -> one.group() == scope.group() && Objects.equals(one.document(), scope.document()))
                .map(PublishedRanking::id)
                .findFirst()
                .orElse(null);
    }

    private DataScope district() {
        return DataScope.district(user.district());
    }

    private RankingScope find(long id) {
        return store.scope(user.district(), id)
                .orElseThrow(() -> BusinessException.notFound("progress.ranking.notFound"));
    }

    private static String text(String typed, int longest, String messageKey) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw BusinessException.invalid(messageKey, longest);
        }
        return text;
    }

    private static @Nullable String optional(@Nullable String typed, int longest, String messageKey) {
        return typed == null || typed.isBlank() ? null : text(typed, longest, messageKey);
    }
}

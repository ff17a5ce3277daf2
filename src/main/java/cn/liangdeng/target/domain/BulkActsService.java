package cn.liangdeng.target.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.BulkAct;
import cn.liangdeng.target.BulkActs;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.SourceMove;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out decisions on the targets of a document: what all of them need is looked up once, and all of it is written together.
 */
@Service
class BulkActsService implements BulkActs {

    private final TargetRepository targets;
    private final TargetFinder finder;
    private final TargetSources sources;
    private final TargetRecorder recorder;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    BulkActsService(
            TargetRepository targets,
            TargetFinder finder,
            TargetSources sources,
            TargetRecorder recorder,
            Units units,
            CurrentUser user,
            Clock clock) {
        this.targets = targets;
        this.finder = finder;
        this.sources = sources;
        this.recorder = recorder;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public void carryOut(List<BulkAct> acts) {
        if (acts.isEmpty()) {
            return;
        }
        // What was written in this transaction (sentences marked just now) is looked up with SQL.
        targets.flush();
        Map<TargetId, Target> found = find(acts.stream().map(BulkAct::target).toList());
        Named known = named(acts, found);
        List<DoneAct> done = new ArrayList<>();
        List<TargetSources.Past> past = new ArrayList<>();
        for (BulkAct act : acts) {
            Target target = Optional.ofNullable(found.get(act.target())).orElseThrow(TargetRefusals::notFound);
            if (target.version() != act.expectedVersion()) {
                throw TargetRefusals.changedMeanwhile();
            }
            try {
                done.addAll(carryOut(act, target, known, past));
            } catch (InvalidTargetException refused) {
                throw TargetRefusals.oneOfMany(target.details().title());
            }
        }
        sources.keepPast(past, known.now());
        recorder.record(done);
    }

    /** Those in the person's reach, with all that the acts change. */
    private Map<TargetId, Target> find(List<TargetId> ids) {
        List<Long> numbers = ids.stream().map(TargetId::value).toList();
        long district = user.district().value();
        Set<UnitId> reach =
                units.listIn(user.readScope()).stream().map(UnitSummary::id).collect(Collectors.toSet());
        targets.findWithVersions(district, numbers);
        targets.findWithFurtherUnits(district, numbers);
        return targets.findWithStatusChanges(district, numbers).stream()
                .filter(target -> reach.contains(target.unit()))
                .collect(Collectors.toMap(Target::id, target -> target));
    }

    private static List<DoneAct> carryOut(BulkAct act, Target target, Named known, List<TargetSources.Past> past) {
        List<DoneAct> done = new ArrayList<>();
        if (act.move() != null) {
            done.add(move(target, act.move(), known, past));
        }
        if (act.adjustment() != null) {
            IndicatorData indicator = Optional.ofNullable(known.indicators().get(target.indicator()))
                    .orElseThrow(TargetRefusals::noIndicator);
            done.add(DoneAct.adjust(target, indicator, act.adjustment(), known.by(), known.now()));
        }
        if (act.withdrawal() != null) {
            done.add(DoneAct.become(
                    target, TargetStatus.WITHDRAWN, ChangeAct.WITHDRAWN, act.withdrawal(), known.by(), known.now()));
        }
        return done;
    }

    private static DoneAct move(Target target, SourceMove move, Named known, List<TargetSources.Past> past) {
        TargetChecks.problems(move).refuse();
        if (!known.versions().containsKey(move.document())
                || !move.document().equals(known.documents().get(move.clause()))) {
            throw TargetRefusals.oneOfMany(target.details().title());
        }
        TargetDetails before = target.details();
        DocumentId document = before.document();
        ClauseId clause = before.clause();
        target.edit(before.withSource(move.document(), move.clause()));
        if (document != null && clause != null && !document.equals(move.document())) {
            past.add(new TargetSources.Past(target.id(), document, clause, move.from()));
        }
        return new DoneAct(
                target,
                target.changeCount(),
                ChangeAct.REVISED,
                null,
                move.reason().strip(),
                new FieldChange.Collector()
                        .compare("document", known.version(document), known.version(move.document()))
                        .compare("clause", known.quote(clause), known.quote(move.clause()))
                        .changes(),
                move.from());
    }

    private Named named(List<BulkAct> acts, Map<TargetId, Target> found) {
        List<SourceMove> moves = acts.stream()
                .flatMap(act -> Optional.ofNullable(act.move()).stream())
                .toList();
        Set<IndicatorId> adjusted = acts.stream()
                .filter(act -> act.adjustment() != null)
                .flatMap(act -> Optional.ofNullable(found.get(act.target())).stream())
                .map(Target::indicator)
                .collect(Collectors.toSet());
        List<TargetDetails> before = moves.isEmpty()
                ? List.of()
                : found.values().stream().map(Target::details).toList();
        Set<ClauseId> clauses = Stream.concat(
                        moves.stream().map(SourceMove::clause),
                        before.stream().flatMap(details -> Optional.ofNullable(details.clause()).stream()))
                .collect(Collectors.toSet());
        Set<DocumentId> documents = Stream.concat(
                        moves.stream().map(SourceMove::document),
                        before.stream().flatMap(details -> Optional.ofNullable(details.document()).stream()))
                .collect(Collectors.toSet());
        return new Named(
                adjusted.isEmpty() ? Map.of() : finder.indicators(adjusted),
                documents.isEmpty() ? Map.of() : sources.versions(user.district(), documents),
                clauses.isEmpty() ? Map.of() : sources.clauses(clauses),
                clauses.isEmpty() ? Map.of() : sources.quotes(clauses),
                user.account(),
                clock.instant());
    }

    /**
     * What the acts name.
     *
     * @param versions the district's documents as the history names them
     * @param documents where the sentences stand
     */
    private record Named(
            Map<IndicatorId, IndicatorData> indicators,
            Map<DocumentId, String> versions,
            Map<ClauseId, DocumentId> documents,
            Map<ClauseId, String> quotes,
            AccountId by,
            Instant now) {

        @Nullable
        String version(@Nullable DocumentId document) {
            return document == null ? null : versions.get(document);
        }

        @Nullable
        String quote(@Nullable ClauseId clause) {
            return clause == null ? null : quotes.get(clause);
        }
    }
}

package cn.liangdeng.target.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.target.BulkTargets;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.SourcedTarget;
import cn.liangdeng.target.TargetCandidate;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Examines and sets many targets at once: what all of them need is looked up once, and everything is checked before anything is
 * kept.
 */
@Service
class TargetBatch implements BulkTargets {

    private final TargetRepository targets;
    private final TargetFinder finder;
    private final TargetSources sources;
    private final TargetRecorder recorder;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    TargetBatch(
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
    @Transactional(readOnly = true)
    public List<List<Problem>> examine(List<TargetCandidate> candidates) {
        Surroundings known =
                around(candidates.stream().map(TargetCandidate::details).toList());
        return candidates.stream()
                .map(candidate -> problems(candidate, known).list())
                .toList();
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public List<TargetId> createAll(List<SourcedTarget> wanted) {
        // What was written in this transaction (sentences marked just now) is looked up with SQL.
        targets.flush();
        Map<UUID, TargetId> there = alreadySet(wanted);
        if (!there.isEmpty()) {
            return wanted.stream().map(sourced -> alreadySet(sourced, there)).toList();
        }
        Surroundings known = around(
                wanted.stream().map(sourced -> sourced.target().details()).toList());
        Map<IndicatorId, IndicatorData> indicators = finder.indicators(
                wanted.stream().map(sourced -> sourced.target().indicator()).collect(Collectors.toSet()));
        List<Target> created = new ArrayList<>();
        List<@Nullable String> origins = new ArrayList<>();
        for (SourcedTarget sourced : wanted) {
            NewTarget target = sourced.target();
            IndicatorData indicator =
                    Optional.ofNullable(indicators.get(target.indicator())).orElseThrow(TargetRefusals::noIndicator);
            TargetDetails details = TargetChecks.normal(target.details());
            TargetTermsData terms = TermsChecks.normal(target.terms(), indicator.nature());
            problems(new TargetCandidate(indicator, details, terms), known).refuse();
            created.add(new Target(
                    user.district(),
                    new NewTarget(target.indicator(), details, terms, target.requestKey()),
                    user.account(),
                    clock.instant()));
            origins.add(sourced.origin());
        }
        recorder.recordCreated(created, origins);
        return created.stream().map(Target::id).toList();
    }

    private Map<UUID, TargetId> alreadySet(List<SourcedTarget> wanted) {
        Map<UUID, TargetId> there = new HashMap<>();
        List<UUID> keys = wanted.stream()
                .flatMap(sourced -> Optional.ofNullable(sourced.target().requestKey()).stream())
                .toList();
        if (!keys.isEmpty()) {
            targets.findByRequests(user.district().value(), keys)
                    .forEach(set -> there.put(set.getKey(), new TargetId(set.getId())));
        }
        return there;
    }

    /** All were set in one transaction, so where one is there all are. */
    private static TargetId alreadySet(SourcedTarget sourced, Map<UUID, TargetId> there) {
        TargetId id = there.get(sourced.target().requestKey());
        if (id == null) {
            throw TargetRefusals.changedMeanwhile();
        }
        return id;
    }

    private static Problems problems(TargetCandidate candidate, Surroundings known) {
        TargetDetails details = TargetChecks.normal(candidate.details());
        TargetTermsData terms =
                TermsChecks.normal(candidate.terms(), candidate.indicator().nature());
        return TargetChecks.problems(candidate.indicator().nature(), details, known)
                .addAll(IndicatorChecks.problems(IndicatorChecks.normal(candidate.indicator()))
                        .list())
                .addAll(TermsChecks.problems(terms, candidate.indicator()));
    }

    /** What the targets name, in one statement each. */
    private Surroundings around(List<TargetDetails> all) {
        Set<DocumentId> documents = named(all, TargetDetails::document);
        Set<ClauseId> clauses = named(all, TargetDetails::clause);
        Set<TargetId> parents = named(all, TargetDetails::parent);
        return new Surroundings.Known(
                units.list(user.district()).stream().collect(Collectors.toMap(UnitSummary::id, Function.identity())),
                documents.isEmpty() ? Set.of() : sources.documents(user.district(), documents),
                clauses.isEmpty() ? Map.of() : sources.clauses(clauses),
                parents.isEmpty()
                        ? Set.of()
                        : targets
                                .findPlanGoals(
                                        user.district().value(),
                                        parents.stream().map(TargetId::value).toList())
                                .stream()
                                .map(TargetId::new)
                                .collect(Collectors.toSet()));
    }

    private static <T> Set<T> named(List<TargetDetails> all, Function<TargetDetails, @Nullable T> what) {
        return all.stream()
                .flatMap(details -> Optional.ofNullable(what.apply(details)).stream())
                .collect(Collectors.toSet());
    }
}

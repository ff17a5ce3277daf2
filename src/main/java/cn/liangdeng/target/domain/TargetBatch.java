package cn.liangdeng.target.domain;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
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
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final TargetChecks checks;
    private final TargetRecorder recorder;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    TargetBatch(
            TargetRepository targets,
            TargetFinder finder,
            TargetChecks checks,
            TargetRecorder recorder,
            Units units,
            CurrentUser user,
            Clock clock) {
        this.targets = targets;
        this.finder = finder;
        this.checks = checks;
        this.recorder = recorder;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional(readOnly = true)
    public List<List<Problem>> examine(List<TargetCandidate> candidates) {
        Map<UnitId, UnitSummary> known = units();
        return candidates.stream()
                .map(candidate -> problems(candidate, known).list())
                .toList();
    }

    @Override
    @PreAuthorize("hasAuthority('TARGET_MANAGE')")
    @Transactional
    public List<TargetId> createAll(List<SourcedTarget> wanted) {
        targets.flush();
        Map<UnitId, UnitSummary> known = units();
        Map<IndicatorId, IndicatorData> indicators = new HashMap<>();
        List<TargetId> ids = new ArrayList<>();
        List<Target> created = new ArrayList<>();
        for (SourcedTarget sourced : wanted) {
            NewTarget target = sourced.target();
            Optional<Target> alreadySet = Optional.ofNullable(target.requestKey())
                    .flatMap(key -> targets.findByRequest(user.district().value(), key));
            if (alreadySet.isPresent()) {
                return wanted.stream().map(this::alreadySet).toList();
            }
            IndicatorData indicator = indicators.computeIfAbsent(target.indicator(), finder::indicator);
            TargetDetails details = TargetChecks.normal(target.details());
            TargetTermsData terms = TermsChecks.normal(target.terms(), indicator.nature());
            problems(new TargetCandidate(indicator, details, terms), known).refuse();
            created.add(new Target(
                    user.district(),
                    new NewTarget(target.indicator(), details, terms, target.requestKey()),
                    user.account(),
                    clock.instant()));
        }
        List<String> origins = wanted.stream().map(SourcedTarget::origin).toList();
        recorder.recordCreated(created, origins);
        created.forEach(target -> ids.add(target.id()));
        return ids;
    }

    /** All were set in one transaction, so where one is there all are. */
    private TargetId alreadySet(SourcedTarget sourced) {
        return Optional.ofNullable(sourced.target().requestKey())
                .flatMap(key -> targets.findByRequest(user.district().value(), key))
                .map(Target::id)
                .orElseThrow(TargetRefusals::changedMeanwhile);
    }

    private Problems problems(TargetCandidate candidate, Map<UnitId, UnitSummary> known) {
        TargetDetails details = TargetChecks.normal(candidate.details());
        TargetTermsData terms =
                TermsChecks.normal(candidate.terms(), candidate.indicator().nature());
        return checks.problems(
                        user.district(),
                        candidate.indicator().nature(),
                        details,
                        unit -> Optional.ofNullable(known.get(unit)))
                .addAll(IndicatorChecks.problems(IndicatorChecks.normal(candidate.indicator()))
                        .list())
                .addAll(TermsChecks.problems(terms, candidate.indicator()));
    }

    private Map<UnitId, UnitSummary> units() {
        return units.list(user.district()).stream().collect(Collectors.toMap(UnitSummary::id, Function.identity()));
    }
}

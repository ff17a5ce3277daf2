package cn.liangdeng.intake.domain;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.document.TextPlace;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.Publication;
import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.intake.UnitPart;
import cn.liangdeng.target.BulkTargets;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.SourcedTarget;
import cn.liangdeng.target.TargetActs;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the accepted drafts of a document targets. Runs inside the transaction of its caller. */
@Component
class Publisher {

    private final PublicationPlanning planning;
    private final PolicyDocuments documents;
    private final Indicators indicators;
    private final BulkTargets targets;
    private final TargetActs acts;

    Publisher(
            PublicationPlanning planning,
            PolicyDocuments documents,
            Indicators indicators,
            BulkTargets targets,
            TargetActs acts) {
        this.planning = planning;
        this.documents = documents;
        this.indicators = indicators;
        this.targets = targets;
        this.acts = acts;
    }

    /** What publishing would do. */
    Publication examine(List<Draft> drafts) {
        PublicationPlan plan = planning.plan(drafts);
        int annual =
                (int) plan.targets().stream().filter(PlannedTarget::isAnnual).count();
        return new Publication(
                plan.obstacles(),
                annual,
                plan.targets().size() - annual,
                plan.targets().stream()
                        .filter(PlannedTarget::isAnnual)
                        .flatMap(target -> join(plan, target).stream())
                        .toList(),
                plan.known(),
                repeats(plan),
                unmatchedSupporting(drafts));
    }

    private static Optional<Publication.Join> join(PublicationPlan plan, PlannedTarget annual) {
        Optional<PlannedTarget> planned = plan.plannedParent(annual);
        return planned.map(PlannedTarget::key)
                .or(() -> plan.presentParentKey(annual))
                .map(goal -> new Publication.Join(
                        annual.draft().id(),
                        annual.key().indicatorName(),
                        annual.key().first().year(),
                        plain(annual.draft().content().bound()) + annual.key().unitOfMeasure(),
                        goal.indicatorName(),
                        List.of(goal.first().year(), goal.last().year()),
                        planned.isPresent()));
    }

    private static String plain(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.stripTrailingZeros().toPlainString();
    }

    /** Drafts that state the same, each once. */
    private static List<Publication.Repeat> repeats(PublicationPlan plan) {
        Map<DraftId, Publication.Repeat> repeats = new LinkedHashMap<>();
        plan.targets().stream()
                .filter(target -> target.drafts().size() > 1)
                .forEach(target -> repeats.putIfAbsent(
                        target.draft().id(),
                        new Publication.Repeat(
                                target.draft().id(),
                                target.key().indicatorName(),
                                target.drafts().size())));
        return List.copyOf(repeats.values());
    }

    /**
     * Sets the targets, goals of the plan period first so that the years' goals can be joined to them, and marks the drafts.
     *
     * @param apart drafts whose annual targets are not joined
     * @return the targets, those of the plan period first
     * @throws cn.liangdeng.shared.BusinessException invalid, if something stands in the way
     */
    List<TargetId> publish(DocumentId document, List<Draft> drafts, Set<DraftId> apart, Act act) {
        PublicationPlan plan = planning.plan(drafts);
        plan.requireNoObstacle();
        Map<PlannedTarget, TargetId> set = set(document, plan, apart);
        for (Draft draft : drafts) {
            if (draft.isUnmeasurable()) {
                documents.markUnmeasurable(
                        document, draft.anchor().start(), draft.anchor().end());
            }
            if (draft.state() == DraftState.ACCEPTED) {
                draft.publish(
                        plan.targets().stream()
                                .filter(planned -> planned.drafts().contains(draft))
                                .map(planned -> target(set, planned))
                                .toList(),
                        act);
            }
        }
        return List.copyOf(set.values());
    }

    private Map<PlannedTarget, TargetId> set(DocumentId document, PublicationPlan plan, Set<DraftId> apart) {
        Map<PlannedTarget, TargetId> set = new LinkedHashMap<>();
        if (plan.targets().isEmpty()) {
            return set;
        }
        List<PlannedTarget> goals =
                plan.targets().stream().filter(target -> !target.isAnnual()).toList();
        List<PlannedTarget> years =
                plan.targets().stream().filter(PlannedTarget::isAnnual).toList();
        Ground ground =
                ground(document, Stream.concat(goals.stream(), years.stream()).toList());
        acts.together(() -> {
            create(ground, goals, goal -> Optional.empty(), set);
            create(
                    ground,
                    years,
                    annual -> apart.contains(annual.draft().id()) ? Optional.empty() : parent(plan, annual, set),
                    set);
        });
        return set;
    }

    /** On what the targets of a document stand. */
    private record Ground(
            DocumentId document, Map<TextPlace, ClauseId> clauses, Map<PlannedTarget, IndicatorId> indicators) {

        ClauseId clause(PlannedTarget planned) {
            return Objects.requireNonNull(clauses.get(place(planned)));
        }

        IndicatorId indicator(PlannedTarget planned) {
            return Objects.requireNonNull(indicators.get(planned));
        }
    }

    private Ground ground(DocumentId document, List<PlannedTarget> wanted) {
        Map<TextPlace, ClauseId> clauses = documents.clausesAt(
                document, wanted.stream().map(Publisher::place).toList());
        List<IndicatorId> named = indicators.findOrCreateAll(wanted.stream()
                .map(planned -> TargetPlan.indicator(planned.draft().content()))
                .toList());
        Map<PlannedTarget, IndicatorId> found = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            found.put(wanted.get(i), named.get(i));
        }
        return new Ground(document, clauses, found);
    }

    private void create(
            Ground ground,
            List<PlannedTarget> wanted,
            Function<PlannedTarget, Optional<TargetId>> parent,
            Map<PlannedTarget, TargetId> set) {
        if (wanted.isEmpty()) {
            return;
        }
        List<TargetId> ids = targets.createAll(wanted.stream()
                .map(planned -> new SourcedTarget(
                        new NewTarget(
                                ground.indicator(planned),
                                details(ground, planned, parent.apply(planned).orElse(null)),
                                planned.terms(),
                                planned.requestKey()),
                        null))
                .toList());
        for (int i = 0; i < ids.size(); i++) {
            set.put(wanted.get(i), ids.get(i));
        }
    }

    private static TextPlace place(PlannedTarget planned) {
        Anchor anchor = planned.draft().anchor();
        return new TextPlace(anchor.start(), anchor.end());
    }

    private static TargetId target(Map<PlannedTarget, TargetId> set, PlannedTarget planned) {
        TargetId target = set.get(planned);
        if (target == null) {
            throw new IllegalStateException("every planned target was set");
        }
        return target;
    }

    private static Optional<TargetId> parent(
            PublicationPlan plan, PlannedTarget planned, Map<PlannedTarget, TargetId> set) {
        return plan.plannedParent(planned).map(parent -> target(set, parent)).or(() -> plan.presentParent(planned));
    }

    private static TargetDetails details(Ground ground, PlannedTarget planned, @Nullable TargetId parent) {
        DraftContent content = planned.draft().content();
        String definition = content.definitionOfDone();
        boolean milestone = content.nature() == IndicatorNature.MILESTONE;
        return new TargetDetails(
                planned.key().unit(),
                planned.coLeads(),
                planned.supporting(),
                ground.document(),
                ground.clause(planned),
                content.indicatorName(),
                planned.horizon(),
                content.commitment(),
                BigDecimal.ONE,
                content.leader(),
                milestone && (definition == null || definition.isBlank())
                        ? planned.draft().anchor().quote()
                        : definition,
                parent,
                planned.asksForAverageGrowth());
    }

    private static List<String> unmatchedSupporting(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.state() == DraftState.ACCEPTED)
                .flatMap(draft -> draft.mentions().stream())
                .filter(mention -> mention.part() == UnitPart.SUPPORTING && !mention.isMatched())
                .map(UnitMention::name)
                .distinct()
                .sorted()
                .toList();
    }
}

package cn.liangdeng.intake.domain;

import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftProblem;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.Publication;
import cn.liangdeng.intake.Publication.Obstacle;
import cn.liangdeng.intake.query.TargetSurvey;
import cn.liangdeng.intake.query.TargetSurvey.KnownIndicator;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.target.IndicatorNature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what publishing a document's drafts means, before anything is done. */
@Component
class PublicationPlanning {

    private final TargetSurvey survey;
    private final RevisionClaims claims;
    private final CurrentUser user;

    PublicationPlanning(TargetSurvey survey, RevisionClaims claims, CurrentUser user) {
        this.survey = survey;
        this.claims = claims;
        this.user = user;
    }

    PublicationPlan plan(List<Draft> all) {
        List<Draft> drafts = claims.unclaimed(all);
        List<Obstacle> obstacles = new ArrayList<>();
        List<Draft> complete = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.state() == DraftState.OPEN) {
                obstacles.add(obstacle(draft, DraftProblem.of(Publication.STATE, "intake.obstacle.open")));
            } else if (draft.state() == DraftState.ACCEPTED) {
                List<DraftProblem> missing = DraftChecks.missing(draft.content(), draft.mentions());
                missing.forEach(problem -> obstacles.add(obstacle(draft, problem)));
                if (missing.isEmpty()) {
                    complete.add(draft);
                }
            }
        }
        Set<String> names = complete.stream()
                .map(draft -> draft.content().indicatorName().strip())
                .collect(Collectors.toCollection(TreeSet::new));
        DataScope district = DataScope.district(user.district());
        List<KnownIndicator> known = names.isEmpty()
                ? List.of()
                : survey.indicators(
                        district,
                        names,
                        complete.stream()
                                .map(draft -> draft.content().unitOfMeasure().strip())
                                .collect(Collectors.toSet()));
        checkNatures(complete, known, obstacles);
        return new PublicationPlan(
                targets(complete, obstacles),
                obstacles,
                names.isEmpty() ? List.of() : survey.planGoals(district, names),
                known(complete, known));
    }

    private static List<PlannedTarget> targets(List<Draft> complete, List<Obstacle> obstacles) {
        Map<PlannedTarget.Key, PlannedTarget> byKey = new LinkedHashMap<>();
        for (Draft draft : complete) {
            for (PlannedTarget target : PlannedTarget.of(draft)) {
                PlannedTarget first = byKey.putIfAbsent(target.key(), target);
                if (first == null) {
                    continue;
                }
                Optional<PlannedTarget> joined = first.joinedWith(target);
                if (first.terms().equals(target.terms())) {
                    first.drafts().add(draft);
                } else if (joined.isPresent()) {
                    byKey.put(target.key(), joined.get());
                } else {
                    obstacles.add(obstacle(
                            draft,
                            DraftProblem.of(
                                    "bound",
                                    "intake.obstacle.contradiction",
                                    first.draft().anchor().quote())));
                }
            }
        }
        return List.copyOf(byKey.values());
    }

    /** One indicator has one nature: as the dictionary has it, else as the first draft says. */
    private static void checkNatures(List<Draft> complete, List<KnownIndicator> known, List<Obstacle> obstacles) {
        Map<IndicatorKey, IndicatorNature> natures = new HashMap<>();
        known.forEach(indicator ->
                natures.put(new IndicatorKey(indicator.name(), indicator.unitOfMeasure()), indicator.nature()));
        for (Draft draft : complete) {
            DraftContent content = draft.content();
            IndicatorNature nature = natures.computeIfAbsent(IndicatorKey.of(content), key -> content.nature());
            if (nature != content.nature()) {
                obstacles.add(
                        obstacle(draft, DraftProblem.of("nature", "intake.obstacle.otherNature." + nature.name())));
            }
        }
    }

    /** The same name and unit is the same indicator; a like one is only suggested. */
    private static List<Publication.Known> known(List<Draft> complete, List<KnownIndicator> known) {
        IndicatorIndex index = new IndicatorIndex(known);
        Map<IndicatorKey, Draft> named = new LinkedHashMap<>();
        complete.forEach(draft -> named.putIfAbsent(IndicatorKey.of(draft.content()), draft));
        List<Publication.Known> found = new ArrayList<>();
        named.forEach((key, draft) -> index.find(draft.content())
                .ifPresent(indicator -> found.add(new Publication.Known(draft.id(), key.name(), indicator.name()))));
        return found;
    }

    private static Obstacle obstacle(Draft draft, DraftProblem problem) {
        return new Obstacle(draft.id(), draft.content().indicatorName(), problem);
    }

    private record IndicatorKey(String name, String unitOfMeasure) {

        static IndicatorKey of(DraftContent content) {
            return new IndicatorKey(
                    content.indicatorName().strip(), content.unitOfMeasure().strip());
        }
    }
}

package cn.liangdeng.intake.domain;

import cn.liangdeng.intake.Publication;
import cn.liangdeng.intake.query.TargetSurvey;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.target.TargetId;
import java.util.List;
import java.util.Optional;

/**
 * The targets that a document's accepted drafts would become, and what stands in their way.
 *
 * @param obstacles empty where publishing is possible
 * @param goals goals of the plan period that were set before
 * @param known indicators that are there already, under the same or a like name
 */
record PublicationPlan(
        List<PlannedTarget> targets,
        List<Publication.Obstacle> obstacles,
        List<TargetSurvey.PlanGoal> goals,
        List<Publication.Known> known) {

    void requireNoObstacle() {
        if (!obstacles.isEmpty()) {
            throw BusinessException.invalid("intake.publish.refused", obstacles.size());
        }
    }

    /** The goal of the plan period in this document of which this is a year's goal. */
    Optional<PlannedTarget> plannedParent(PlannedTarget annual) {
        return targets.stream()
                .filter(goal -> !goal.isAnnual()
                        && goal.key().sameIndicatorAndUnit(annual.key())
                        && goal.key().lies(annual.key()))
                .findFirst();
    }

    /** The goal of the plan period, set before, of which this is a year's goal. */
    Optional<TargetId> presentParent(PlannedTarget annual) {
        return goalOf(annual).map(TargetSurvey.PlanGoal::id);
    }

    /** What that goal is about. */
    Optional<PlannedTarget.Key> presentParentKey(PlannedTarget annual) {
        return goalOf(annual).map(PublicationPlan::key);
    }

    private Optional<TargetSurvey.PlanGoal> goalOf(PlannedTarget annual) {
        return goals.stream()
                .filter(goal -> key(goal).sameIndicatorAndUnit(annual.key())
                        && key(goal).lies(annual.key()))
                .findFirst();
    }

    private static PlannedTarget.Key key(TargetSurvey.PlanGoal goal) {
        return new PlannedTarget.Key(
                goal.indicatorName(), goal.unitOfMeasure(), goal.unit(), goal.first(), goal.last());
    }
}

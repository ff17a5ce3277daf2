/**
 * Numbers → progress and light: the meaning of targets, expected path, gap, light, forecast, score and the explain card.
 * Plain Java without Spring, database or clock; exact arithmetic throughout.
 *
 * <p>The rules stand in {@code docs/progress.md}; each class names its section. {@link cn.liangdeng.evaluation.Evaluator}
 * judges targets, {@link cn.liangdeng.evaluation.MilestoneEvaluator} milestones, and every
 * {@link cn.liangdeng.evaluation.Evaluation} carries the {@link cn.liangdeng.evaluation.ExplainCard} that says why.
 */
@ApplicationModule(
        displayName = "Evaluation 进度评判",
        allowedDependencies = {"shared"})
@NullMarked
package cn.liangdeng.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

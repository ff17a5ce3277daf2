/**
 * Numbers → progress and light: the meaning of targets, expected path, gap, light, forecast, score and the explain card.
 * Plain Java without Spring, database or clock; exact arithmetic throughout.
 */
@ApplicationModule(
        displayName = "Evaluation 进度评判",
        allowedDependencies = {"shared"})
@NullMarked
package cn.liangdeng.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

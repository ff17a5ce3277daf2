/**
 * Indicators and the targets on them, in versions: what was promised, by whom, until when.
 */
@ApplicationModule(
        displayName = "Target 目标指标",
        allowedDependencies = {"shared", "evaluation", "office", "calendar", "organisation", "access", "document"})
@NullMarked
package cn.liangdeng.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

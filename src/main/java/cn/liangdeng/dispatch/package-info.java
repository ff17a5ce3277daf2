/**
 * Meetings on what is late (调度会), what they decided and who owes it; the wall (挂图作战) and the screens that may show it.
 */
@ApplicationModule(
        displayName = "Dispatch 调度",
        allowedDependencies = {
            "shared",
            "evaluation",
            "office",
            "calendar",
            "organisation",
            "access",
            "target",
            "reporting",
            "progress",
            "attachment"
        })
@NullMarked
package cn.liangdeng.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

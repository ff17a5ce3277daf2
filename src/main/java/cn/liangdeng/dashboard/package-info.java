/**
 * What leaders open first; owns no facts.
 */
@ApplicationModule(
        displayName = "Dashboard 领导驾驶舱",
        allowedDependencies = {
            "shared",
            "extraction",
            "evaluation",
            "office",
            "calendar",
            "organisation",
            "access",
            "document",
            "target",
            "reporting",
            "progress",
            "attachment"
        })
@NullMarked
package cn.liangdeng.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

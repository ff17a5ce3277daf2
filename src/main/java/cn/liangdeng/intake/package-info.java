/**
 * The import desk: from the words of a document to confirmed targets.
 */
@ApplicationModule(
        displayName = "Intake 目标采集",
        allowedDependencies = {
            "shared",
            "evaluation",
            "office",
            "calendar",
            "organisation",
            "access",
            "extraction",
            "document",
            "target",
            "attachment"
        })
@NullMarked
package cn.liangdeng.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Monthly reports with evidence, their review, and the approved figures with the moment from which they were known.
 */
@ApplicationModule(
        displayName = "Reporting 月度填报",
        allowedDependencies = {
            "shared",
            "evaluation",
            "office",
            "calendar",
            "organisation",
            "access",
            "target",
            "attachment"
        })
@NullMarked
package cn.liangdeng.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

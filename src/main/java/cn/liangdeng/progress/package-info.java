/**
 * Where every target stands at the end of every month, as it was known; target list and target page.
 */
@ApplicationModule(
        displayName = "Progress 进度亮灯",
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
            "reporting"
        })
@NullMarked
package cn.liangdeng.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

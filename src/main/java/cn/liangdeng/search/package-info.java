/**
 * One search over documents, targets, units and reports; owns no facts and reads only what the others publish.
 */
@ApplicationModule(
        displayName = "Search 搜索",
        allowedDependencies = {"shared", "evaluation", "organisation", "document", "target", "reporting", "progress"})
@NullMarked
package cn.liangdeng.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

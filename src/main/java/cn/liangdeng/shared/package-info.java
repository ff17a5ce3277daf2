/**
 * Words that every module speaks: value types (months, percentages, ids), who is acting and what that person may do and
 * see, and the small interfaces by which modules contribute to the common frame without knowing each other.
 */
@ApplicationModule(
        displayName = "Shared 共用词汇",
        allowedDependencies = {})
@NullMarked
package cn.liangdeng.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

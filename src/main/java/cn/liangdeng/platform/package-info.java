/**
 * What the house stands on: the embedded database, the clock, the web defaults and the common frame of all pages. Knows no
 * business type.
 */
@ApplicationModule(
        displayName = "Platform 运行平台",
        allowedDependencies = {"shared"})
@NullMarked
package cn.liangdeng.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The demo district: a fictional 示范区 whose year is played through the public services under the {@code demo} profile, with
 * a clock that is pinned so that the story holds.
 */
@ApplicationModule(
        displayName = "Demo 演示数据",
        allowedDependencies = {
            "shared",
            "platform",
            "extraction",
            "evaluation",
            "office",
            "calendar",
            "organisation",
            "access",
            "document",
            "target",
            "intake",
            "reporting",
            "progress",
            "dispatch"
        })
@NullMarked
package cn.liangdeng.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Reporting months, the windows in which they are filed, deadlines and working days.
 */
@ApplicationModule(
        displayName = "Calendar 调度周期",
        allowedDependencies = {"shared"})
@NullMarked
package cn.liangdeng.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

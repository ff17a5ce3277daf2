/**
 * Tells people what has happened and what is due: inbox, mail, webhooks, reminders. Listens to events of the modules below and is
 * never called.
 */
@ApplicationModule(
        displayName = "Notification 消息通知",
        allowedDependencies = {
            "shared",
            "evaluation",
            "office",
            "calendar",
            "organisation",
            "access",
            "target",
            "reporting"
        })
@NullMarked
package cn.liangdeng.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

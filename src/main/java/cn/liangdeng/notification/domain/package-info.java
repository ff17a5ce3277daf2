/** Messages, the outbox and its rounds, reminders, preferences. */
@NullMarked
package cn.liangdeng.notification.domain;

import org.jspecify.annotations.NullMarked;

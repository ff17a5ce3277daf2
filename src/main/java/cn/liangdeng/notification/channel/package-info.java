/** The ways on which a message leaves: inbox, mail, webhook. */
@NullMarked
package cn.liangdeng.notification.channel;

import org.jspecify.annotations.NullMarked;

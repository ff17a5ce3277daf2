/** What pages read: inbox, delivery log. */
@NullMarked
package cn.liangdeng.notification.query;

import org.jspecify.annotations.NullMarked;

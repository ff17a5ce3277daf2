/** 站内消息, 消息设置, 通知记录. */
@NullMarked
package cn.liangdeng.notification.web;

import org.jspecify.annotations.NullMarked;

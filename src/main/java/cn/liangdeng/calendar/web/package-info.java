/** 调度周期设置. */
@NullMarked
package cn.liangdeng.calendar.web;

import org.jspecify.annotations.NullMarked;

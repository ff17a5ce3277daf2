/** The rules of windows and working days, and where they are kept. */
@NullMarked
package cn.liangdeng.calendar.domain;

import org.jspecify.annotations.NullMarked;

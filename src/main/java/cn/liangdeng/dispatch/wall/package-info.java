/** The wall, and the screens that may show it. */
@NullMarked
package cn.liangdeng.dispatch.wall;

import org.jspecify.annotations.NullMarked;

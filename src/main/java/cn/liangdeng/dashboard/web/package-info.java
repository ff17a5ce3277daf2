/** The leader's home, the page of a unit and their sheet. */
@NullMarked
package cn.liangdeng.dashboard.web;

import org.jspecify.annotations.NullMarked;

/** Pages of meetings and decisions. */
@NullMarked
package cn.liangdeng.dispatch.web;

import org.jspecify.annotations.NullMarked;

/** Meetings and decisions: what may be done with them. */
@NullMarked
package cn.liangdeng.dispatch.domain;

import org.jspecify.annotations.NullMarked;

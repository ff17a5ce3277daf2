/** What pages read of meetings and decisions. */
@NullMarked
package cn.liangdeng.dispatch.query;

import org.jspecify.annotations.NullMarked;

/** What the leader's pages read; every number comes from the module that owns it. */
@NullMarked
package cn.liangdeng.dashboard.query;

import org.jspecify.annotations.NullMarked;

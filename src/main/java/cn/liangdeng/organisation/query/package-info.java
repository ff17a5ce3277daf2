/** What pages and other modules read of units. */
@NullMarked
package cn.liangdeng.organisation.query;

import org.jspecify.annotations.NullMarked;

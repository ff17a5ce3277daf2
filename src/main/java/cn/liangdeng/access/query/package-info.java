/** What pages and other modules read of accounts. */
@NullMarked
package cn.liangdeng.access.query;

import org.jspecify.annotations.NullMarked;

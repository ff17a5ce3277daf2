/** Read models of kept progress: lists, one target, five-year goals, and what other modules read. */
@NullMarked
package cn.liangdeng.progress.query;

import org.jspecify.annotations.NullMarked;

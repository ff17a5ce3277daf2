/** Tells other modules how targets stand: readings for the pages of leaders, marks for the page of a document. */
@NullMarked
package cn.liangdeng.progress.reading;

import org.jspecify.annotations.NullMarked;

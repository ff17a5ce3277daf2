/** What the module reads: which figures a unit owes, months filed before, the review queue, reports with their history. */
@NullMarked
package cn.liangdeng.reporting.query;

import org.jspecify.annotations.NullMarked;

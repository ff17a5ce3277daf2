/** Sheets out and in: the month as a workbook, a unit's own table, history filled in later, and how people write figures. */
@NullMarked
package cn.liangdeng.reporting.sheet;

import org.jspecify.annotations.NullMarked;

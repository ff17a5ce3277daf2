/** Import of a ready target list from a spreadsheet: template, trial, import. */
@NullMarked
package cn.liangdeng.intake.sheet;

import org.jspecify.annotations.NullMarked;

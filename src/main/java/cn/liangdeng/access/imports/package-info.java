/** Units and accounts out of one spreadsheet: template, trial, import. */
@NullMarked
package cn.liangdeng.access.imports;

import org.jspecify.annotations.NullMarked;

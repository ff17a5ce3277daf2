/** What the pages of targets and indicators read, one SQL statement a question. */
@NullMarked
package cn.liangdeng.target.query;

import org.jspecify.annotations.NullMarked;

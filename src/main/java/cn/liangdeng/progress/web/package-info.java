/** Pages about targets and how they stand. */
@NullMarked
package cn.liangdeng.progress.web;

import org.jspecify.annotations.NullMarked;

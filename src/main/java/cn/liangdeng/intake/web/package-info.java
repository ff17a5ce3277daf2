/** The import desk. */
@NullMarked
package cn.liangdeng.intake.web;

import org.jspecify.annotations.NullMarked;

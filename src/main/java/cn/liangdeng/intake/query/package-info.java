/** Reading lists for the import desk. */
@NullMarked
package cn.liangdeng.intake.query;

import org.jspecify.annotations.NullMarked;

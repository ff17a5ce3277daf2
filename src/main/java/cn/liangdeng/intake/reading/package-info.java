/** Reading uploaded files in the background. */
@NullMarked
package cn.liangdeng.intake.reading;

import org.jspecify.annotations.NullMarked;

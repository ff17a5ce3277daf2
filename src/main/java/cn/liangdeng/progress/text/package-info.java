/** Puts figures of progress into the words of officials, in the language of the present request. */
@NullMarked
package cn.liangdeng.progress.text;

import org.jspecify.annotations.NullMarked;

/** What tests of all modules share. */
@NullMarked
package cn.liangdeng.testing;

import org.jspecify.annotations.NullMarked;

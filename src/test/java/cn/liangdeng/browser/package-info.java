/** The main jobs in a real browser, on the demo district. */
@NullMarked
package cn.liangdeng.browser;

import org.jspecify.annotations.NullMarked;

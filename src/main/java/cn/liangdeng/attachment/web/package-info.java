/** Handing files out. */
@NullMarked
package cn.liangdeng.attachment.web;

import org.jspecify.annotations.NullMarked;

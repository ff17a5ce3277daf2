/** Storing files. */
@NullMarked
package cn.liangdeng.attachment.domain;

import org.jspecify.annotations.NullMarked;

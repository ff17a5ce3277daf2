/** Reading lists and pages of documents. */
@NullMarked
package cn.liangdeng.document.query;

import org.jspecify.annotations.NullMarked;

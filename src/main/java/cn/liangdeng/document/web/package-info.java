/** The document library and the document page. */
@NullMarked
package cn.liangdeng.document.web;

import org.jspecify.annotations.NullMarked;

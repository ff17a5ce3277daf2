/** Plain text → structure: headings, paragraphs and the tables that lost their grid on the way into plain text. */
@NullMarked
package cn.liangdeng.extraction.text;

import org.jspecify.annotations.NullMarked;

/** The words the grammar stands on: units of measure, verbs of commitment, kinds of indicators, names of organisations. Words of the
 * official language at large; nothing here comes from one document. */
@NullMarked
package cn.liangdeng.extraction.lexicon;

import org.jspecify.annotations.NullMarked;

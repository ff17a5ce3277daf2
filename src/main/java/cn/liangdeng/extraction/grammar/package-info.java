/** Stages that read words: numerals, quantities with their comparators, times, clauses, responsibility lines. */
@NullMarked
package cn.liangdeng.extraction.grammar;

import org.jspecify.annotations.NullMarked;

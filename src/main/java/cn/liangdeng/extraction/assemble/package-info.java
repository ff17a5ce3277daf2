/** Stages that put what was read together: passages with their context, indicators, measures, deadlines, milestones, relations and doubts. */
@NullMarked
package cn.liangdeng.extraction.assemble;

import org.jspecify.annotations.NullMarked;

/** 评分排名: where it is switched on, how units compare, and what was signed. */
@NullMarked
package cn.liangdeng.progress.ranking;

import org.jspecify.annotations.NullMarked;

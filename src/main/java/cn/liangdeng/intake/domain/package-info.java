/** Drafts, the decisions on them, and their publishing into targets. */
@NullMarked
package cn.liangdeng.intake.domain;

import org.jspecify.annotations.NullMarked;

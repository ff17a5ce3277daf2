/** Brings the kept progress up to date: reads terms and approved figures, has them judged, keeps what changed. */
@NullMarked
package cn.liangdeng.progress.domain;

import org.jspecify.annotations.NullMarked;

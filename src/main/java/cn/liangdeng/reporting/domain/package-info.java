/** The report with its workflow and history, the approved figures, and the acts that people do. */
@NullMarked
package cn.liangdeng.reporting.domain;

import org.jspecify.annotations.NullMarked;

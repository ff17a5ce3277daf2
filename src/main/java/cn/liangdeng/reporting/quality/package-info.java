/**
 * Checks on what units file (docs/quality.md): plain Java over the filed history of one indicator, without database or clock. The
 * same history gives the same findings.
 */
@NullMarked
package cn.liangdeng.reporting.quality;

import org.jspecify.annotations.NullMarked;

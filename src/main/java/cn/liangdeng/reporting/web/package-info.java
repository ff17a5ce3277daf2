/** The pages: a unit's month, one report to fill in, the review queue, a report with its history. */
@NullMarked
package cn.liangdeng.reporting.web;

import org.jspecify.annotations.NullMarked;

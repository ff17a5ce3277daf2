package cn.liangdeng.progress.domain;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * From a month on a unit reports on a target.
 *
 * @param from null where it did from the beginning
 */
record ReporterSince(@Nullable ReportingMonth from, UnitId unit) {}

package cn.liangdeng.dashboard.query;

import cn.liangdeng.shared.ReportingMonth;

/**
 * How the targets of a unit and the units below it stood as of a month.
 *
 * @param green also those that are done
 * @param grey 未到期 and 无数据
 */
public record TrendPoint(ReportingMonth month, int green, int yellow, int red, int grey, int reported, int expected) {}

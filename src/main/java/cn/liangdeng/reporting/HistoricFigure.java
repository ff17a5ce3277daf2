package cn.liangdeng.reporting;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorId;
import java.math.BigDecimal;

/**
 * A figure of a month gone by.
 *
 * @param value of a flow the year-to-date figure, else the figure at the end of the month
 */
public record HistoricFigure(IndicatorId indicator, ReportingMonth month, BigDecimal value) {}

package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.ReportSummary;
import cn.liangdeng.target.IndicatorNature;

/** A report with what its indicator says about its figure. */
public record ReportFacts(ReportSummary report, IndicatorNature nature) {}

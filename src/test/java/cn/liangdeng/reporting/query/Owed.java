package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportStatus;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.util.List;

/** Makes indicators and figures for tests. */
public final class Owed {

    public static final IndicatorId INDICATOR = new IndicatorId(7);

    private Owed() {}

    public static OwedIndicator monthly(IndicatorNature nature, String month) {
        return with(nature, Frequency.MONTHLY, false, month, Span.ofYear(2026));
    }

    public static OwedIndicator with(
            IndicatorNature nature, Frequency frequency, boolean janFebCombined, String month, Span... spans) {
        return new OwedIndicator(
                INDICATOR,
                "新增规上企业",
                null,
                "家",
                nature,
                frequency,
                0,
                janFebCombined,
                WindowKind.PROGRESS,
                null,
                0,
                ReportingMonth.parse(month),
                List.of(spans).stream().map(Owed::target).toList());
    }

    private static OwedTarget target(Span span) {
        return new OwedTarget(
                new TargetId(1),
                "新增规上企业50家",
                Horizon.ANNUAL,
                span,
                BoundComparator.AT_LEAST,
                false,
                BigDecimal.valueOf(50),
                null,
                null,
                new BigDecimal("0.05"),
                Phasing.linear());
    }

    public static FiledFigure figure(String month, ReportStatus status, String value) {
        return new FiledFigure(
                new ReportId(1), INDICATOR, ReportingMonth.parse(month), status, new BigDecimal(value), null);
    }
}

package cn.liangdeng.target.query;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target beside another one, with its newest terms and where they stand.
 *
 * @param version to be handed back with a ruling
 * @param documentNumber 文号, or null
 * @param quote the words of the document, or null
 */
public record JoinedTarget(
        long id,
        int version,
        String title,
        long indicator,
        String indicatorName,
        String unitOfMeasure,
        IndicatorNature nature,
        long unit,
        String unitName,
        @Nullable String documentTitle,
        @Nullable String documentNumber,
        @Nullable String quote,
        Horizon horizon,
        Commitment commitment,
        TargetStatus status,
        BoundComparator comparator,
        boolean strict,
        BigDecimal bound,
        @Nullable BigDecimal boundMax,
        @Nullable BigDecimal stretch,
        ReportingMonth firstMonth,
        ReportingMonth lastMonth) {}

package cn.liangdeng.target.query;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target in a list, with its newest terms.
 *
 * @param unitName name of the reporting unit
 * @param documentTitle title of the document that sets it, or null
 * @param versions how many versions of its terms there are
 * @param stretch 奋斗目标, or null
 * @param conflict true while another document gives the same figures another bound
 * @param parts how many units have a part of it (目标分解)
 * @param partsSum what their bounds add up to; null without parts
 */
public record TargetRow(
        long id,
        String title,
        String indicatorName,
        String unitOfMeasure,
        IndicatorNature nature,
        String unitName,
        @Nullable String documentTitle,
        Horizon horizon,
        TargetStatus status,
        BoundComparator comparator,
        boolean strict,
        BigDecimal bound,
        @Nullable BigDecimal boundMax,
        ReportingMonth firstMonth,
        ReportingMonth lastMonth,
        int versions,
        @Nullable BigDecimal stretch,
        boolean conflict,
        int parts,
        @Nullable BigDecimal partsSum) {}

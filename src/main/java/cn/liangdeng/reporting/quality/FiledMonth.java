package cn.liangdeng.reporting.quality;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was filed for one month.
 *
 * @param figure FLOW: year-to-date; STOCK: the level; RATE: the rate; MILESTONE: the percentage
 * @param words 进展 as written
 * @param nil true for 本月无变化
 * @param onTime the figure that stood when the window closed; null where nothing was filled in by then, where the window is still
 *     open, or where the unit was asked to change it
 */
public record FiledMonth(
        ReportingMonth month,
        BigDecimal figure,
        String words,
        boolean nil,
        @Nullable BigDecimal onTime) {}

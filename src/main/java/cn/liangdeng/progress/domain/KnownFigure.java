package cn.liangdeng.progress.domain;

import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approved figure.
 *
 * @param value FLOW: the year-to-date figure; STOCK: the level; RATE: the rate; MILESTONE: the percentage
 * @param completedOn MILESTONE: the day on which it was done, else null
 */
record KnownFigure(
        ReportingMonth month, BigDecimal value, @Nullable LocalDate completedOn) {}

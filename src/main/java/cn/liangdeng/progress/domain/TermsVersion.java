package cn.liangdeng.progress.domain;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One version of a target's terms, with what the indicator adds; the fields are those of {@code docs/progress.md} §0.
 *
 * @param id the version's row
 * @param phasing in the text form of {@link cn.liangdeng.evaluation.Phasing}
 */
record TermsVersion(
        long id,
        ReportingMonth effectiveFrom,
        Span span,
        BoundComparator comparator,
        boolean strict,
        BigDecimal bound,
        @Nullable BigDecimal boundMax,
        @Nullable BigDecimal baseline,
        BigDecimal tolerance,
        String phasing,
        int lagMonths,
        Frequency frequency,
        boolean janFebCombined) {}

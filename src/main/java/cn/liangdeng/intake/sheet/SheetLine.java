package cn.liangdeng.intake.sheet;

import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetTermsData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list as read; units and document are still words.
 *
 * @param cells where to note what is wrong
 * @param firstMonth null only where the cells are faulty
 */
record SheetLine(
        SheetRowReader cells,
        String name,
        IndicatorNature nature,
        String unitOfMeasure,
        Comparison comparison,
        @Nullable BigDecimal bound,
        @Nullable BigDecimal boundMax,
        @Nullable BigDecimal baseline,
        @Nullable ReportingMonth firstMonth,
        @Nullable ReportingMonth lastMonth,
        Frequency frequency,
        int lag,
        boolean janFeb,
        String lead,
        List<String> coLeads,
        List<String> supporting,
        String leader,
        BigDecimal weight,
        Commitment commitment,
        String document,
        String words) {

    private static final int MAX_LAG = 12;
    private static final int MOST_DECIMALS = 6;

    static SheetLine read(SheetRowReader cells) {
        IndicatorNature nature = cells.choice(SheetColumn.NATURE, IndicatorNature.class, IndicatorNature.FLOW);
        SheetBound bound = SheetBound.read(cells);
        boolean milestone = nature == IndicatorNature.MILESTONE;
        if (!milestone && bound.value() == null && !cells.isFaulty(SheetColumn.BOUND)) {
            cells.reject(SheetColumn.BOUND, "intake.sheet.problem.bound");
        }
        if (bound.comparison() == Comparison.RANGE && bound.max() == null && !cells.isFaulty(SheetColumn.BOUND_MAX)) {
            cells.reject(SheetColumn.BOUND_MAX, "intake.sheet.problem.boundMax");
        } else if (bound.comparison() != Comparison.RANGE && bound.max() != null) {
            cells.reject(SheetColumn.BOUND_MAX, "intake.sheet.problem.noRange");
        }
        BigDecimal weight = cells.number(SheetColumn.WEIGHT);
        SheetUnits units = SheetUnits.read(cells);
        String words = cells.text(SheetColumn.WORDS);
        String document = cells.text(SheetColumn.DOCUMENT);
        if (!words.isEmpty() && document.isEmpty() && !milestone) {
            cells.reject(SheetColumn.DOCUMENT, "intake.sheet.problem.wordsWithoutDocument");
        }
        return new SheetLine(
                cells,
                cells.text(SheetColumn.NAME),
                nature,
                bound.unitOfMeasure(),
                bound.comparison(),
                bound.value(),
                bound.max(),
                SheetBound.further(cells, SheetColumn.BASELINE, bound.unitOfMeasure()),
                cells.month(SheetColumn.FIRST_MONTH, false),
                cells.month(SheetColumn.LAST_MONTH, true),
                cells.choice(SheetColumn.FREQUENCY, Frequency.class, Frequency.MONTHLY),
                lag(cells),
                cells.choice(SheetColumn.JAN_FEB, YesNo.class, YesNo.NO) == YesNo.YES,
                units.lead(),
                units.coLeads(),
                units.supporting(),
                cells.text(SheetColumn.LEADER),
                weight == null ? BigDecimal.ONE : weight,
                cells.choice(SheetColumn.COMMITMENT, Commitment.class, Commitment.ENSURE),
                document,
                words);
    }

    private static int lag(SheetRowReader cells) {
        BigDecimal lag = cells.number(SheetColumn.LAG);
        if (lag == null) {
            return 0;
        }
        boolean whole = lag.stripTrailingZeros().scale() <= 0 && lag.signum() >= 0;
        if (!whole || lag.compareTo(BigDecimal.valueOf(MAX_LAG)) > 0) {
            cells.reject(SheetColumn.LAG, "intake.sheet.problem.lag", MAX_LAG);
            return 0;
        }
        return lag.intValue();
    }

    /** Name and unit of measure are one indicator. */
    IndicatorKey indicatorKey() {
        return new IndicatorKey(name, unitOfMeasure);
    }

    record IndicatorKey(String name, String unitOfMeasure) {}

    /** The indicator as it would come into the dictionary. */
    IndicatorData indicator() {
        IndicatorData plain = IndicatorData.plain(name, unitOfMeasure, nature);
        int decimals =
                bound == null ? 0 : Math.max(0, bound.stripTrailingZeros().scale());
        return new IndicatorData(
                name,
                null,
                unitOfMeasure,
                nature,
                frequency,
                lag,
                janFeb,
                plain.windowKind(),
                null,
                plain.obligation(),
                Math.min(MOST_DECIMALS, Math.max(plain.decimals(), decimals)));
    }

    /** The terms of a row whose cells are not faulty. */
    TargetTermsData terms() {
        ReportingMonth first = Objects.requireNonNull(firstMonth);
        ReportingMonth last = Objects.requireNonNull(lastMonth);
        if (nature == IndicatorNature.MILESTONE) {
            return TargetTermsData.milestone(first, last);
        }
        return new TargetTermsData(
                first,
                last,
                comparison.comparator(),
                comparison.isStrict(),
                Objects.requireNonNull(bound),
                boundMax,
                nature == IndicatorNature.FLOW ? null : baseline,
                null,
                Phasing.linear());
    }
}

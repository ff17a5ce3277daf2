package cn.liangdeng.target;

import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.InvalidTargetException.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A plan as people write it (逐月、四个季度、上年同期) and the checkpoints that are kept of it. What is planned counts from the
 * beginning of the span: by the end of a month so much of the whole is due, never less than a month before, and all of it at
 * the end. Shares are kept to {@value #SHARE_DECIMALS} decimals, so that a typed amount of a task below 10¹⁴ comes back exactly.
 *
 * <p>All methods throw {@link InvalidTargetException} for a plan that cannot be one; its field is {@code phasing}.
 */
public final class PhasingPlan {

    private static final int SHARE_DECIMALS = 20;
    private static final int LEVEL_DECIMALS = 6;
    private static final int MONTHS_PER_QUARTER = 3;
    private static final int MONTHS_PER_YEAR = 12;

    private PhasingPlan() {}

    /**
     * From shares of the task.
     *
     * @param shares 0…1 by month; the last month may be missing, else it is 1
     */
    public static Phasing ofShares(ReportingMonth last, SortedMap<ReportingMonth, BigDecimal> shares) {
        BigDecimal before = BigDecimal.ZERO;
        SortedMap<ReportingMonth, BigDecimal> kept = new TreeMap<>();
        for (Map.Entry<ReportingMonth, BigDecimal> due : shares.entrySet()) {
            BigDecimal share = due.getValue();
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw refused("target.plan.outside", due.getKey());
            }
            if (share.compareTo(before) < 0) {
                throw refused("target.plan.falls", due.getKey());
            }
            before = share;
            kept.put(due.getKey(), share);
        }
        BigDecimal end = kept.remove(last);
        if (end != null && end.compareTo(BigDecimal.ONE) != 0) {
            throw refused("target.plan.end", last);
        }
        return Phasing.checkpoints(kept);
    }

    /**
     * From amounts or levels.
     *
     * @param start where the task begins: 0 for a FLOW, the baseline for a STOCK
     * @param bound where it ends; the level of the last month, where that is given
     * @param levels due by the months' ends
     */
    public static Phasing ofLevels(
            ReportingMonth last, BigDecimal start, BigDecimal bound, SortedMap<ReportingMonth, BigDecimal> levels) {
        BigDecimal task = bound.subtract(start);
        if (task.signum() == 0) {
            throw new InvalidTargetException(List.of(Problem.of("phasing", "target.plan.noTask")));
        }
        SortedMap<ReportingMonth, BigDecimal> shares = new TreeMap<>();
        levels.forEach((month, level) ->
                shares.put(month, level.subtract(start).divide(task, SHARE_DECIMALS, RoundingMode.HALF_UP)));
        return ofShares(last, shares);
    }

    /** The amount or level that is due where the share of the task is this: the inverse of {@link #ofLevels}. */
    public static BigDecimal level(BigDecimal share, BigDecimal start, BigDecimal bound) {
        return start.add(bound.subtract(start).multiply(share)).setScale(LEVEL_DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * A plan in the shape of the year before.
     *
     * @param missing months of the year before without a figure; straight lines lead across them
     */
    public record LikeYearBefore(Phasing phasing, List<ReportingMonth> missing) {

        public LikeYearBefore {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Gives a task of at most a calendar year the shape of the same months of the year before (上年同期).
     *
     * @param filed figures of the year before as they were filed, of a FLOW year-to-date, by month; also of the month before
     *     the same months
     */
    public static LikeYearBefore likeYearBefore(
            IndicatorNature nature,
            ReportingMonth first,
            ReportingMonth last,
            SortedMap<ReportingMonth, BigDecimal> filed) {
        if (first.year() != last.year()) {
            throw new InvalidTargetException(List.of(Problem.of("phasing", "target.plan.lastYear.longer")));
        }
        BigDecimal start = start(nature, first, filed);
        BigDecimal end = filed.get(last.minusMonths(MONTHS_PER_YEAR));
        if (end == null) {
            throw refused("target.plan.lastYear.missing", last.minusMonths(MONTHS_PER_YEAR));
        }
        if (end.compareTo(start) == 0) {
            throw new InvalidTargetException(List.of(Problem.of("phasing", "target.plan.lastYear.flat")));
        }
        SortedMap<ReportingMonth, BigDecimal> levels = new TreeMap<>();
        List<ReportingMonth> missing = new ArrayList<>();
        for (ReportingMonth month : months(first, last)) {
            ReportingMonth before = month.minusMonths(MONTHS_PER_YEAR);
            BigDecimal level = filed.get(before);
            if (level == null) {
                missing.add(before);
            } else {
                levels.put(month, level);
            }
        }
        try {
            return new LikeYearBefore(ofLevels(last, start, end, levels), missing);
        } catch (InvalidTargetException refusal) {
            throw new InvalidTargetException(List.of(Problem.of("phasing", "target.plan.lastYear.falls")));
        }
    }

    private static BigDecimal start(
            IndicatorNature nature, ReportingMonth first, SortedMap<ReportingMonth, BigDecimal> filed) {
        if (nature == IndicatorNature.FLOW && first.month() == 1) {
            return BigDecimal.ZERO;
        }
        ReportingMonth before = first.minusMonths(MONTHS_PER_YEAR + 1);
        BigDecimal level = filed.get(before);
        if (level == null) {
            throw refused("target.plan.lastYear.missing", before);
        }
        return level;
    }

    /** All months of a span. */
    public static List<ReportingMonth> months(ReportingMonth first, ReportingMonth last) {
        return IntStream.rangeClosed(0, first.monthsUntil(last))
                .mapToObj(first::plusMonths)
                .toList();
    }

    /** The last months of the quarters of a span, and its own last month. */
    public static List<ReportingMonth> quarterEnds(ReportingMonth first, ReportingMonth last) {
        return ends(first, last, MONTHS_PER_QUARTER);
    }

    /** The Decembers of a span, and its own last month. */
    public static List<ReportingMonth> yearEnds(ReportingMonth first, ReportingMonth last) {
        return ends(first, last, MONTHS_PER_YEAR);
    }

    private static List<ReportingMonth> ends(ReportingMonth first, ReportingMonth last, int every) {
        return months(first, last).stream()
                .filter(month -> month.month() % every == 0 || month.equals(last))
                .toList();
    }

    private static InvalidTargetException refused(String key, ReportingMonth month) {
        return new InvalidTargetException(List.of(Problem.of("phasing", key, month)));
    }
}

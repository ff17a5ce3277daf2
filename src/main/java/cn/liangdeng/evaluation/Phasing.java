package cn.liangdeng.evaluation;

import cn.liangdeng.evaluation.InvalidTermsException.Reason;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a task spreads over its span: evenly, or by checkpoints on the way (docs/progress.md §2). Of a FLOW or STOCK a
 * checkpoint is the share (0…1) of the whole task due by the month's end; of a RATE it is the bound of that month, such as
 * the goal of one year of a plan period.
 *
 * @param checkpoints value by month, in the order of the months; empty where the task is spread evenly
 */
public record Phasing(SortedMap<ReportingMonth, BigDecimal> checkpoints) {

    private static final String LINEAR_TEXT = "linear";
    private static final String BETWEEN_CHECKPOINTS = ";";
    private static final String BETWEEN_MONTH_AND_VALUE = "=";

    /** Takes a copy; trailing zeros of the values do not count. */
    public Phasing {
        SortedMap<ReportingMonth, BigDecimal> copy = new TreeMap<>();
        checkpoints.forEach((month, value) -> copy.put(month, Decimals.normal(value)));
        checkpoints = Collections.unmodifiableSortedMap(copy);
    }

    /** Evenly over the months. */
    public static Phasing linear() {
        return new Phasing(Collections.emptySortedMap());
    }

    /** By checkpoints, listed in any order; an empty map means evenly. */
    public static Phasing checkpoints(Map<ReportingMonth, BigDecimal> checkpoints) {
        return new Phasing(new TreeMap<>(checkpoints));
    }

    /**
     * Reads the stored text: {@code linear}, or checkpoints as in {@code 2023-06=0.5;2023-09=0.8}, in any order.
     *
     * @throws InvalidTermsException {@link Reason#PHASING_UNREADABLE}, {@link Reason#CHECKPOINT_REPEATED}
     */
    public static Phasing parse(String text) {
        if (text.strip().equals(LINEAR_TEXT)) {
            return linear();
        }
        SortedMap<ReportingMonth, BigDecimal> read = new TreeMap<>();
        for (String checkpoint : text.split(BETWEEN_CHECKPOINTS, -1)) {
            String[] parts = checkpoint.split(BETWEEN_MONTH_AND_VALUE, -1);
            if (parts.length != 2) {
                throw new InvalidTermsException(Reason.PHASING_UNREADABLE, text);
            }
            if (read.put(month(parts[0].strip()), value(parts[1].strip())) != null) {
                throw new InvalidTermsException(Reason.CHECKPOINT_REPEATED, text);
            }
        }
        return new Phasing(read);
    }

    private static ReportingMonth month(String text) {
        try {
            return ReportingMonth.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidTermsException(Reason.PHASING_UNREADABLE, text);
        }
    }

    private static BigDecimal value(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new InvalidTermsException(Reason.PHASING_UNREADABLE, text);
        }
    }

    public boolean isLinear() {
        return checkpoints.isEmpty();
    }

    /** The text that is stored; {@link #parse(String)} reads it back to an equal phasing. */
    @Override
    public String toString() {
        return isLinear()
                ? LINEAR_TEXT
                : checkpoints.entrySet().stream()
                        .map(e -> e.getKey()
                                + BETWEEN_MONTH_AND_VALUE
                                + e.getValue().toPlainString())
                        .collect(Collectors.joining(BETWEEN_CHECKPOINTS));
    }
}

package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.PhasingPlan;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan in one line, for rows of a grid and cells of a sheet: cumulative percentages of the quarters (20 45 70 100) or of all
 * months, or months with their percentage (2026-06=40、2026-09=70). Where the last month is named with the bound instead of 100,
 * the figures are the cumulative amounts or levels themselves (12 27 42 60 of 60). Of a rate the figures are rates.
 */
final class PlanText {

    private static final String BETWEEN = "[\\s,;、]+";

    private PlanText() {}

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * Reads the plan of a task.
     *
     * @param start where the task begins: 0 of a FLOW, the baseline of a STOCK
     * @param bound where it ends
     * @throws InvalidTargetException where it is no plan for these months
     */
    static Phasing read(
            @Nullable String text, ReportingMonth first, ReportingMonth last, BigDecimal start, BigDecimal bound) {
        SortedMap<ReportingMonth, BigDecimal> due = due(text, first, last);
        BigDecimal end = due.get(last);
        if (end != null && end.compareTo(WHOLE) != 0 && end.compareTo(bound) == 0) {
            return PhasingPlan.ofLevels(last, start, bound, due);
        }
        due.replaceAll((month, percent) -> Figures.share(percent));
        return PhasingPlan.ofShares(last, due);
    }

    /** @throws InvalidTargetException where it is no plan for these months */
    static Phasing readRates(@Nullable String text, ReportingMonth first, ReportingMonth last) {
        SortedMap<ReportingMonth, BigDecimal> due = due(text, first, last);
        due.remove(last);
        return Phasing.checkpoints(due);
    }

    private static SortedMap<ReportingMonth, BigDecimal> due(
            @Nullable String text, ReportingMonth first, ReportingMonth last) {
        List<String> parts = Arrays.stream(Normalizer.normalize(Typed.text(text), Normalizer.Form.NFKC)
                        .strip()
                        .split(BETWEEN))
                .map(part -> part.endsWith("%") ? part.substring(0, part.length() - 1) : part)
                .filter(part -> !part.isEmpty())
                .toList();
        SortedMap<ReportingMonth, BigDecimal> due = new TreeMap<>();
        List<ReportingMonth> months = monthsOf(parts, first, last);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            BigDecimal value =
                    Typed.readNumber(part.substring(part.indexOf('=') + 1)).orElseThrow(() -> unreadable(first, last));
            if (due.put(months.get(i), value) != null) {
                throw unreadable(first, last);
            }
        }
        return due;
    }

    private static List<ReportingMonth> monthsOf(List<String> parts, ReportingMonth first, ReportingMonth last) {
        if (!parts.isEmpty() && parts.stream().allMatch(part -> part.indexOf('=') > 0)) {
            List<ReportingMonth> named = new ArrayList<>();
            for (String part : parts) {
                named.add(Typed.readMonth(part.substring(0, part.indexOf('=')))
                        .orElseThrow(() -> unreadable(first, last)));
            }
            return named;
        }
        List<ReportingMonth> quarters = PhasingPlan.quarterEnds(first, last);
        List<ReportingMonth> months = PhasingPlan.months(first, last);
        if (parts.size() == quarters.size()) {
            return quarters;
        }
        if (parts.size() == months.size()) {
            return months;
        }
        throw unreadable(first, last);
    }

    private static InvalidTargetException unreadable(ReportingMonth first, ReportingMonth last) {
        return new InvalidTargetException(List.of(Problem.of(
                "phasing",
                "target.decompose.planUnreadable",
                Integer.toString(PhasingPlan.quarterEnds(first, last).size()),
                Integer.toString(PhasingPlan.months(first, last).size()))));
    }

    /** The line that reads back as the phasing; empty where it is even. */
    static String write(Phasing phasing, boolean rate) {
        return phasing.checkpoints().entrySet().stream()
                .map(due ->
                        due.getKey() + "=" + (rate ? Figures.text(due.getValue()) : Figures.percent(due.getValue())))
                .collect(Collectors.joining("、"));
    }
}

package cn.liangdeng.reporting.quality;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that the checks may look at: one indicator of one unit, up to the month that is checked.
 *
 * @param decimals decimals with which the indicator is filed
 * @param share true where the figure is a share of a whole, in percent
 * @param statistic true where the figure comes from a statistic that is published after the month
 * @param filedInMonth true where it is filed before the month has ended
 * @param bound FLOW: what the year demands; otherwise the level demanded; null without a target of the year
 * @param planned FLOW: the year-to-date figure due at the end of each month checked; empty without a target of the year
 * @param months oldest first; the last one is checked; months may be missing
 * @param reused the files that were handed in before; empty where none was
 * @param parts the same figure of the parts and of the whole; null without decomposition
 * @param around what else is known
 */
public record FiledHistory(
        IndicatorNature nature,
        int decimals,
        boolean share,
        boolean statistic,
        boolean filedInMonth,
        @Nullable BigDecimal bound,
        Map<ReportingMonth, BigDecimal> planned,
        List<FiledMonth> months,
        List<Reuse> reused,
        @Nullable Parts parts,
        Around around) {

    /** A history of which nothing else is known. */
    public FiledHistory(
            IndicatorNature nature,
            int decimals,
            boolean share,
            boolean statistic,
            boolean filedInMonth,
            @Nullable BigDecimal bound,
            Map<ReportingMonth, BigDecimal> planned,
            List<FiledMonth> months,
            List<Reuse> reused,
            @Nullable Parts parts) {
        this(nature, decimals, share, statistic, filedInMonth, bound, planned, months, reused, parts, Around.NOTHING);
    }

    public FiledHistory {
        planned = Map.copyOf(planned);
        months = List.copyOf(months);
        reused = List.copyOf(reused);
        if (months.isEmpty()) {
            throw new IllegalArgumentException("no month to check");
        }
    }

    /**
     * A file that was handed in before.
     *
     * @param name its name as attached now
     * @param month for which month it was handed in then
     * @param unitName the unit that handed it in then
     */
    public record Reuse(String name, ReportingMonth month, String unitName) {}

    /**
     * The decomposition that this figure belongs to.
     *
     * @param whole the figure of the whole for the month; null where it is not filed
     * @param sum the figures of all parts; null where one is missing
     * @param part true where the figure checked is one of the parts, false where it is the whole
     */
    public record Parts(
            @Nullable BigDecimal whole, @Nullable BigDecimal sum, boolean part) {}

    /**
     * What else is known of the month that is checked.
     *
     * @param prefilled true where the platform knew the figure and the unit only looked at it
     * @param growthOfAmounts RATE: the growth that the unit's own amounts show, in percent; null where they are not filed
     * @param completedOn MILESTONE: when it was done; null while it is not
     * @param begins the first day of the target; null without one
     * @param papers when the files were made
     * @param total FLOW of money: the total of the plan period; null without one
     * @param twice the projects of the words that other units of the same list have told of in the same year
     */
    public record Around(
            boolean prefilled,
            @Nullable BigDecimal growthOfAmounts,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate begins,
            Papers papers,
            @Nullable Total total,
            List<Twice> twice) {

        /** Nothing else. */
        public static final Around NOTHING = new Around(false, null, null, null);

        public Around {
            twice = List.copyOf(twice);
        }

        /** Nothing of files, of the plan period and of projects. */
        public Around(
                boolean prefilled,
                @Nullable BigDecimal growthOfAmounts,
                @Nullable LocalDate completedOn,
                @Nullable LocalDate begins) {
            this(prefilled, growthOfAmounts, completedOn, begins, Papers.NONE, null, List.of());
        }
    }

    /**
     * When the files of the month were made, as far as they tell.
     *
     * @param from the first day of the period that the figure is about
     * @param photos of the month that is checked
     * @param old how many filings with files up to this one, without a gap among those with files, had nothing but files that were
     *     made before the filing before; a file that does not tell its day is not old
     */
    public record Papers(LocalDate from, List<Photo> photos, int old) {

        /** No file. */
        public static final Papers NONE = new Papers(LocalDate.EPOCH, List.of(), 0);

        public Papers {
            photos = List.copyOf(photos);
        }
    }

    /**
     * A photo of the month that is checked.
     *
     * @param takenOn as the camera says; null where the photo no longer tells
     * @param attachedOn when it was handed in
     */
    public record Photo(String name, @Nullable LocalDate takenOn, LocalDate attachedOn) {}

    /**
     * The plan period to which the year belongs.
     *
     * @param before what was filed for the years of the period before this one
     * @param whole what the period demands, positive
     */
    public record Total(BigDecimal before, BigDecimal whole) {}

    /**
     * A project of which another unit of the same list has told.
     *
     * @param month the first month of the year in which it did
     */
    public record Twice(String project, ReportingMonth month, String unitName) {}

    /** The same with what else is known. */
    public FiledHistory with(Around known) {
        return new FiledHistory(
                nature, decimals, share, statistic, filedInMonth, bound, planned, months, reused, parts, known);
    }

    /** The month that is checked. */
    FiledMonth last() {
        return months.get(months.size() - 1);
    }

    /** The figure so many months before, null where it is missing. */
    @Nullable
    FiledMonth back(int number) {
        ReportingMonth wanted = last().month().minusMonths(number);
        for (int i = months.size() - 1; i >= 0; i--) {
            if (months.get(i).month().equals(wanted)) {
                return months.get(i);
            }
        }
        return null;
    }

    /** What the month so many months before added; null where it cannot be said. Of a FLOW January adds all it has. */
    @Nullable
    BigDecimal increase(int number) {
        FiledMonth of = back(number);
        if (of == null) {
            return null;
        }
        if (nature == IndicatorNature.FLOW && of.month().month() == 1) {
            return of.figure();
        }
        FiledMonth before = back(number + 1);
        return before == null ? null : of.figure().subtract(before.figure());
    }

    /** The increases that can be said of the months so many to so many before, newest first. */
    List<BigDecimal> increases(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(this::increase)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    /** What the plan has the month so many months before add; null where there is no plan for it. */
    @Nullable
    BigDecimal plannedStep(int number) {
        ReportingMonth month = last().month().minusMonths(number);
        BigDecimal due = planned.get(month);
        if (due == null || month.month() == 1) {
            return due;
        }
        BigDecimal before = planned.get(month.minusMonths(1));
        return before == null ? null : due.subtract(before);
    }

    /** In units of the last decimal. */
    BigDecimal units(BigDecimal value) {
        return value.movePointRight(decimals);
    }

    boolean isFlow() {
        return nature == IndicatorNature.FLOW;
    }

    boolean adds() {
        return nature == IndicatorNature.FLOW || nature == IndicatorNature.STOCK;
    }
}

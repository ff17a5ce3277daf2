package cn.liangdeng.target;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the words of a document what a target needs: nature, comparator, span and terms (handbook §1.3, §2.2, §9). A
 * proposal for a person to look at, never a decision.
 *
 * <table>
 * <caption>Nature</caption>
 * <tr><th>the words say</th><th>nature</th></tr>
 * <tr><td>milestone, task</td><td>MILESTONE</td></tr>
 * <tr><td>new in a year</td><td>FLOW of the year</td></tr>
 * <tr><td>cumulative, of 新增, 实施, 投资, 培训…</td><td>FLOW of the period</td></tr>
 * <tr><td>cumulative, of 累计培育, 保有, 达到…</td><td>STOCK</td></tr>
 * <tr><td>level</td><td>STOCK; RATE where it is a ratio</td></tr>
 * <tr><td>growth</td><td>RATE</td></tr>
 * </table>
 */
public final class TargetMapping {

    private static final int MONTHS_PER_YEAR = 12;

    /** Verbs of what is made anew and adds up. */
    private static final Pattern MADE = Pattern.compile("新增|新建|新设|新引进|引进|招引|签约|落地|实施|投资|投入|培训|举办|开展|完成|改造|发放|建设|吸纳|帮扶");

    private static final Pattern ADDED = Pattern.compile("新增|净增|新引进|新建");
    /** Words of what is there. */
    private static final Pattern KEPT = Pattern.compile("累计培育|培育|保有|拥有|存量|总数|总量|总规模|达到|达");
    /** What is there in all, whatever its name says of making or investing (累计培育投资机构). */
    private static final Pattern IN_ALL = Pattern.compile("累计(?:达到?|培育|拥有|保有)|保有量?|拥有|存量|总量|总数");
    /** 控制在…左右, 压减到…: about a level that must not be passed. */
    private static final Pattern HELD_DOWN = Pattern.compile("控制在|控制到|降至|降到|下降到|降低到|下降至|降低至|压减到|压减至|压降到|压降至");
    /** A fall by so much, not to so much. */
    private static final Pattern FALLS_BY = Pattern.compile("(?:下降|降低|减少|压减|压降)(?![到至为])");

    private static final Pattern RATIO_UNIT = Pattern.compile("[%‰\uff05]|百分点|比例|比率");

    private static final Pattern AVERAGE = Pattern.compile("年均|年平均|平均每年");

    private TargetMapping() {}

    /**
     * A proposal.
     *
     * @param terms null where the words name no figure or no months; a person has to enter them
     * @param baselineNeeded true where a person has to enter a baseline or confirm that it is 0 before a target can be set
     */
    public record Proposal(
            IndicatorNature nature,
            Horizon horizon,
            @Nullable TargetTermsData terms,
            boolean baselineNeeded) {}

    /** The nature of the indicator that the words speak of. */
    public static IndicatorNature nature(Wording wording) {
        if (isTask(wording)) {
            return IndicatorNature.MILESTONE;
        }
        return switch (wording.measure()) {
            case ANNUAL_NEW -> IndicatorNature.FLOW;
            case CUMULATIVE ->
                !IN_ALL.matcher(wording.words()).find()
                                        && MADE.matcher(wording.words()).find()
                                || ADDED.matcher(wording.words()).find()
                                || !KEPT.matcher(wording.words()).find()
                        ? IndicatorNature.FLOW
                        : IndicatorNature.STOCK;
            case LEVEL -> isRatio(wording) ? IndicatorNature.RATE : IndicatorNature.STOCK;
            case GROWTH -> IndicatorNature.RATE;
        };
    }

    /** How the figure binds. */
    public static BoundComparator comparator(Wording wording) {
        if (isTask(wording)) {
            return BoundComparator.AT_LEAST;
        }
        if (wording.comparison() == Wording.Comparison.RANGE) {
            return BoundComparator.RANGE;
        }
        boolean down = goesDown(wording);
        if (wording.comparison() == Wording.Comparison.ABOUT) {
            return down ? BoundComparator.ABOUT_AT_MOST : BoundComparator.ABOUT;
        }
        return down ? BoundComparator.AT_MOST : BoundComparator.AT_LEAST;
    }

    /** ANNUAL for a span of at most twelve months, else PLAN_PERIOD. */
    public static Horizon horizon(ReportingMonth first, ReportingMonth last) {
        return first.monthsUntil(last) < MONTHS_PER_YEAR ? Horizon.ANNUAL : Horizon.PLAN_PERIOD;
    }

    /**
     * Whether a growth goal asks for the compound average of its years and not for the year's own growth (年均增长;
     * docs/progress.md §25).
     *
     * @param words the promise or the indicator's name
     */
    public static boolean isAverageGrowth(IndicatorNature nature, Horizon horizon, String words) {
        return nature == IndicatorNature.RATE
                && horizon == Horizon.PLAN_PERIOD
                && AVERAGE.matcher(words).find();
    }

    /**
     * The targets that follow from the words: one, or one a year where the goal holds for every year.
     *
     * @param periodFirst first month of the document's period, for words that name none; null where unknown
     * @param periodLast last month of it; null where unknown
     */
    public static List<Proposal> propose(
            Wording wording, @Nullable ReportingMonth periodFirst, @Nullable ReportingMonth periodLast) {
        Optional<Months> months = months(wording, periodFirst, periodLast);
        if (months.isEmpty()) {
            Horizon horizon = wording.measure() == Wording.Measure.CUMULATIVE ? Horizon.PLAN_PERIOD : Horizon.ANNUAL;
            return List.of(new Proposal(nature(wording), horizon, null, baselineNeeded(wording)));
        }
        if (!wording.yearly()) {
            return List.of(proposal(wording, months.get()));
        }
        return IntStream.rangeClosed(
                        months.get().first().year(), months.get().last().year())
                .mapToObj(year -> new Months(ReportingMonth.of(year, 1), ReportingMonth.of(year, MONTHS_PER_YEAR)))
                .map(year -> proposal(wording, year))
                .toList();
    }

    private static Proposal proposal(Wording wording, Months months) {
        return new Proposal(
                nature(wording),
                horizon(months.first(), months.last()),
                terms(wording, months).orElse(null),
                baselineNeeded(wording));
    }

    private static Optional<TargetTermsData> terms(Wording wording, Months months) {
        if (isTask(wording)) {
            return Optional.of(TargetTermsData.milestone(months.first(), months.last()));
        }
        BigDecimal value = wording.value();
        if (value == null) {
            return Optional.empty();
        }
        boolean range = wording.comparison() == Wording.Comparison.RANGE;
        // A fall by so much is a growth of less than nothing: 下降3% is at most −3 %.
        boolean fall = wording.measure() == Wording.Measure.GROWTH
                && goesDown(wording)
                && value.signum() > 0
                && FALLS_BY.matcher(wording.words()).find();
        return Optional.of(new TargetTermsData(
                months.first(),
                months.last(),
                range && wording.valueMax() == null ? BoundComparator.AT_LEAST : comparator(wording),
                wording.strict(),
                fall ? value.negate() : value,
                range ? wording.valueMax() : null,
                nature(wording) == IndicatorNature.FLOW ? null : wording.baseline(),
                null,
                Phasing.linear()));
    }

    /**
     * The span: what the words name; a year's figure begins with the year of its deadline, everything else with the document's
     * period where that holds the deadline.
     */
    private static Optional<Months> months(
            Wording wording, @Nullable ReportingMonth periodFirst, @Nullable ReportingMonth periodLast) {
        ReportingMonth last = wording.last() == null ? periodLast : wording.last();
        if (last == null) {
            return Optional.empty();
        }
        ReportingMonth first = wording.first();
        if (first == null) {
            boolean ofOneYear = wording.measure() == Wording.Measure.ANNUAL_NEW && !wording.yearly();
            boolean growthOfOneYear = wording.measure() == Wording.Measure.GROWTH && !wording.yearly();
            boolean periodFits = periodFirst != null && !periodFirst.isAfter(last);
            first = periodFits && periodFirst != null && !ofOneYear && !growthOfOneYear
                    ? periodFirst
                    : last.startOfYear();
        }
        return first.isAfter(last) ? Optional.empty() : Optional.of(new Months(first, last));
    }

    private static boolean baselineNeeded(Wording wording) {
        return nature(wording) == IndicatorNature.STOCK
                && wording.baseline() == null
                && comparator(wording).isUpward();
    }

    private static boolean goesDown(Wording wording) {
        boolean saidPlainly = wording.comparison() == Wording.Comparison.AT_LEAST;
        if (wording.comparison() == Wording.Comparison.AT_MOST
                || (!saidPlainly && HELD_DOWN.matcher(wording.words()).find())) {
            return true;
        }
        BigDecimal value = wording.value();
        BigDecimal baseline = wording.baseline();
        if (value != null && baseline != null && baseline.compareTo(value) > 0) {
            return true;
        }
        return wording.measure() == Wording.Measure.GROWTH
                && FALLS_BY.matcher(wording.words()).find();
    }

    private static boolean isTask(Wording wording) {
        return wording.kind() == Wording.Kind.MILESTONE || wording.kind() == Wording.Kind.TASK;
    }

    private static boolean isRatio(Wording wording) {
        return wording.kind() == Wording.Kind.RATIO
                || wording.kind() == Wording.Kind.GROWTH_RATE
                || RATIO_UNIT.matcher(wording.unit()).find();
    }

    private record Months(ReportingMonth first, ReportingMonth last) {}
}

package cn.liangdeng.progress.text;

import cn.liangdeng.evaluation.GapFormula;
import cn.liangdeng.progress.query.IndicatorFacts;
import cn.liangdeng.progress.query.StandingFacts;
import cn.liangdeng.progress.query.TargetRow;
import cn.liangdeng.progress.query.TermsFacts;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The figures of a target in words. What does not exist is {@link #NOTHING}. */
@Component
public class TargetWords {

    /** Stands where a figure does not exist. */
    public static final String NOTHING = "—";

    private static final int PERCENT_DECIMALS = 1;

    private final MessageSource messages;

    TargetWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A text of the bundles. */
    public String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** What the target demands: 120家以上, 控制在35左右, 2026年9月底前完成. */
    public String bound(IndicatorFacts indicator, TermsFacts terms) {
        if (indicator.isMilestone()) {
            return message("progress.bound.MILESTONE", MonthLabel.single(terms.lastMonth(), locale()));
        }
        BigDecimal stretch = terms.stretch();
        String floor = terms.averageGrowth()
                ? message("progress.bound.average", floor(indicator, terms))
                : floor(indicator, terms);
        return stretch == null
                ? floor
                : message("progress.bound.stretch", floor, withUnit(Numbers.plain(stretch), indicator.unitOfMeasure()));
    }

    private String floor(IndicatorFacts indicator, TermsFacts terms) {
        String unit = indicator.unitOfMeasure();
        String key = "progress.bound." + terms.comparator() + (terms.strict() ? ".strict" : "");
        return terms.boundMax() == null
                ? message(key, withUnit(Numbers.plain(terms.bound()), unit))
                : message(
                        "progress.bound.RANGE",
                        Numbers.plain(terms.bound()),
                        withUnit(Numbers.plain(terms.boundMax()), unit));
    }

    /** A figure of the indicator, without its unit. */
    public String figure(IndicatorFacts indicator, @Nullable BigDecimal value) {
        return value == null ? NOTHING : Numbers.fixed(value, indicator.decimals());
    }

    /** A figure of the indicator with its unit. */
    public String figureWithUnit(IndicatorFacts indicator, @Nullable BigDecimal value) {
        return value == null ? NOTHING : withUnit(Numbers.fixed(value, indicator.decimals()), unitOf(indicator));
    }

    /** A figure of the expected path or the forecast: one decimal more, as it lies between whole ones. */
    public String pathFigure(IndicatorFacts indicator, @Nullable BigDecimal value) {
        return value == null ? NOTHING : Numbers.fixed(value, indicator.decimals() + 1);
    }

    /** What a month needs or held: 3.5家. */
    public String perMonth(IndicatorFacts indicator, BigDecimal value) {
        return withUnit(Numbers.fixed(value, indicator.decimals() + 1), unitOf(indicator));
    }

    /** The unit in which the indicator is filed; a milestone's figures are percentages. */
    public static String unitOf(IndicatorFacts indicator) {
        return indicator.nature().countedIn(indicator.unitOfMeasure());
    }

    /** 完成率; of a budget how much is used up. Rates and ceilings have none, their distance is what counts. */
    public String completion(IndicatorFacts indicator, TermsFacts terms, StandingFacts standing) {
        if (indicator.nature() == IndicatorNature.RATE
                || standing.formula() == GapFormula.CEILING_DISTANCE
                || standing.completion() == null) {
            return NOTHING;
        }
        String percent = percent(standing.completion());
        boolean budget = indicator.nature() == IndicatorNature.FLOW
                && !terms.comparator().isUpward();
        return budget ? message("progress.used", percent) : percent;
    }

    /** 序时进度. Rates and ceilings are due in full at any time and have none. */
    public String expected(IndicatorFacts indicator, StandingFacts standing) {
        return isKept(indicator, standing) || standing.expected() == null ? NOTHING : percent(standing.expected());
    }

    /** What the expected path of a chart is called: a way (序时进度), or where it is due at any time, a line (目标线). */
    public String pathName(IndicatorFacts indicator, StandingFacts standing) {
        return message(isKept(indicator, standing) ? "progress.series.line" : "progress.series.expected");
    }

    private static boolean isKept(IndicatorFacts indicator, StandingFacts standing) {
        return indicator.nature() == IndicatorNature.RATE || standing.formula() == GapFormula.CEILING_DISTANCE;
    }

    /** 与序时差: +6.7个百分点, of a ceiling the headroom: 余量3.2%. */
    public String gap(IndicatorFacts indicator, GapFormula formula, @Nullable BigDecimal gap) {
        if (gap == null) {
            return NOTHING;
        }
        return switch (formula) {
            case TASK_SHARE, FALLING_SHARE, BUDGET_SHARE, MILESTONE_SHARE ->
                message("progress.points", Numbers.signed(gap, PERCENT_DECIMALS));
            case RATE_ABOVE_BOUND -> ratePoints(indicator, Numbers.signed(gap, rateDecimals(indicator)));
            case RATE_BELOW_BOUND ->
                distance(gap, ratePoints(indicator, Numbers.fixed(gap.abs(), rateDecimals(indicator))));
            case CEILING_DISTANCE -> distance(gap, percent(gap.abs()));
            case NONE -> NOTHING;
        };
    }

    private String distance(BigDecimal gap, String amount) {
        return message(gap.signum() < 0 ? "progress.exceeded" : "progress.headroom", amount);
    }

    /** A difference of rates in its own points: 0.6个百分点. */
    public String ratePoints(IndicatorFacts indicator, String number) {
        return switch (indicator.unitOfMeasure()) {
            case "%", "％" -> message("progress.points", number);
            case "‰" -> message("progress.points.mille", number);
            default -> withUnit(number, indicator.unitOfMeasure());
        };
    }

    private static int rateDecimals(IndicatorFacts indicator) {
        return Math.max(PERCENT_DECIMALS, indicator.decimals());
    }

    /** 75.0%. */
    public String percent(BigDecimal value) {
        return Numbers.fixed(value, PERCENT_DECIMALS) + "%";
    }

    /** The period that a figure covers: 1—9月, of a plan period 截至2026年9月, of a level 9月末. */
    public String period(IndicatorFacts indicator, TermsFacts terms, @Nullable ReportingMonth month) {
        if (month == null) {
            return "";
        }
        boolean level = indicator.nature() == IndicatorNature.STOCK || indicator.isMilestone();
        if (level) {
            return message("progress.period.end", MonthLabel.single(month, locale()));
        }
        boolean withinYear =
                indicator.nature() == IndicatorNature.RATE || terms.firstMonth().equals(month.startOfYear());
        return withinYear
                ? MonthLabel.brief(month, locale())
                : message(
                        "progress.period.since",
                        MonthLabel.single(terms.firstMonth(), locale()),
                        MonthLabel.single(month, locale()));
    }

    /** The month without its year: 9月. */
    public String monthOfYear(ReportingMonth month) {
        return MonthLabel.ofYear(month, locale());
    }

    /** From the first month to the last. */
    public String span(ReportingMonth first, ReportingMonth last) {
        return message("progress.span", month(first), month(last));
    }

    /** The month whose figure a page shows, as the year up to it: 2026年前三季度（1—9月）. */
    public String cumulative(ReportingMonth month) {
        return MonthLabel.cumulative(month, locale());
    }

    /** The single month: 2026年9月. */
    public String month(ReportingMonth month) {
        return MonthLabel.single(month, locale());
    }

    /** Goal and newest figure in a few words: 120家以上 · 完成90家, of a level or rate 8%以上 · 现为7.6%. */
    public String summary(TargetRow row) {
        String goal = bound(row.indicator(), row.terms());
        StandingFacts standing = row.standing();
        if (standing == null || standing.actual() == null) {
            return goal;
        }
        boolean level = row.indicator().nature() == IndicatorNature.STOCK
                || row.indicator().nature() == IndicatorNature.RATE;
        return message(
                level ? "progress.summary.level" : "progress.summary",
                goal,
                figureWithUnit(row.indicator(), standing.actual()));
    }

    /** Why a target without a row is not judged: 未开始, 已结束, 中止, 撤销. */
    public String outside(TargetRow row, ReportingMonth month) {
        if (month.isBefore(row.terms().firstMonth())) {
            return message("progress.outside.notBegun");
        }
        return switch (row.status()) {
            case SUSPENDED -> message("progress.outside.suspended");
            case WITHDRAWN -> message("progress.outside.withdrawn");
            case UNOFFICIAL -> message("progress.outside.unofficial");
            case MERGED -> message("progress.outside.merged");
            // Followed again today, but not in that month.
            case ACTIVE ->
                message(
                        month.isAfter(row.terms().lastMonth())
                                ? "progress.outside.over"
                                : "progress.outside.suspended");
        };
    }

    private static String withUnit(String number, String unit) {
        return number + unit;
    }

    static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

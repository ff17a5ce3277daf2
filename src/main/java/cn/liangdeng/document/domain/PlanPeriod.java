package cn.liangdeng.document.domain;

import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The years that a document's goals cover.
 *
 * @param first January of the first year
 * @param last December of the last
 */
record PlanPeriod(ReportingMonth first, ReportingMonth last) {

    private static final int DECEMBER = 12;
    private static final int LONGEST_PLAN_YEARS = 20;
    private static final int YEARS_OF_A_FIVE_YEAR_PLAN = 5;

    private static final Pattern YEARS = Pattern.compile("(20\\d{2})\\s*年?\\s*[-—–~\uFF5E至到]{1,2}\\s*(20\\d{2})\\s*年?");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*年(?!度?[前末底]以?[前])");
    private static final Pattern DRAFT = Pattern.compile("(20\\d{2})年(?:(?!20\\d{2}).){0,40}(?:草案|安排|工作计划|任务)");
    private static final Pattern FIVE_YEAR_PLAN = Pattern.compile("[“\"‘']?十([三四五六])五[”\"’']?");
    /** First years of the five-year plans of the State. */
    private static final Map<String, Integer> PLAN_STARTS = Map.of("三", 2016, "四", 2021, "五", 2026, "六", 2031);

    /**
     * From the title: 2023—2027年, “十四五”, or its only year. Where the title says nothing, the year of which the text speaks most, or
     * the five-year plan that ends with it.
     *
     * @param text the document's beginning
     * @param spokenOn the day on which it was read to a meeting: its goals are those of that year, though it speaks of the year
     *     before at length; null where it was not
     */
    static Optional<PlanPeriod> find(String title, String text, @Nullable LocalDate spokenOn) {
        return range(title)
                .or(() -> plan(title))
                .or(() -> draftYear(title))
                .or(() -> year(title))
                .or(() -> Optional.ofNullable(spokenOn).map(day -> single(Integer.toString(day.getYear()))))
                .or(() -> mostOften(text));
    }

    /** 关于2025年…计划执行情况与2026年…计划草案的报告. */
    private static Optional<PlanPeriod> draftYear(String title) {
        Matcher draft = DRAFT.matcher(title);
        return draft.find() ? Optional.of(single(draft.group(1))) : Optional.empty();
    }

    private static Optional<PlanPeriod> range(String title) {
        Matcher years = YEARS.matcher(title);
        while (years.find()) {
            int first = Integer.parseInt(years.group(1));
            int last = Integer.parseInt(years.group(2));
            if (first <= last && last - first < LONGEST_PLAN_YEARS) {
                return Optional.of(years(first, last));
            }
        }
        return Optional.empty();
    }

    private static Optional<PlanPeriod> plan(String title) {
        Matcher plan = FIVE_YEAR_PLAN.matcher(title);
        return plan.find() ? Optional.of(plan(plan)) : Optional.empty();
    }

    private static Optional<PlanPeriod> year(String title) {
        Matcher year = Pattern.compile("(20\\d{2})\\s*年?").matcher(title.replaceAll("〔\\d{4}〕", ""));
        return year.find() ? Optional.of(single(year.group(1))) : Optional.empty();
    }

    private static Optional<PlanPeriod> mostOften(String text) {
        Optional<PlanPeriod> plan = top(FIVE_YEAR_PLAN.matcher(text).results().map(PlanPeriod::plan));
        Optional<PlanPeriod> year = top(YEAR.matcher(text).results().map(found -> single(found.group(1))));
        // 到2025年 beside 十四五: the goals are the plan's, though the year is named more often.
        boolean goalsOfThePlan = plan.isPresent()
                && year.isPresent()
                && plan.get().last().equals(year.get().last());
        return goalsOfThePlan || year.isEmpty() ? plan : year;
    }

    private static Optional<PlanPeriod> top(Stream<PlanPeriod> named) {
        Map<PlanPeriod, Long> counts = named.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        // The later of two that are named equally often: documents look back before they look forward.
        return counts.entrySet().stream()
                .max(Map.Entry.<PlanPeriod, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().last()))
                .map(Map.Entry::getKey);
    }

    private static PlanPeriod plan(java.util.regex.MatchResult found) {
        int first = PLAN_STARTS.getOrDefault(found.group(1), 0);
        return years(first, first + YEARS_OF_A_FIVE_YEAR_PLAN - 1);
    }

    private static PlanPeriod single(String year) {
        return years(Integer.parseInt(year), Integer.parseInt(year));
    }

    private static PlanPeriod years(int first, int last) {
        return new PlanPeriod(ReportingMonth.of(first, 1), ReportingMonth.of(last, DECEMBER));
    }
}

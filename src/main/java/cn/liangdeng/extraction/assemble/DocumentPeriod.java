package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Brackets;
import cn.liangdeng.extraction.grammar.TimeScanner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the years a document speaks for. In order: a span in the title (2023-2027年), a five-year plan in the title, a year
 * in the title, a date of issue near the head, the day it is signed, the plan or the year the text itself speaks of.
 */
final class DocumentPeriod {

    private static final int HEAD = 700;
    private static final int FOOT = 300;
    private static final Pattern ANY_HORIZON = Pattern.compile("(?:到|至)(20\\d{2})年");
    private static final int LONGEST = 6;
    private static final int OFTEN = 3;
    private static final int LONGEST_PLAN = 5;
    /** The document's own number on a line of its own: 某政发〔2015〕3号. */
    private static final Pattern OWN_NUMBER =
            Pattern.compile("(?m)^\\s*\\p{IsHan}{2,14}[〔\\[(](20\\d{2})[〕\\])]第?\\d{1,4}号\\s*$");

    /** News from 2023广西两会, of a year in which plans for it are made. */
    private static final Pattern SESSION =
            Pattern.compile("(?<!\\d)(20\\d{2})年?(?:全国|\\p{IsHan}{2,6}?[省市县区]?)?(?:两会|人代会)");

    private static final Pattern HORIZON =
            Pattern.compile("(?:(?:^|[\\n。:])[ ]{0,8}(?:力争|确保)?(?:到|至)|,到(?=20\\d{2}年(?:力争|确保)))(20\\d{2})年(?:底|末)?");
    /** A title's years on a line of their own below it. */
    private static final Pattern SPAN_LINE =
            Pattern.compile("(?m)^\\s*\\(20\\d{2}年?\\s*[-~至]{1,2}\\s*20\\d{2}年?\\)\\s*$");
    /** A year with which a line opens, behind a mark that sets the line apart. */
    private static final Pattern YEAR_LINE = Pattern.compile("(?m)^\\s*[■●◆▲★·•]\\s*(20\\d{2})年[^。\\n]{0,3},");

    private static final Pattern SPAN = Pattern.compile("(20\\d{2})年?\\s*[-~至]{1,2}\\s*(20\\d{2})\\s*年?");
    private static final Pattern PLAN = Pattern.compile("十([三四五六七八])(?:五|个五年)");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?(?:度)?");
    private static final Pattern TITLE_LINE = Pattern.compile(
            "(?m)^.{0,70}(?:方案|意见|规划|纲要|计划|报告|要点|清单|任务|分工|行动|表|指标|目标|项目|实事|通报|汇报|总结|公报)(?:\\([^()]*\\))?(?:》?的?(?:通知|实施意见|意见|函))?(?:》)?[\\s|]*$|^.{0,24}关于[^。\\n]{0,8}20\\d{2}年[^。\\n]{0,40}的$");
    /** 印发《制造业三年行动计划(2023-2025年)》: news of a plan names its years with its title. */
    private static final Pattern ISSUED_PLAN = Pattern.compile(
            "(?:印发|出台|发布|公布|通过|制定)(?:了)?《[^《》\\n]{4,40}(20\\d{2}年?\\s*[-~至]{1,2}\\s*20\\d{2}年?)[^《》\\n]{0,12}》");

    private static final Pattern REPORT_AND_PLAN = Pattern.compile("20\\d{2}年.{0,30}(?:执行|完成)情况(?:及|与|和)(20\\d{2})年");
    private static final Pattern ISSUE_DATE =
            Pattern.compile("(20\\d{2})(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年\\d{1,2}月\\d{1,2}日)");
    /** The day under which a document is signed, a line of its own; at the end of a year it may speak for the next. */
    private static final Pattern SIGNED = Pattern.compile("(?m)^\\s*(20\\d{2})年0?[1-9]月\\d{1,2}日\\s*$");

    private static final Pattern PLAN_TIME = Pattern.compile("“?十([三四五六七八])五”?(?:时期|期间|末|规划期)");
    private static final Pattern OWN_YEAR =
            Pattern.compile("(?<![到至从由\\d-])(?<!回顾)(?<!回顾了)(20\\d{2})\\s?年(?!远景|以来|\\d{1,2}月\\d)");

    /** 2012年起5年内, 从2021年开始用三年时间. */
    private static final Pattern FROM_ON =
            Pattern.compile("(20\\d{2})年(?:起|开始|以后),?(?:利?用|力争)?(?:的)?([二三四五2-5])年(?:内|左右|时间|之内)");

    private DocumentPeriod() {}

    /** The document's period, or null where nothing tells. */
    static @Nullable Period find(String plain, Brackets brackets) {
        String head = plain.substring(0, Math.min(HEAD, plain.length()));
        Matcher plan = REPORT_AND_PLAN.matcher(head.replaceAll("\\s", ""));
        if (plan.find()) {
            int year = Integer.parseInt(plan.group(1));
            return Period.years(year, year);
        }
        Matcher below = SPAN_LINE.matcher(head);
        if (below.find()) {
            return Objects.requireNonNull(inTitle(below.group()));
        }
        Matcher line = TITLE_LINE.matcher(head);
        while (line.find()) {
            Period period = inTitle(line.group());
            if (period != null) {
                return later(plain, period);
            }
        }
        Matcher issued = ISSUED_PLAN.matcher(head);
        if (issued.find()) {
            return Objects.requireNonNull(inTitle(issued.group(1)));
        }
        Matcher session = SESSION.matcher(head);
        if (session.find()) {
            int year = Integer.parseInt(session.group(1));
            return Period.years(year, horizon(plain, year));
        }
        Matcher date = ISSUE_DATE.matcher(head);
        if (date.find()) {
            int year = Integer.parseInt(date.group(1));
            return Period.years(year, horizon(plain, year));
        }
        Matcher number = OWN_NUMBER.matcher(head);
        if (number.find()) {
            int year = Integer.parseInt(number.group(1));
            return Period.years(year, horizon(plain, year));
        }
        Matcher signed = SIGNED.matcher(plain.substring(Math.max(0, plain.length() - FOOT)));
        if (signed.find()) {
            int year = Integer.parseInt(signed.group(1));
            return Period.years(year, horizon(plain, year));
        }
        Matcher on = FROM_ON.matcher(plain);
        if (on.find()) {
            int first = Integer.parseInt(on.group(1));
            int years = Math.max("..二三四五".indexOf(on.group(2)), "..2345".indexOf(on.group(2)));
            return Period.years(first, first + years - 1);
        }
        Period spoken = inText(plain, brackets);
        if (spoken == null) {
            // only 到2015年,…: the five years up to it
            Matcher until = ANY_HORIZON.matcher(plain);
            int last = until.find() ? Integer.parseInt(until.group(1)) : 0;
            return last == 0 ? null : Period.years(last - LONGEST_PLAN + 1, last);
        }
        // 到2020年…,到2030年…: where the text speaks of a later year most, its goals begin with the first
        int first = Math.min(firstHorizon(plain, spoken.firstYear()), firstHead(plain, spoken.firstYear()));
        if (!spoken.severalYears() && first < spoken.firstYear()) {
            return Period.years(first, spoken.firstYear());
        }
        return spoken.severalYears() ? spoken : Period.years(spoken.firstYear(), horizon(plain, spoken.firstYear()));
    }

    /** 解读2022年政府工作报告, of which every item says 2023年: a report at a year's end speaks for the next. */
    private static Period later(String plain, Period titled) {
        int own = 0;
        int next = 0;
        Matcher year = OWN_YEAR.matcher(plain);
        while (!titled.severalYears() && year.find()) {
            int spoken = Integer.parseInt(year.group(1));
            own += spoken == titled.firstYear() ? 1 : 0;
            next += spoken == titled.firstYear() + 1 ? 1 : 0;
        }
        int following = titled.firstYear() + 1;
        return next > OFTEN && next > 2 * own ? Period.years(following, following) : titled;
    }

    /** The first year to be reached that is named, or the given one. */
    private static int firstHorizon(String plain, int spoken) {
        Matcher until = ANY_HORIZON.matcher(plain);
        int first = spoken;
        while (until.find()) {
            int year = Integer.parseInt(until.group(1));
            first = year >= spoken - 2 * LONGEST_PLAN ? Math.min(first, year) : first;
        }
        return first;
    }

    /** ■2018年,… ■2019年,…: the first of the years with which several lines open, or the given one. */
    private static int firstHead(String plain, int spoken) {
        Matcher line = YEAR_LINE.matcher(plain);
        int first = spoken;
        int lines = 0;
        while (line.find()) {
            int year = Integer.parseInt(line.group(1));
            boolean near = year > spoken - LONGEST && year <= spoken;
            first = near ? Math.min(first, year) : first;
            lines++;
        }
        return lines >= LONGEST_PLAN ? first : spoken;
    }

    /** The year up to which a document without years in its title sets its goals (到2025年,…), else its own year. */
    private static int horizon(String plain, int year) {
        Matcher until = HORIZON.matcher(plain);
        while (until.find()) {
            int last = Integer.parseInt(until.group(1));
            if (last > year && last <= year + LONGEST) {
                return last;
            }
        }
        return year;
    }

    /** The period a title or heading names, or null. */
    static @Nullable Period inTitle(String words) {
        Matcher span = SPAN.matcher(words);
        if (span.find() && span.group(1).compareTo(span.group(2)) < 0) {
            return Period.years(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)));
        }
        Matcher plan = PLAN.matcher(words);
        if (plan.find()) {
            return plan(plan.group(1));
        }
        Matcher year = YEAR.matcher(words);
        int last = 0;
        while (year.find()) {
            boolean distant =
                    words.startsWith("远景", year.end()) || words.startsWith("到", Math.max(0, year.start() - 1));
            last = distant ? last : Math.max(last, Integer.parseInt(year.group(1)));
        }
        // 2023年执行情况与2024年计划: the later year is the one that is spoken for
        return last == 0 ? null : Period.years(last, last);
    }

    private static @Nullable Period inText(String plain, Brackets brackets) {
        Map<Integer, Integer> votes = new TreeMap<>();
        Matcher year = OWN_YEAR.matcher(plain);
        while (year.find()) {
            if (!brackets.inTitle(year.start()) && !brackets.inAside(year.start())) {
                votes.merge(Integer.parseInt(year.group(1)), 1, Integer::sum);
            }
        }
        Matcher plan = PLAN_TIME.matcher(plain);
        int plans = 0;
        Map<String, Integer> named = new LinkedHashMap<>();
        while (plan.find()) {
            if (!brackets.inTitle(plan.start())) {
                plans++;
                named.merge(plan.group(1), 1, Integer::sum);
            }
        }
        int best = 0;
        for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
            if (vote.getValue() >= votes.getOrDefault(best, 0)) {
                best = vote.getKey();
            }
        }
        Period span = spanInText(plain, brackets, best);
        if (span != null) {
            return span;
        }
        if (plans > 0 && plans >= votes.getOrDefault(best, 0)) {
            return plan(most(named));
        }
        return best == 0 ? null : Period.years(best, best);
    }

    /** 2012-2015年 said again and again, where no later year is spoken of more: the years of a text without years in its title. */
    private static @Nullable Period spanInText(String plain, Brackets brackets, int best) {
        Map<String, Integer> votes = new TreeMap<>();
        Matcher span = SPAN.matcher(plain);
        while (span.find()) {
            int from = Integer.parseInt(span.group(1));
            int to = Integer.parseInt(span.group(2));
            boolean own = !brackets.inTitle(span.start()) && !brackets.inAside(span.start());
            if (own && from < to && to - from < LONGEST && from <= best && best <= to) {
                votes.merge(from + "-" + to, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= 2)
                .max(Map.Entry.comparingByValue())
                .map(vote -> inTitle(vote.getKey() + "年"))
                .orElse(null);
    }

    /** The plan that is named most; of “十四五”期间… “十五五”期间… the first. */
    private static String most(Map<String, Integer> named) {
        String best = "";
        for (Map.Entry<String, Integer> vote : named.entrySet()) {
            best = vote.getValue() > named.getOrDefault(best, 0) ? vote.getKey() : best;
        }
        return best;
    }

    private static Period plan(String digit) {
        int from = TimeScanner.firstYearOfPlan(10 + "零一二三四五六七八九".indexOf(digit));
        return Period.years(from, from + 4);
    }
}

package cn.liangdeng.extraction.grammar;

import cn.liangdeng.extraction.grammar.TimeExpression.Kind;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.MeasureWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words of time. Of two that overlap the longer one holds. */
public final class TimeScanner {

    private static final Pattern UNTIL = Pattern.compile("^(?:到|至|截|用|力争)|[底末前]$");

    /**
     * A way to speak of time.
     *
     * @param telling characters of which its words have at least one
     */
    private record Rule(String telling, Cue cue, BiFunction<Matcher, Kind, TimeExpression> reader, Kind kind) {}

    private static final String NUMBER = "(?<n>[一二两三四五六七八九十]{1,3}|\\d{1,2})";
    private static final String TO = "(?:(?<!提高|提升|增加|增长|下降|上升|扩大|降低|减少|压减|拓展)(?:到|至)|截至|截止到?|力争到?)?";
    private static final String BEFORE = "(?:之前|以前|前)?";
    private static final String TELLING = "年月季每逐按期末届往";
    private static final int REACH = 24;
    private static final int FIRST_FIVE_YEAR_PLAN = 1953;

    private static final List<Rule> RULES = List.of(
            // 202312月底前: the 年 was lost
            rule("月", "(?<y>20\\d{2})(?<m>1[0-2]|0?[1-9])月(?:底|末)?" + BEFORE, Kind.BY, (m, k) -> month(m, k, true)),
            rule(
                    "月",
                    TO + "(?<y>20\\d{2})\\s?年(?:的)?\\s?(?<m>1[0-2]|0?[1-9])\\s?月(?:(?<d>\\d{1,2})日|底|末|份)?" + BEFORE,
                    Kind.BY,
                    (m, k) -> month(m, k, false)),
            rule(
                    "月",
                    "(?<!\\d)(?<m>1[0-2]|[1-9])\\s?月(?:(?<d>\\d{1,2})日|底|末|份)?(?:之前|以前|前|底|末)",
                    Kind.BY,
                    (m, k) -> month(m, k, false)),
            // a calendar of works: 5月 开展…, 1-3月:完成…
            rule(
                    "月",
                    "(?<![^\\n])[ ]{0,4}[【\\[(]?(?:1?\\d月?[-~至])?(?<!\\d)(?<m>1[0-2]|[1-9])月份?[】\\])]?(?=[ ]{1,4}(?:\\p{IsHan}|“|《|\\d++(?![日号:.]))|:)",
                    Kind.BY,
                    (m, k) -> month(m, k, false)),
            rule(
                    "年",
                    "(?<y>20\\d{2})\\s?年?\\s*[-~至到]{1,2}\\s*(?<z>20\\d{2})\\s?年(?:度|期间|间)?",
                    Kind.BY,
                    (m, k) -> years(m, k, number(m, "y"), number(m, "z"))),
            rule("半", TO + "(?<y>20\\d{2})\\s?年?(?:年)?(?<h>上|下)半年(?:底|末)?" + BEFORE, Kind.BY, TimeScanner::half),
            rule("半", "(?:今年|明年|本年)?(?<h>上|下)半年(?:底|末)?" + BEFORE, Kind.BY, TimeScanner::half),
            rule(
                    "季",
                    TO + "(?:(?<y>20\\d{2})\\s?年)?(?:第)?(?<q>[一二三四1-4])季度(?:底|末)?" + BEFORE,
                    Kind.BY,
                    TimeScanner::quarter),
            rule(
                    "年底末全内度间",
                    TO + "(?<y>20\\d{2})(?:\\s?年?(?:年底|年末|底|末|全年|年内|年度|年)|\\s?年(?:度|内|间))" + BEFORE + "|" + TO
                            + "(?<y2>20\\d{2})\\s?年(?:之前|以前|前)?",
                    Kind.BY,
                    TimeScanner::year),
            // but 达到2000名 is a figure
            rule(
                    "到至",
                    "(?<!达)(?:到|至)(?<y>20\\d{2})(?![\\d年.%]|[余多]?" + MeasureWords.UNIT.regex() + ")",
                    Kind.BY,
                    TimeScanner::year),
            rule(
                    "年",
                    "(?:到|至|今年|本年|当年)?(?:年内|年底|年末|本年度|当年度|今年内|今年|全年(?!计划|目标|任务|总量)|当年|本年|年度内)" + BEFORE + "|新的一年",
                    Kind.BY,
                    (m, k) -> years(m, k, 0, 0)),
            rule(
                    "年",
                    "(?:力争)?" + NUMBER + "年(?:之内|以内|内|左右的?时间|(?=翻|倍增))|用" + NUMBER.replace("<n>", "<n2>")
                            + "年左?右?(?:的)?时间",
                    Kind.BY,
                    TimeScanner::span),
            rule(
                    "年",
                    "(?<=[,。;:、“”\\s争划取保过]|^)" + NUMBER + "年(?=累计|共计|计划|力争|培养|培育|新增|新建|建设|建成|投入|完成|引进|打造|实现|开展|改造)",
                    Kind.BY,
                    TimeScanner::span),
            rule("未今接", "(?:未来|今后|接下来)(?:的)?" + NUMBER + "(?:到[三四五]|至[三四五])?年(?:内|间)?", Kind.BY, TimeScanner::span),
            rule(
                    "期末",
                    "(?:到|至)?“?十?(?<p>[一二三四五六七八九])五”?(?:规划)?(?:期间|时期|末期|期末|末|规划期末|规划期|期内|中后期)",
                    Kind.BY,
                    TimeScanner::plan),
            rule(
                    "./",
                    "(?<y>20\\d{2})[./](?<m>1[0-2]|0?[1-9])(?=[\\s,;。、)前底]|$)",
                    Kind.BY,
                    (m, k) -> month(m, k, false)),
            rule("规", "规划期(?:内|末)?(?!限)", Kind.BY, (m, k) -> years(m, k, 0, 0)),
            rule(
                    "每逐按",
                    "(?<!每[人生户亩名床座辆])每(?:一)?(?:个)?(?:年度|学年|年|季度|季|月|半年|学期|周|两年|两月|两周)(?:度)?|逐年|逐月|逐季|按月|按季",
                    Kind.EVERY,
                    (m, k) -> years(m, k, 0, 0)),
            rule("均", "年均(?!浓度|值|水平|用水|气温|降)|平均每年|年平均(?!浓度|值|水平|气温)", Kind.AVERAGE, (m, k) -> years(m, k, 0, 0)),
            rule(
                    "去上前过来近往历",
                    "去年|去冬今春|去冬以来|上年度?|前年|过去(?:的)?[一二三四五\\d]{1,2}年|(?:近|这)?[一两二三四五\\d]{1,2}年来|近(?:几|两|三|五|\\d)年来?|近年来?|以往|历年|上届|往年",
                    Kind.PAST,
                    (m, k) -> years(m, k, 0, 0)),
            rule(
                    "-/.",
                    "(?:19|20)\\d{2}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\\d|0?[1-9])(?!\\d)(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?",
                    Kind.DATE,
                    (m, k) -> years(m, k, 0, 0)),
            rule(
                    "月:",
                    "(?:1[0-2]|[1-9])月(?:3[01]|[12]\\d|[1-9])日|\\d{1,2}:\\d{2}(?::\\d{2})?",
                    Kind.DATE,
                    (m, k) -> years(m, k, 0, 0)),
            rule("1", "(?<![\\d])19\\d{2}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?", Kind.DATE, (m, k) -> years(m, k, 0, 0)));

    /** All words of time in text order. */
    public List<TimeExpression> scan(String plain) {
        List<Span> near = stretches(plain);
        List<TimeExpression> all = new ArrayList<>();
        for (Rule rule : RULES) {
            for (Span stretch : near) {
                if (!has(plain, stretch, rule.telling())) {
                    continue;
                }
                Matcher words = rule.cue().first(plain, stretch.start(), stretch.end());
                while (words != null) {
                    all.add(rule.reader().apply(words, rule.kind()));
                    words = rule.cue().first(plain, words.end(), stretch.end());
                }
            }
        }
        all.sort(Comparator.comparingInt((TimeExpression t) -> t.start() - t.end())
                .thenComparingInt(TimeExpression::start));
        List<TimeExpression> kept = new ArrayList<>();
        BitSet covered = new BitSet(plain.length());
        for (TimeExpression time : all) {
            int taken = covered.nextSetBit(time.start());
            if (taken < 0 || taken >= time.end()) {
                kept.add(time);
                covered.set(time.start(), time.end());
            }
        }
        kept.sort(Comparator.comparingInt(TimeExpression::start));
        return kept;
    }

    /** The stretches in which words of time can stand: around the characters one of which each of them has. */
    private static List<Span> stretches(String plain) {
        List<Span> found = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = 0; i < plain.length(); i++) {
            if (!telling(plain, i)) {
                continue;
            }
            int from = Math.max(0, i - REACH);
            if (start >= 0 && from > end) {
                found.add(new Span(start, end));
                start = from;
            }
            start = start < 0 ? from : start;
            end = Math.min(plain.length(), i + REACH);
        }
        if (start >= 0) {
            found.add(new Span(start, end));
        }
        return found;
    }

    private static boolean telling(String plain, int at) {
        char c = plain.charAt(at);
        if (c == '-' || c == '/' || c == '.' || c == ':' || c == '到' || c == '至') {
            return at + 1 < plain.length() && Character.isDigit(plain.charAt(at + 1));
        }
        return TELLING.indexOf(c) >= 0;
    }

    private static boolean has(String plain, Span stretch, String telling) {
        for (int i = stretch.start(); i < stretch.end(); i++) {
            if (telling.indexOf(plain.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Rule rule(
            String telling, String regex, Kind kind, BiFunction<Matcher, Kind, TimeExpression> reader) {
        return new Rule(telling, Cue.of(regex), reader, kind);
    }

    private static TimeExpression month(Matcher m, Kind kind, boolean glitch) {
        int year = m.pattern().pattern().contains("<y>") ? number(m, "y") : 0;
        int day = m.pattern().pattern().contains("<d>") && m.group("d") != null ? number(m, "d") : 0;
        return new TimeExpression(m.start(), m.end(), kind, year, year, 1, number(m, "m"), day, 0, until(m), glitch);
    }

    private static TimeExpression years(Matcher m, Kind kind, int from, int to) {
        return new TimeExpression(m.start(), m.end(), kind, from, to, 1, 12, 0, 0, until(m), false);
    }

    private static TimeExpression year(Matcher m, Kind kind) {
        boolean alternative = m.pattern().pattern().contains("<y2>") && m.group("y2") != null;
        int year = number(m, alternative ? "y2" : "y");
        return years(m, kind, year, year);
    }

    private static TimeExpression half(Matcher m, Kind kind) {
        boolean first = "上".equals(m.group("h"));
        int year = m.pattern().pattern().contains("<y>") ? number(m, "y") : 0;
        return new TimeExpression(
                m.start(), m.end(), kind, year, year, first ? 1 : 7, first ? 6 : 12, 0, 0, until(m), false);
    }

    private static TimeExpression quarter(Matcher m, Kind kind) {
        String word = m.group("q");
        int quarter = Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : ChineseNumber.digit(word.charAt(0));
        int year = m.group("y") == null ? 0 : number(m, "y");
        return new TimeExpression(
                m.start(), m.end(), kind, year, year, quarter * 3 - 2, quarter * 3, 0, 0, until(m), false);
    }

    private static TimeExpression span(Matcher m, Kind kind) {
        boolean second = m.pattern().pattern().contains("<n2>") && m.group("n2") != null;
        String word = m.group(second ? "n2" : "n");
        int years = Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : ChineseNumber.parse(word).intValue();
        return new TimeExpression(m.start(), m.end(), kind, 0, 0, 1, 12, 0, years, until(m), false);
    }

    private static TimeExpression plan(Matcher m, Kind kind) {
        boolean teen = m.group().contains("十");
        int plan = ChineseNumber.digit(m.group("p").charAt(0)) + (teen ? 10 : 0);
        int from = firstYearOfPlan(plan);
        return years(m, kind, from, from + 4);
    }

    /** First year of the n-th five-year plan; the rhythm is unbroken since the third. */
    public static int firstYearOfPlan(int plan) {
        return plan < 3 ? FIRST_FIVE_YEAR_PLAN + (plan - 1) * 5 : 1966 + (plan - 3) * 5;
    }

    private static boolean until(Matcher m) {
        return UNTIL.matcher(m.group()).find();
    }

    private static int number(Matcher m, String group) {
        String word = m.group(group);
        return word == null ? 0 : Integer.parseInt(word);
    }
}

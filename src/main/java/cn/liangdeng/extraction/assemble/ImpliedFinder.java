package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.DraftTarget.Measure;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Cue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds targets whose figure is not written as one: 实现…全覆盖, 三年内全部改造一遍, 翻一番, 增速不低于…平均增速. */
final class ImpliedFinder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern COVERED =
            Pattern.compile("(?:基本)?(?:实现|达到|做到|确保)(?<what>[^,。;]{2,40}?)(?:的)?全(?:面)?覆盖(?!率|的|面)");
    private static final Pattern COVERED_BARE = Pattern.compile("^(?<what>[^,。;]{3,40}?)实现(?:了)?全(?:面)?覆盖(?!率|的|面)");
    /** 预警广播全覆盖: the words alone, without effort before them. */
    private static final Pattern COVERED_END = Pattern.compile("^(?<what>[^,。;]{4,40}?)(?:全(?:面)?覆盖)$");

    private static final Cue EFFORT = Cue.of("推进|推动|促进|加快|扩大|深化|加强|探索|逐步|推行|坚持|做好|强化|督导|检查|是|的全|要求|原则");
    /** 热线覆盖全部设区市. */
    private static final Pattern COVERS_ALL =
            Pattern.compile("^(?<what>[^,。;]{3,30}?)覆盖(?:到)?(?:全部|全体)(?<of>[^,。;、的]{2,12})$");

    private static final Pattern ALL =
            Pattern.compile("(?<!接入|覆盖|涵盖|纳入|联通|涉及|到位)全部(?<what>(?:完成)?[^,。;的]{2,16}?)(?:一遍|到位|完毕|完成)?$");
    private static final Pattern DOUBLED =
            Pattern.compile("(?:实现|力争)?(?<word>翻(?<n>[一两二三四]?)番|倍增(?!计划|行动|工程|器|目标|态势|势头|趋势|效应|方案|专班|工作|办公室|领导小组|三年))");
    private static final String BOUNDS = "不低于|高于|快于|优于|超过|不高于|低于";
    private static final Cue BOUND = Cue.of(BOUNDS);
    private static final Pattern RELATIVE =
            Pattern.compile("(?<what>[^,。;]{2,30}?增(?:速|长|幅)(?:率)?)(?:保持|继续|均|都)?(?<bound>" + BOUNDS
                    + ")(?<mark>[^,。;\\d%]{2,24}?(?:平均(?:水平|增速|增幅|增长水平|值)?|增速|增幅|增长水平|增长速度|同步|GDP|地区生产总值))");
    /** 居民收入增长与经济增长基本同步. */
    private static final Pattern IN_STEP = Pattern.compile(
            "(?<what>[^,。;、\\d%]{2,24}?)(?:增长|增速|增幅)?(?:与|和|同)(?:全[国省市区县]|经济|地区生产总值|GDP)[^,。;、\\d%]{0,8}?(?:保持)?(?:基本)?同步(?:增长|提高)?(?=、|$)");

    private static final Pattern STATE = Pattern.compile("^.*(?:达标|清零|到位|覆盖|归零|通达|见底|完工|完成)、");

    private static final int SHORT = 3;
    private static final Pattern FIGURES = Pattern.compile("\\d[\\d.]*[万亿]?\\p{IsHan}?(?:以上|左右)?$");
    private static final Cue DONE = Cue.of("已|了$|率先实现了|近年来|去年");

    private final Reading reading;
    private final TimingRule timings;

    ImpliedFinder(Reading reading, TimingRule timings) {
        this.reading = reading;
        this.timings = timings;
    }

    List<Found> find(Passage passage) {
        List<Found> found = new ArrayList<>();
        if (passage.looksBack()) {
            return found;
        }
        for (Span clause : reading.clauses(passage).clauses()) {
            String words = reading.plain(clause.start(), clause.end());
            if (DONE.in(words)) {
                continue;
            }
            add(found, covered(passage, clause, words));
            add(found, coversAll(passage, clause, words));
            add(found, all(passage, clause, words));
            add(found, doubled(passage, clause, words));
            add(found, relative(passage, clause, words));
            add(found, inStep(passage, clause, words));
        }
        return found;
    }

    private static void add(List<Found> all, @Nullable Found found) {
        if (found != null) {
            all.add(found);
        }
    }

    private @Nullable Found covered(Passage passage, Span clause, String words) {
        Matcher matcher = COVERED.matcher(words);
        if (!matcher.find()) {
            matcher = COVERED_BARE.matcher(words);
            if (!matcher.find()) {
                matcher = COVERED_END.matcher(words);
                if (!matcher.find() || EFFORT.in(words)) {
                    return null;
                }
            }
        }
        int mark = clause.start() + matcher.end() - 1;
        if (reading.brackets().inName(mark) || reading.brackets().inTitle(mark)) {
            return null;
        }
        int what = clause.start() + matcher.start("what");
        // 卫生室全部达标、养老机构全覆盖: what is covered stands behind the state before it
        Matcher state = STATE.matcher(matcher.group("what"));
        what += state.find() ? state.end() : 0;
        String noun = NounPhrase.left(reading.withoutTimes(what, clause.start() + matcher.end("what")))
                .noun();
        if (noun.length() <= SHORT && noun.indexOf('级') < 0) {
            // 举办活动1000场,实现市县全覆盖: what covers them was said before
            String doer = subject(FIGURES.matcher(clauseBefore(passage, clause)).replaceAll(""));
            noun = doer + noun;
        }
        Found found = make(
                passage,
                clause.start() + matcher.start(),
                clause.start() + matcher.end(),
                noun + "覆盖率",
                noun,
                Kind.RATIO);
        return full(found, "implied.coverage");
    }

    private @Nullable Found coversAll(Passage passage, Span clause, String words) {
        Matcher matcher = COVERS_ALL.matcher(words);
        if (!matcher.find() || EFFORT.in(words)) {
            return null;
        }
        String what = NounPhrase.left(matcher.group("what")).noun();
        String noun = what + matcher.group("of");
        return full(make(passage, clause.start(), clause.end(), noun + "覆盖率", noun, Kind.RATIO), "implied.coverage");
    }

    /** 三年内全部改造: 全部 counts where it takes years; done by a day it is a deed, without a time a manner of speech. */
    private @Nullable Found all(Passage passage, Span clause, String words) {
        Matcher matcher = ALL.matcher(words);
        if (!matcher.find() || reading.brackets().within(clause.start() + matcher.start())) {
            return null;
        }
        int joint = words.lastIndexOf('、', matcher.start());
        int start = clause.start() + joint + 1;
        boolean timed = reading.timesIn(start, clause.end()).stream().anyMatch(t -> t.years() > 1);
        boolean figures = reading.quantitiesIn(new Span(start, clause.end())).stream()
                .anyMatch(q -> q.sort() != null && reading.timeAt(q.figure()) == null);
        if (!timed || figures) {
            return null;
        }
        String own = NounPhrase.left(reading.withoutTimes(start, clause.start() + matcher.start()))
                .noun();
        String before = joint > 0 ? reading.withoutTimes(clause.start(), start) : clauseBefore(passage, clause);
        String noun = own.length() >= 2 ? own : subject(before);
        String name = noun + matcher.group("what") + "完成率";
        return full(make(passage, start, clause.end(), name, noun, Kind.RATIO), "implied.all");
    }

    private @Nullable Found doubled(Passage passage, Span clause, String words) {
        Matcher matcher = DOUBLED.matcher(words);
        if (!matcher.find() || reading.brackets().within(clause.start() + matcher.start("word"))) {
            return null;
        }
        String own = NounPhrase.left(reading.withoutTimes(clause.start(), clause.start() + matcher.start()))
                .noun();
        String noun = own.length() >= 2 ? own : subject(clauseBefore(passage, clause));
        Found found =
                make(passage, clause.start(), clause.start() + matcher.end(), noun + "增速", noun, Kind.GROWTH_RATE);
        int doublings = matcher.group("n") == null || matcher.group("n").isEmpty()
                ? 1
                : "零一二三四".indexOf(matcher.group("n").replace('两', '二'));
        found.value = BigDecimal.valueOf((1L << Math.max(doublings, 1)) * 100 - 100);
        found.unit = "%";
        found.measure = Measure.GROWTH;
        found.rules.add("implied.doubled");
        return found;
    }

    private @Nullable Found relative(Passage passage, Span clause, String words) {
        Matcher matcher = RELATIVE.matcher(words);
        if (!BOUND.in(words) || !matcher.find()) {
            return null;
        }
        boolean figure = reading.quantitiesIn(clause).stream()
                .anyMatch(q -> q.sort() != null && reading.timeAt(q.figure()) == null);
        if (figure) {
            return null;
        }
        String noun = NounPhrase.left(reading.withoutTimes(
                        clause.start() + matcher.start("what"), clause.start() + matcher.end("what")))
                .noun();
        Found found = make(
                passage,
                clause.start() + matcher.start(),
                clause.start() + matcher.end(),
                noun,
                noun,
                Kind.GROWTH_RATE);
        String bound = matcher.group("bound");
        boolean most = bound.equals("不高于") || bound.equals("低于");
        found.comparison = most ? Comparison.AT_MOST : Comparison.AT_LEAST;
        found.strict = !bound.startsWith("不");
        found.measure = Measure.GROWTH;
        found.rules.add("implied.benchmark");
        return found;
    }

    private @Nullable Found inStep(Passage passage, Span clause, String words) {
        Matcher matcher = IN_STEP.matcher(words);
        if (!words.contains("同步") || words.indexOf('增') < 0 || !matcher.find()) {
            return null;
        }
        String noun = NounPhrase.left(reading.withoutTimes(
                        clause.start() + matcher.start("what"), clause.start() + matcher.end("what")))
                .noun();
        if (noun.length() <= SHORT || EFFORT.in(matcher.group("what"))) {
            return null;
        }
        Found found = make(
                passage,
                clause.start() + matcher.start("what"),
                clause.start() + matcher.end(),
                noun + "增速",
                noun,
                Kind.GROWTH_RATE);
        found.comparison = Comparison.ABOUT;
        found.measure = Measure.GROWTH;
        found.rules.add("implied.step");
        return found;
    }

    private String clauseBefore(Passage passage, Span clause) {
        Span before = reading.clauses(passage).before(clause.start());
        return before == null ? "" : reading.withoutTimes(before.start(), before.end());
    }

    private static String subject(String words) {
        return NounPhrase.left(words.replaceFirst("(?:覆盖面|覆盖率|比例|占比|率)?(?:将|力争)?(?:达到|提高到|突破|超过).*$", ""))
                .noun();
    }

    private Found make(Passage passage, int start, int end, String name, String noun, Kind kind) {
        return new Found(passage, start, end, name, noun, kind, timings.at(passage, end - 1, end));
    }

    private static Found full(Found found, String rule) {
        found.value = HUNDRED;
        found.unit = "%";
        found.measure = Measure.LEVEL;
        found.rules.add(rule);
        return found;
    }
}

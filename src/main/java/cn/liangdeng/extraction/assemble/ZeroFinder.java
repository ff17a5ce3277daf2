package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.DraftTarget.Measure;
import cn.liangdeng.extraction.grammar.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds goals of nought (不发生重大事故, 新增违建零增长) and of growth by two digits, whose figure no digit tells. */
final class ZeroFinder {

    private static final Pattern NOUGHT = Pattern.compile(
            "^(?:(?:确保|力争|实现|做到|努力|全年)*)(?<what>[^,。;、]{2,20}?)(?:继续)?(?:实现|做到|保持|达到)?“?零(?<how>发生|增长|事故|火点|新增|死亡)”?$");
    private static final Pattern NONE =
            Pattern.compile("^(?:(?:确保|力争|坚决|全年|全[省市区县])*)不(?:得)?(?:再)?发生(?<what>[^,。;]{2,20}?(?:事故|案件|事件|疫情|险情|现象))$");
    private static final Pattern TWO_DIGITS =
            Pattern.compile("^(?<what>[^,。;]{0,24}?)(?:增速|增幅|增长)?(?:实现|保持|达到|力争|确保)*在?两位数(?:以上)?(?:的?(?:增长|增速|增幅))?$");
    private static final Pattern EVENTS = Pattern.compile("(?:事故|案件|事件|疫情|险情|火灾)$");
    private static final Pattern EFFORT = Pattern.compile("推进|推动|开展|加强|深化|创建|行动|活动|工程|已|了$|去年|连续");
    private static final Pattern FIGURE = Pattern.compile("(?:达到?|突破|超过)?\\d.*$");
    /** What is not to be, where it names what is counted. */
    private static final Set<String> SAID = Set.of("事故", "死亡", "火点");

    private static final BigDecimal TEN = BigDecimal.TEN;

    private final Reading reading;
    private final TimingRule timings;

    ZeroFinder(Reading reading, TimingRule timings) {
        this.reading = reading;
        this.timings = timings;
    }

    List<Found> find(Passage passage) {
        List<Found> found = new ArrayList<>();
        boolean promises = !passage.looksBack() && passage.section().genre() == Genre.PLAN;
        String words =
                promises ? reading.plain(passage.span().start(), passage.span().end()) : "";
        if (words.indexOf('零') < 0 && !words.contains("发生") && !words.contains("两位数")) {
            return found;
        }
        for (Span clause : reading.clauses(passage).clauses()) {
            Found goal = goal(passage, clause);
            if (goal != null) {
                found.add(goal);
            }
        }
        return found;
    }

    private @Nullable Found goal(Passage passage, Span clause) {
        String words = reading.withoutTimes(clause.start(), clause.end()).strip();
        if (EFFORT.matcher(words).find()) {
            return null;
        }
        Matcher nought = NOUGHT.matcher(words);
        if (nought.matches()) {
            String what = nought.group("what");
            String how = nought.group("how");
            // 确保零事故 does not say of what
            return NounPhrase.left(what).noun().length() < 2
                    ? null
                    : zero(passage, clause, what + (SAID.contains(how) ? how : ""));
        }
        Matcher none = NONE.matcher(words);
        if (none.matches()) {
            return zero(passage, clause, none.group("what"));
        }
        Matcher digits = TWO_DIGITS.matcher(words);
        if (digits.matches()) {
            String own = NounPhrase.left(digits.group("what")).noun().replaceFirst("增(?:速|长|幅)$", "");
            String noun = own.length() < 2 ? before(passage, clause) : own;
            if (noun.length() < 2) {
                return null;
            }
            Found found = make(passage, clause, noun + "增速", Kind.GROWTH_RATE);
            found.value = TEN;
            found.unit = "%";
            found.comparison = Comparison.AT_LEAST;
            found.measure = Measure.GROWTH;
            found.rules.add("implied.digits");
            return found;
        }
        return null;
    }

    /** 实际到位内资42亿元,增长两位数: what grows was said before. */
    private String before(Passage passage, Span clause) {
        Span said = reading.clauses(passage).before(clause.start());
        if (said == null) {
            return "";
        }
        String words =
                FIGURE.matcher(reading.withoutTimes(said.start(), said.end())).replaceFirst("");
        return NounPhrase.left(words).noun();
    }

    private Found zero(Passage passage, Span clause, String what) {
        String noun = NounPhrase.left(what).noun();
        boolean events = EVENTS.matcher(noun).find();
        Found found = make(passage, clause, noun + (events ? "起数" : "数"), Kind.QUANTITY);
        found.value = BigDecimal.ZERO;
        found.unit = events ? "起" : "";
        found.comparison = Comparison.AT_MOST;
        found.measure = found.when().several() ? Measure.CUMULATIVE : Measure.ANNUAL_NEW;
        found.rules.add("implied.zero");
        return found;
    }

    private Found make(Passage passage, Span clause, String name, Kind kind) {
        return new Found(
                passage,
                clause.start(),
                clause.end(),
                name,
                name,
                kind,
                timings.at(passage, clause.end() - 1, clause.end()));
    }
}

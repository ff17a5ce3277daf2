package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.grammar.TimeExpression.Kind;
import cn.liangdeng.extraction.lexicon.Cue;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what was reached before the document from what is promised: by words of completion and by words of time. */
final class PastRule {

    private static final Cue DONE = Cue.of(
            "(?:达到|完成|实现|建成|推出|取得|突破|获得|荣获|新增|开展|出台|培育|引进|举办|下降|增长|提升|提高|发放|兑现|落地|签约|安排|投入|下达|拨付|梳理明晰)了|已(?:经)?(?:建成|完成|达|实现|累计|有|成功|形成|建立|培育|出台|引进|开工|落地|拥有|突破|超过|入驻|投用)"
                    + "|荣获|获评|获批了|成功(?:创建|入选|举办|获批|引进|签约)|位居|连续\\S{1,3}年|创历史新高|圆满完成|顺利完成|同比(?:提高|上升|下降)了|预计(?:全年|20\\d\\d年)");
    private static final Cue COMPARED = Cue.of("[比较以从由于与同]$|(?:低于|高于|超过|多于|少于|相当于)[^,。]{0,4}$");
    /** 上年结转的88个小区. */
    private static final Pattern CARRIED = Pattern.compile("^(?:度)?(?:结转|遗留|续建|出让|顺延)");

    /** 在去年完成14个的基础上,再…: only what is built upon was then. */
    private static final Pattern GROUNDS = Pattern.compile("^[^,。;]{0,24}基础上");

    /** 改造2000年底前建成的老旧小区23个: when things came about says which are meant. */
    static final String AGED_THING =
            "(?:年?(?:底|末)?(?:以前|之前|前|及以前|及之前))?(?:建成|建设|修建|建造|竣工|完工|投用|投入使用|投产|登记|注册|购置|购买|入网|出厂|立项|批准|供地|出让|形成|认定|交付|入学|毕业)[^,。;的\\d]{0,8}的(?=\\p{IsHan}{2})";

    private static final Pattern AGED = Pattern.compile("^" + AGED_THING);

    private static final Pattern FINISHES = Pattern.compile("完成20\\d{2}年度");
    private static final int LONGEST_SHOWN = 40;
    private static final int FARTHEST_SENTENCE = 40;
    private static final int FARTHEST_GROUND = 32;

    /** 报告显示,五年来,…. */
    private static final Pattern SHOWN = Pattern.compile("\\p{IsHan}{2,10}(?:显示|表明|指出|获悉|介绍),");

    private PastRule() {}

    static boolean holds(Sight sight) {
        String until =
                sight.reading().plain(sight.clause().start(), sight.quantity().figure());
        if (DONE.in(until) || ResultRule.holds(sight)) {
            return true;
        }
        return over(sight.reading(), sight.passage(), sight.quantity().figure());
    }

    /** Whether the words of time before an index of a passage speak of what is over. */
    static boolean over(Reading reading, Passage passage, int until) {
        int year = passage.section().period().firstYear();
        Span period = reading.clauses(passage).periodAt(until - 1);
        TimeExpression last = null;
        for (TimeExpression time : reading.timesIn(period.start(), until)) {
            boolean compared = COMPARED.in(reading.plain(Math.max(0, time.start() - 8), time.start()));
            String after = behind(reading, time);
            boolean carried = CARRIED.matcher(after).find();
            carried |= FINISHES.matcher(reading.plain(Math.max(0, time.start() - 2), time.end()))
                    .matches();
            carried |= GROUNDS.matcher(after).find() || AGED.matcher(after).find();
            if (!compared && !carried && (time.kind() == Kind.PAST || time.kind() == Kind.BY)) {
                // 2023年,全县全年完成…: 全年 is of the year that was named
                last = last != null && !leans(reading, last) && leans(reading, time) ? last : time;
            }
        }
        if (last == null || leans(reading, last)) {
            return headOfPast(reading, passage, period.start(), year);
        }
        return last.kind() == Kind.PAST || before(last, year);
    }

    /** 全年, 年底: a time whose year is said elsewhere. */
    private static boolean leans(Reading reading, TimeExpression time) {
        return time.kind() == Kind.BY
                && time.contextual()
                && !reading.plain(time.start(), time.end()).contains("今年");
    }

    private static boolean grounds(Reading reading, TimeExpression time) {
        return GROUNDS.matcher(behind(reading, time)).find();
    }

    private static String behind(Reading reading, TimeExpression time) {
        String plain = reading.plain();
        return plain.substring(time.end(), Math.min(plain.length(), time.end() + FARTHEST_GROUND));
    }

    private static boolean before(TimeExpression time, int year) {
        return time.kind() == Kind.BY && time.toYear() != 0 && time.toYear() < year;
    }

    /** 去年,…。新建3处…。: a time at the head of an earlier sentence of the paragraph holds until another does. */
    private static boolean headOfPast(Reading reading, Passage passage, int period, int year) {
        List<Span> sentences = reading.clauses(passage).sentencesBefore(period, FARTHEST_SENTENCE);
        for (int i = sentences.size() - 1; i >= 0; i--) {
            Span sentence = sentences.get(i);
            for (TimeExpression time : reading.timesIn(sentence.start(), sentence.end())) {
                boolean comma = reading.plain().startsWith(",", time.end());
                if (!comma || time.start() - sentence.start() > LONGEST_SHOWN) {
                    continue;
                }
                String before = reading.plain(sentence.start(), Math.max(sentence.start(), time.start()));
                boolean first = before.length() <= 1 || SHOWN.matcher(before).matches();
                if (first && !grounds(reading, time) && (time.kind() == Kind.PAST || time.kind() == Kind.BY)) {
                    return time.kind() == Kind.PAST || before(time, year);
                }
            }
        }
        return false;
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Responsibility;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.lexicon.Organisations;
import cn.liangdeng.extraction.lexicon.Verbs;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the office that does what a clause says, by the words that open the clause or the one before it. */
final class ActingOffice {

    private static final Pattern DOER = Pattern.compile(
            "^\\s*(?<units>(?:各\\p{IsHan}{0,4}(?:\\([^()]{1,8}\\))?(?:区|县|镇|乡|街道|部门|单位|园区)|[\\p{IsHan}]{1,16}(?:局|委|办公室|政府|管委会|攻坚办))(?:[、和](?:各\\p{IsHan}{1,6}|[\\p{IsHan}]{1,16}(?:局|委|办公室|政府|管委会))){0,5})(?:要|应|须|需)?(?:于|在)?(?:20\\d{2}年|今年|明年)?(?:\\d{1,2}月)?(?:\\d{1,2}日|底|中旬|上旬|下旬)?(?:[一二三四]季度)?(?:之?前|年底前|起)?(?:完成|制定|印发|出台|组织|举办|成立|编制|建立|发布|公布|组建|到位)");
    /** 甲镇、乙镇各1.5亿元: each is given its share. */
    private static final Pattern SHARES =
            Pattern.compile("^\\s*(?<units>[\\p{IsHan}、]{2,40}?(?:镇|乡|街道|单位|管委会|局|部门))各(?=\\d)");

    private static final Pattern DEED = Pattern.compile("\\s*" + Verbs.ACQUIRE + "\\p{IsHan}{2}");

    private ActingOffice() {}

    private static boolean goesOn(Reading reading, Span clause) {
        if (DEED.matcher(reading.plain(clause.start(), clause.end())).lookingAt()) {
            return true;
        }
        List<TimeExpression> times = reading.timesIn(clause.start(), clause.end());
        return !times.isEmpty() && times.get(0).start() == clause.start();
    }

    /** 县招商局4月10日前完成…: where nothing else says who answers, the office that does it does. */
    static @Nullable Responsibility at(Reading reading, Passage passage, int index) {
        Span clause = reading.clauses(passage).clauseAt(Math.max(passage.span().start(), index - 1));
        String words = reading.plain(clause.start(), clause.end());
        Matcher shares = SHARES.matcher(words);
        Matcher doer = shares.find() ? shares.reset() : DOER.matcher(words);
        if (!doer.find()) {
            // 区商务局应于8月底前制定…,年底前建成…: the office goes on where no other subject stands
            Span before = goesOn(reading, clause) ? reading.clauses(passage).before(clause.start()) : null;
            return before != null
                            && reading.clauses(passage)
                                    .sentenceAt(clause.start())
                                    .contains(before.start())
                    ? at(reading, passage, before.start() + 1)
                    : null;
        }
        if (!Organisations.isList(doer.group("units"))) {
            return null;
        }
        int start = clause.start() + doer.start("units");
        return new Responsibility(
                start,
                start + doer.group("units").length(),
                Organisations.split(doer.group("units")),
                List.of(),
                List.of());
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.DraftTarget.Measure;
import cn.liangdeng.extraction.grammar.Quantity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places that are striven for: 综合实力进入全省前20位 is a level of at most 20, 位次前移2位 a level of 2 places gained since the
 * document. A place that only says who is meant (考核前3名的单位), or that was reached, is none.
 */
final class RankRule {

    private static final Pattern MOVES = Pattern.compile("(?:位次|排名|排位|名次)[^,。;]{0,6}?(?:前移|进位|上移|跃升|提升|提高|前进)$");
    private static final Pattern NAMED = Pattern.compile("位次|排名|排位|名次|实力|指数|考核|评价|总量|增速|水平");
    private static final Pattern REACHED = Pattern.compile("已|了|位居|位列|名列|去年|上年|连续");
    private static final Pattern TAIL = Pattern.compile(
            "(?:,|力争|确保|争取)*(?:进入|跻身|挺进|冲进|迈入|进位到|升至|提升到|提升至|保持在?|稳定在|稳居|力争|确保|争取|达到)(?:在)?(?<where>全[国省市区县][^,。;\\d]{0,8})?[^,。;\\d]{0,8}(?:前|第)$");

    private RankRule() {}

    /** Whether the figure is a place that is promised. */
    static boolean promised(Sight sight) {
        Quantity q = sight.quantity();
        boolean place = q.unit().equals("名") || q.unit().equals("位");
        if (!place
                || sight.passage().section().genre() != Genre.PLAN
                || sight.after().startsWith("的")
                || REACHED.matcher(sight.clauseWords()).find()) {
            return false;
        }
        String before = sight.reading().plain(sight.clause().start(), q.figure());
        return MOVES.matcher(before).find()
                || TAIL.matcher(before).find()
                        && NAMED.matcher(sight.sentenceBefore()).find();
    }

    /** Names the place and says how it binds. */
    static void bind(Found found, Sight sight) {
        int start = sight.clause().start();
        String before = sight.reading().withoutTimes(start, sight.quantity().figure());
        found.measure = Measure.LEVEL;
        if (MOVES.matcher(before).find()) {
            found.name = NounPhrase.left(before).noun() + "位数";
            return;
        }
        Matcher tail = TAIL.matcher(before);
        if (tail.find()) {
            String of = NounPhrase.left(before.substring(0, tail.start())).noun();
            String where = tail.group("where") == null ? "" : tail.group("where");
            found.name = (of.isEmpty() ? found.noun : of).replaceFirst("(?:排名|位次|排位)$", "") + where + "位次";
        }
        found.comparison = Comparison.AT_MOST;
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.util.regex.Pattern;

/**
 * Knows counts of those whom a sentence is about: among whom one competes (在全省118家开发区考评中), to whom a task is handed down
 * (分解到16个乡镇), what is watched (对29栋自建房紧盯不放), of which a rate is taken (40个断面水质优良比例达到90%).
 */
final class ConcernRule {

    private static final Pattern AMONG =
            Pattern.compile("^[^,。;\\d]{0,20}(?:考评|考核|评比|评估|竞赛|排名|测评|评价|竞争)[^,。;\\d]{0,4}中");
    private static final Pattern HANDED_DOWN =
            Pattern.compile("(?:分解|落实|下达|明确|压实|细化|传达|下发|交办|部署)(?:落实|下达)?(?:到|至)(?:各|全[省市区县])?$");
    private static final Pattern LINKS = Pattern.compile("(?:辐射|串联|连接|联动)(?:周边|带动|全[省市区县])?$");
    private static final Pattern TOWARDS = Pattern.compile("^(?:对|针对|聚焦)");
    private static final Pattern WATCHES =
            Pattern.compile("紧盯|盯紧|盯牢|盯住|不放(?:松|过)?|跟踪(?:问效|督办|服务)|重点监管|严格监管|全程监管|高度关注|重点关注|严防死守");

    /** 40个断面水质优良比例达到90%: a noun that ends as a rate, with its figure behind it. */
    private static final Pattern OF_RATE = Pattern.compile(
            "^(?!以?[上下内])[^,。;\\d]{2,30}?(?:率|比例|占比|比重|覆盖面|浓度|满意度)(?:均|都|分别|全部|总体|要|力争|整体)*(?:达到?|提高到|提升到|提升至|提高至|不低于|不少于|控制在|保持在?|稳定在|超过|大于|为|≥)[\\d百]");

    private static final Pattern PLACE = Pattern.compile("^[^,。;\\d]{0,12}(?:距离|半径|范围|区域)(?:以)?内");

    private ConcernRule() {}

    static boolean holds(Sight sight) {
        Quantity q = sight.quantity();
        if (q.counts(Sort.SIZE) && PLACE.matcher(sight.after()).find()) {
            return true;
        }
        if (!q.counts(Sort.COUNT) && !q.counts(Sort.PERSON)) {
            return false;
        }
        if (AMONG.matcher(sight.after()).find()
                || LINKS.matcher(sight.before()).find()
                || HANDED_DOWN
                        .matcher(sight.reading().plain(sight.clause().start(), q.figure()))
                        .find()) {
            return true;
        }
        String clause = sight.clauseWords();
        if (TOWARDS.matcher(clause).find() && WATCHES.matcher(clause).find()) {
            return true;
        }
        return OF_RATE.matcher(behind(sight)).find() && !ContextRules.acts(sight.before());
    }

    private static String behind(Sight sight) {
        return sight.reading().plain(sight.quantity().end(), sight.sentence().end());
    }
}

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
    /** 涉及34个牵头单位, 来自各界的490名代表: how many are concerned or present. */
    private static final Pattern INVOLVES = Pattern.compile("涉及(?:到|全[省市县区])?(?:的)?$|来自[^,。;\\d]{2,20}的$");

    /** 490名代表出席会议. */
    private static final Pattern ATTENDS =
            Pattern.compile("^[^,。;\\d]{0,20}(?:出席|列席|参会|与会|参加(?:了)?(?:此次|本次|这次)?(?:会议|大会|活动|仪式))");

    private static final Pattern TOWARDS = Pattern.compile("^(?:对|针对|聚焦)");
    private static final Pattern WATCHES =
            Pattern.compile("紧盯|盯紧|盯牢|盯住|不放(?:松|过)?|跟踪(?:问效|督办|服务)|重点监管|严格监管|全程监管|高度关注|重点关注|严防死守");

    /** 40个断面水质优良比例达到90%: a noun that ends as a rate, with its figure behind it. */
    private static final Pattern OF_RATE = Pattern.compile(
            "^(?!以?[上下内])[^,。;\\d]{2,30}?(?:率|比例|占比|比重|覆盖面|浓度|满意度)(?:均|都|分别|全部|总体|要|力争|整体)*(?:达到?|提高到|提升到|提升至|提高至|不低于|不少于|控制在|保持在?|稳定在|超过|大于|为|≥)[\\d百]");

    /** 单产提升县粮食单产水平提升3%以上, 龙头企业营收增长10%: those of whom growth is promised. */
    private static final Pattern OF_GROWTH = Pattern.compile(
            "^(?!以?[上下内])[^,。;\\d]{2,24}?(?:水平|收入|营收|单产|产量|产值|投资|销售额|税收|利润|能耗|成本)(?:均|都|平均|年均)*(?:增长|提升|提高|下降|降低)\\d[\\d.]*(?:%|个百分点)");

    private static final Pattern STRIVES = Pattern.compile("力争|确保|争取|实现");

    /** 塘南等7个乡镇1000公里管网: where the work lies, with its own figure behind. */
    private static final Pattern AREAS =
            Pattern.compile("^(?:重点)?(?:乡镇|乡|镇|街道|片区|社区|行政村|村|县区|区县|县市区|县|市)[^,。;、\\d]{0,12}\\d");

    /** 推动小龙虾、生猪等5条全产业链发展: an effort for those that are counted, with no end state. */
    private static final Pattern FURTHERS = Pattern.compile("(?:推动|促进|助推|带动|加快)[^,。;]{0,40}$");

    private static final Pattern THRIVES =
            Pattern.compile("^[^,。;\\d]{0,20}(?:发展|壮大|做大做强|做优做强|做强做优|协同\\p{IsHan}{0,2}|联动\\p{IsHan}{0,2}|同心协力|崛起|振兴)$");

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
                || INVOLVES.matcher(sight.before()).find()
                || ATTENDS.matcher(sight.after()).find()
                || HANDED_DOWN
                        .matcher(sight.reading().plain(sight.clause().start(), q.figure()))
                        .find()) {
            return true;
        }
        if (sight.before().endsWith("等") && AREAS.matcher(sight.after()).find() && !ContextRules.acts(sight.before())) {
            return true;
        }
        boolean bare = q.start() == q.figure() && q.end() == q.unitEnd();
        if (bare
                && THRIVES.matcher(sight.after()).find()
                && FURTHERS.matcher(sight.before()).find()
                && !ContextRules.acts(sight.before())) {
            return true;
        }
        String clause = sight.clauseWords();
        if (TOWARDS.matcher(clause).find() && WATCHES.matcher(clause).find()) {
            return true;
        }
        String before = STRIVES.matcher(sight.before()).replaceAll("");
        if (OF_GROWTH.matcher(behind(sight)).find() && !ContextRules.acts(before)) {
            return true;
        }
        return OF_RATE.matcher(behind(sight)).find() && !ContextRules.acts(sight.before());
    }

    private static String behind(Sight sight) {
        return sight.reading().plain(sight.quantity().end(), sight.sentence().end());
    }
}

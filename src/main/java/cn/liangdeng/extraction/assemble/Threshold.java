package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows figures that say which ones are counted (投资5亿元以上项目, 其中10亿元以上3个, 20户以上自然村). */
final class Threshold {

    private static final Pattern OF_SIZE = Pattern.compile(
            "^(?:的)?(?:、\\d[^,。;(、]{0,5})?[^,。;(、]{0,8}?(?:项目|企业|楼宇|产业|集群|园区|平台|工业|商圈|公司|基地|载体|市场|商场|镇|街道|乡镇|村|街区|大项目|单位|人群|老人|老年人|机构|客商|订单企业|总部|品牌|综合体|主体|商户|纳税人|建筑|用水户|用户|用能单位|排污单位|场所|工地|地块|水域)");

    /** 20户以上自然村: how large the villages are that are meant. */
    private static final Pattern VILLAGE = Pattern.compile("^的?(?:自然村|村民组|村民小组|村组|村寨|村庄|居民点|聚居|搬迁点|安置点|院落|规模)");

    /** 其中10亿元以上3个: of what size those are that are counted next. */
    private static final Pattern COUNTED = Pattern.compile("^的?\\d+[个家户项座处栋所]");

    /** 建成3处500平方米以上的公园. */
    private static final Pattern COUNTED_BEFORE = Pattern.compile("\\d[个家户项座处栋所片条]$");

    private static final Set<String> VILLAGES = Set.of("户", "人");

    private static final Pattern CONDITION =
            Pattern.compile("^的(?:给予|予以|奖励|补助|按|可|,|企业给予|单位给予|一次性|须|应当?(?!用)|必须|一律|由|不得|可以|优先)");

    private static final Pattern REACH = Pattern.compile("^(?:的)?(?:覆盖|范围|(?:飞行|服务|辐射|救援)?半径|见绿|见园|服务)");

    private Threshold() {}

    /** 80%的村收入达到30万元: what the counted share is to earn. */
    private static boolean earned(Sight sight) {
        String clause = sight.clauseWords();
        int share = clause.indexOf("%");
        int of = share < 0 ? -1 : clause.indexOf('的', share);
        Matcher earn = of < 0 ? null : SpecialNames.EARN.matcher(clause.substring(of));
        int from = sight.clause().start() + Math.max(of, 0);
        return earn != null && earn.find() && sight.quantity().figure() < from + earn.end();
    }

    /** 投资5亿元以上项目, 产值过亿元企业, 1000平方米以上的商场: the figure says which ones are counted. */
    static boolean holds(Sight sight) {
        Quantity q = sight.quantity();
        if (CONDITION.matcher(sight.after()).find()) {
            return true;
        }
        if (VILLAGES.contains(q.unit())
                && q.end() > q.unitEnd()
                && VILLAGE.matcher(sight.after()).find()) {
            return true;
        }
        if (!q.counts(Sort.MONEY) && !q.counts(Sort.SIZE) && !q.counts(Sort.AGE)) {
            return false;
        }
        if (q.end() > q.unitEnd() && COUNTED.matcher(sight.after()).find()) {
            return true;
        }
        if (q.end() > q.unitEnd()
                && COUNTED_BEFORE.matcher(sight.before()).find()
                && sight.after().startsWith("的")) {
            return true;
        }
        if (q.counts(Sort.MONEY) && earned(sight)) {
            return true;
        }
        boolean bound = q.end() > q.unitEnd()
                || q.start() < q.figure()
                || q.max() != null
                || sight.charBefore() == '过'
                || sight.after().startsWith("级");
        if (q.counts(Sort.SIZE) && REACH.matcher(sight.after()).find()) {
            return true;
        }
        Matcher size = OF_SIZE.matcher(sight.after());
        if (!size.find()) {
            return false;
        }
        boolean flow = size.group().matches(".*(?:投资|贷款|资金|交易|合同|融资).*");
        return bound && !flow;
    }
}

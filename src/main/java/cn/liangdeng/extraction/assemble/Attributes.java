package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import cn.liangdeng.extraction.lexicon.Verbs;
import java.util.regex.Pattern;

/** Tells figures that describe a thing the sentence speaks of (坝高61.5米, 为12个社区更新器材24套) from what is promised. */
final class Attributes {

    /** 全长3.2公里, 宽度约33米: how big a thing is. */
    private static final Pattern DIMENSION = Pattern.compile("(?:^|[路线段桥道,、])(?:全长|长度?|宽度?|路宽|总长度?)(?:约|为|达)*$");

    /** 总库容1260万立方米, 设计日供水5万吨: what a work is designed for. */
    private static final Pattern DESIGN = Pattern.compile(
            "^(?:其中)?(?:总?库容|坝高|坝长|坝顶[高长]|净空高|净高|跨径|主跨|设计(?:日|年)?(?:处理|供水|供热|供气|发电|生产|通行|接待|使用)?\\p{IsHan}{0,4}|日(?:处理|供水)(?:能力|规模)?)(?:约|为|达)*$");
    /** 日处理200吨垃圾项目, 总投资7亿元的医院: the figure names the thing behind it. */
    private static final Pattern SIZED = Pattern.compile(
            "(?:日|年|日均)(?:处理|供水|供气|输气|输水|输电|供热|加工|焚烧|产|屠宰|消化|吞吐)(?:能力|量)?(?:为|达)?$|投资(?:额)?(?:约|超|达)?$");

    /** 项目用地面积17.7公顷: what a work takes. */
    private static final Pattern SITE =
            Pattern.compile("^(?:该|本|其中)?(?:项目|工程|园区|地块|一期|二期)?(?:规划|总|计划)*(?:用地|占地)(?:总?面积)?(?:约|为|达到?)*$");

    private static final Pattern FLOORS = Pattern.compile("^(?:规划|总)*建筑(?:总?面积|规模)(?:约|为|达到?)*$");
    /** 建成后预计年产值30亿元: what is hoped for when the work stands. */
    private static final Pattern AFTERWARDS =
            Pattern.compile("(?:建成|投产|达产|竣工|投用|完工|运营|建设完成)(?:投产|投用|达产|运营)*(?:之)?后(?:,|可|预计|将|能|年|每年|有望|新增|实现)");

    private static final Pattern WORK = Pattern.compile("^(?:级|以上)?的?[^,。;\\d]{1,24}?(?:项目|工程|厂|设施|中心|基地|医院|生产线|线|站)");
    /** 该项目位于…,总投资120万元,占地500亩. */
    private static final Pattern SITED = Pattern.compile("该(?:项目|工程|园区|地块)|(?:位于|坐落于?|选址)");

    private static final Pattern EXTENT = Pattern.compile("(?:投资|占地|用地|面积|库容|容积|产能|规模|产量|达到|总长|全长)(?:预计|约|为|达到?|共)*$");
    /** 甲电站项目,是省重点项目,设计总装机容量210万千瓦: the sentence tells what a work is. */
    private static final Pattern TOLD = Pattern.compile(
            "(?:项目|工程|电站|机场|铁路|公路|高速|水库|园区|电厂|港口)(?:,|也|既)?是[^,。;]{0,10}(?:重点|重大|国家|最大|首[个条座]|第一|标志|骨干)");

    private static final Pattern ABILITY =
            Pattern.compile("(?:装机(?:总?容量)?|发电量|处理能力|处理量|供水量|吞吐能力|通过能力|库容|产能|产量|全长|总长|里程|面积|年产)(?:约|为|达到?|共)*$");

    /** 抓好25万吨己二酸、10万吨针状焦等项目建设: capacities name the projects. */
    private static final Pattern PROJECTS =
            Pattern.compile("^[^,。;]{2,80}(?:等\\p{IsHan}{0,4}|重点|重大)(?:项目|工程)(?:的)?(?:建设)?$");

    private static final Pattern EFFORT = Pattern.compile("抓好|推进|推动|加快|支持|做好|确保|服务|依托");
    private static final Pattern TOGETHER = Pattern.compile("[台座个家艘条处栋]共$");
    private static final Pattern WIRED = Pattern.compile("^(?:及?以上)?(?:的)?\\p{IsHan}");
    private static final Pattern VOLTAGE = Pattern.compile("千伏|千伏安|伏|kV|KV");

    /** 为12个社区更新健身路径24套, 在14个县增补学位2万个, 235个项目完成投资420亿元: the later figure is what is done. */
    private static final Pattern FOR = Pattern.compile("(?:^|[,、])(?:" + Verbs.LEADING + ")*(?:为|给|向|在|对|面向|依托)$");

    private static final Pattern DOES =
            Pattern.compile("^[^,。;、\\d]{2,16}?(?:免费)?" + Verbs.ACQUIRE + "[^,。;\\d]{1,20}\\d");
    private static final Pattern COMPLETES =
            Pattern.compile("^[^,。;\\d]{2,14}?(?:累计|年度|全年)?(?:完成|实现)(?:年度|计划)?(?:总?投资|产值|税收|营收|工作量)[^,。;\\d]{0,6}\\d");
    /** 其余9个乡镇各5000万元. */
    private static final Pattern EACH_GETS = Pattern.compile("^[^,。;\\d]{1,8}各\\d");

    /** 总投资1.38亿元, 投资概算7500万元 of one work: what it is to cost, where no number of projects stands before it. */
    private static final Pattern COSTS = Pattern.compile(
            "(?<!完成|实现|引进|新增|达成|招引|签约|落实|储备)(?:(?:计划|协议|概算|估算|预计|匡算)?总投资(?:估算|概算)?|投资概算|概算(?:总?投资)?|(?:估算|匡算)投资|投资(?:估算|匡算))(?:额)?(?:约|为|达到?|预计|超过?|在)*$");

    /** 3.5万平方米、床位500张的医院: one of several sizes of the thing behind them. */
    private static final Pattern SIZES = Pattern.compile(
            "^、(?:年产|日产|占地|床位|总?建筑面积|装机|总投资|编制|设计)[^,。;、]{2,20}的[^,。;]{2,24}|^、[^,。;、\\d]{0,6}\\d[^,。;、]{1,8}的[^,。;\\d]{2,20}(?:项目|工程|医院|学校|厂|馆|中心)");

    private static final Pattern RATED = Pattern.compile("(?:年产|日产|年加工|装机(?:容量)?)(?:约|为|达)?$");
    /** 泊位800个的停车楼. */
    private static final Pattern PLACES = Pattern.compile("(?:床位|泊位|车位|学位|机位|座位)(?:约|为|达)?$");

    private static final Pattern OF_WORK =
            Pattern.compile("^(?:以上)?的?[^,。;\\d]{2,24}?(?:项目|工程|厂|设施|中心|基地|医院|学校|生产线|线|站|馆|院|楼|场|库)");
    /** 建成1600平方米的体验馆: how large a building is. */
    private static final Pattern FLOOR =
            Pattern.compile("^(?:以上)?的[^,。;\\d]{2,20}(?:馆|中心|医院|学校|幼儿园|厂|车间|综合体|大厦|大楼|楼|院|食堂|市场|剧场|剧院|站)(?:$|、)");

    private static final Pattern AREA = Pattern.compile("[千万]?(?:平方米|平米|㎡|m2|m²|方|平)");

    private static final int BEHIND = 40;

    private Attributes() {}

    static boolean hold(Sight sight) {
        Quantity q = sight.quantity();
        String before = sight.reading().plain(sight.clause().start(), q.figure());
        String behind = sight.reading().plain(q.end(), Math.min(sight.sentence().end(), q.end() + BEHIND));
        boolean holds = behind.startsWith("的") && PLACES.matcher(before).find();
        if ((holds || RATED.matcher(before).find()) && OF_WORK.matcher(behind).find()) {
            return true;
        }
        if (AFTERWARDS.matcher(sight.sentenceBefore()).find() && !q.percent()) {
            return true;
        }
        boolean further = sight.clause().start() > sight.sentence().start();
        String period =
                sight.reading().plain(sight.period().start(), sight.period().end());
        boolean dimension =
                SITED.matcher(period).find() && EXTENT.matcher(before).find();
        if (q.counts(Sort.SIZE)) {
            boolean capacity = PROJECTS.matcher(sight.after()).find()
                    && EFFORT.matcher(sight.before()).find();
            return dimension
                    || TOLD.matcher(period).find() && ABILITY.matcher(before).find()
                    || capacity
                    || FLOORS.matcher(before).find() && !several(sight)
                    || SITE.matcher(before).find()
                    || SIZES.matcher(behind).find()
                    || AREA.matcher(q.unit()).matches()
                            && FLOOR.matcher(sight.after()).find()
                    || TOGETHER.matcher(before).find()
                    || DIMENSION.matcher(before).find()
                    || further && DESIGN.matcher(before).find()
                    || SIZED.matcher(before).find() && WORK.matcher(behind).find()
                    || VOLTAGE.matcher(q.unit()).matches()
                            && WIRED.matcher(behind).find();
        }
        if (q.counts(Sort.MONEY)) {
            return dimension
                    || COSTS.matcher(before).find() && (SIZES.matcher(behind).find() || !several(sight))
                    || SIZED.matcher(before).find()
                            && behind.startsWith("的")
                            && WORK.matcher(behind).find();
        }
        boolean counted = q.counts(Sort.COUNT) || q.counts(Sort.PERSON);
        return counted
                && (FOR.matcher(before).find() && DOES.matcher(behind).find()
                        || COMPLETES.matcher(behind).find()
                        || EACH_GETS.matcher(behind).find());
    }

    /** Whether the sentence counted projects before it speaks of what they cost. */
    private static boolean several(Sight sight) {
        Span before = new Span(sight.sentence().start(), sight.quantity().start());
        return sight.reading().quantitiesIn(before).stream().anyMatch(other -> other.counts(Sort.COUNT));
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.util.regex.Pattern;

/** Tells figures that say whom or what a sentence is about from figures that are promised. */
final class Conditions {

    /** 对…的,给予…奖励: what stands before the grant is its condition. */
    private static final Pattern GRANTED = Pattern.compile(
            "(?:对|凡|符合|经|首次|新(?![增建改开设引培]))[^。;]{2,80}?的?[,、]?[^。;,]{0,12}(?:(?:给予|予以|享受)[^。;]{0,50}(?:奖励|补助|补贴|资助|扶持|贴息|优惠|减免|奖|罚)|(?:奖励|补贴|补助|资助)\\d[\\d.]*[百千万]?元)");
    /** 对进度滞后超过10%的项目, 连续两次未完成的: the words behind 的 are what is meant. */
    private static final Pattern ADDRESSED = Pattern.compile("^(?:对|凡|未|如|若|因|因故|经|连续|超过|逾期)");
    /** 56人以上大班额120个: who is counted, with the count behind. */
    private static final Pattern OF_SIZE =
            Pattern.compile("^(?:的)?(?!以?[和及与、])[\\p{IsHan}“”]{2,12}(?:不少于|达到|达|超过)?\\d");

    /** 单个企业不超过, 每户最高, 最高额度: a limit for one who gets something. */
    private static final Cue CAP = Cue.of(
            "(?:(?:单个|单户|单家|单笔|单项|单次|每家|每户|每人|每个|每项|每亩|每名|每篇|每件|每学时|每课时|每期|每次|每场|每天|每间|每平方米)[^,。]{0,14}(?:不超过|不高于|最高)|最高额度?(?:为|不超过)?|上限为?)[^,。]{0,6}$");

    /** 参会人员控制在150人以内: a limit for meetings and receptions. */
    private static final Pattern GUESTS =
            Pattern.compile("(?:参会|与会|参训|陪同|陪餐|随行|接待|工作|列席)人(?:员|数)(?:一般)?(?:控制在|不(?:得)?超过)?$");

    /** 按每户60元标准安排经费: a rate by which something is paid or laid out. */
    private static final Pattern BY_STANDARD = Pattern.compile("按(?:照)?[^,。;]{0,24}$");

    private static final Pattern STANDARD = Pattern.compile("^的?(?:标准|价格|额度|限额)");
    /** 每百户配建用房不低于20平方米. */
    private static final Pattern LAID_OUT = Pattern.compile("每(?:百|千)?(?:户|套|人|平方米)[^,。;]{0,4}(?:配建|配套|设置)");
    /** 建成广场10个(每个不小于500平方米): how large each of them has to be. */
    private static final Pattern EACH_SIZE =
            Pattern.compile("(?:每[个处座所家栋间套]|单[个体座])(?:\\p{IsHan}{0,4}面积)?(?:不(?:得)?(?:小于|少于|低于|超过|大于)|约)?$");
    /** 新建幸福院3处,每处可容纳20人: what each of them holds. */
    private static final Pattern EACH_HOLDS = Pattern.compile("每[个处座所家间套]可?(?:容纳|接待|入住)$");

    /** 发放高龄津贴,每人每月不低于100元. */
    private static final Pattern EACH_MONTH = Pattern.compile(
            "每[人户名床]每?[月年天日](?:不低于|不少于|最高|按|发放)?$|(?:为|向|给)[^,。;]{2,24}每[人月年天]{1,2}发放[^,。;\\d]{0,8}(?:补贴|津贴|补助|补助金|救助金)$");

    /** 每村安排资金50万元: what each of many gets. */
    private static final Pattern EACH_GETS = Pattern.compile(
            "每(?:个)?(?:行政)?(?:村|户|家|镇|乡|社区|校|所|项目|企业)[^,。;\\d]{0,6}?(?:安排|补助|奖补|拨付|给予|补贴)(?:资金|经费)?(?:不低于|不少于)?$");

    private static final Pattern PAYS = Pattern.compile("发放|补贴|补助|津贴|救助|给予|安排经费");
    private static final Pattern RAISED = Pattern.compile("提高|提标|达到|调整|增加");
    private static final Pattern FINED = Pattern.compile("处以?$");
    /** 200张床位以上的养老机构. */
    private static final Pattern SIZE_OF = Pattern.compile("^\\p{IsHan}{1,4}以上的\\p{IsHan}{2}");

    /** 原则上不超过, 须经三分之二以上的业主: a limit of procedure. */
    private static final Cue RULED = Cue.of(
            "原则上(?:均?应|[^,。;]{0,24}不(?:大于|超过|低于|小于|高于|少于|得))|须(?:经|由|有|(?<![率度](?:必)?须)达到)|方可|视为|(?:计入|纳入|列入)(?:考核|统计|认定)的");

    /** 超过2万平方米的新建公共建筑应安装设施: what must be done by all that are so large. */
    private static final Pattern MUST = Pattern.compile("^(?:的)?[^,。;\\d]{2,20}?(?:应当|应(?=[^急用届收对])|须|必须|不得|一律|禁止|严禁)");

    /** 消除66人以上超大班额: the size that marks those who are meant. */
    private static final Pattern MARKS = Pattern.compile("^的?[^,。;\\d]{0,4}(?:班额|班级|村组|场所|会议|活动)$");

    private static final Cue ALARMED = Cue.of("(?:启动|发布)[^,。;]{0,12}(?:预警|响应)[^,。;]{0,4}(?:后|时|期间)");
    private static final Pattern EMITS = Pattern.compile("排放浓度");
    /** 资产负债率超过70%的企业列入重点名单: who is meant. */
    private static final Pattern WHO = Pattern.compile(
            "^的(?:企业|单位|部门|机构|人员|学校|医院|银行|园区|县|区|镇|街道|乡镇)(?!占|比例|达|数|不少于|不低于)[^,。]{0,6}(?:列入|纳入|取消|实行|予以|给予|进行|不)");

    private static final Pattern PAID = Pattern.compile("^(?:的?比例)?(?:给予|予以|发放|补助|补贴|支付|贴息|奖补|资助)");
    private static final Pattern NO_MORE = Pattern.compile("不得(?:超过|多于)\\d");
    private static final Cue FORBIDS = Cue.of("禁止|严禁|不得|不准|不予|一票否决");
    private static final Pattern FAILS = Pattern.compile("^的[,]?(?:取消|不得|不予|予以|扣|通报|约谈|问责|追究|责令|视为|给予|不能|不计|实行|按)|^的$");
    /** 集体上访50人以上等情形的: what a rule provides for. */
    private static final Pattern CASE = Pattern.compile("^(?:的|等)*(?:情形|情况)(?:的|之一|时)");

    /** 组织游客100人以上的包机,每趟奖励2万元: what is to be done for a reward. */
    private static final Pattern REWARDED = Pattern.compile(
            "^[^。;]{0,40}?,(?:每[^,。;\\d]{1,8})?(?:一次性)?(?:给予)?(?:奖励|补助|补贴|资助)[^,。;]{0,16}\\d[\\d.]*[百千万]?元");

    private static final Cue WEIGHS =
            Cue.of("(?:权重|分值|占比权重|权数)的?(?:不低于|不少于|占|为|达到?)?$|(?:考核|考评|督查|评议|测评|评价|得分|成绩|打分)(?:结果|得分|成绩)?占(?:比)?$");

    /** 跑动次数不超过1次 is a goal of its own. */
    private static final Pattern TIMES = Pattern.compile("(?:次数|频次|人次)$");

    private Conditions() {}

    /** The bound that belongs to the figure itself (不超过500万元). */
    private static String written(Quantity q, Sight sight) {
        return sight.reading().plain(q.start(), q.figure());
    }

    /** 权重不低于10%. */
    static boolean weighs(Sight sight) {
        return WEIGHS.in(sight.before() + written(sight.quantity(), sight));
    }

    private static boolean rate(Sight sight) {
        Quantity q = sight.quantity();
        String words = sight.before() + written(q, sight);
        boolean bound = q.counts(Sort.MONEY) && q.start() < q.figure();
        if (!bound
                && BY_STANDARD.matcher(sight.before()).find()
                && STANDARD.matcher(sight.after()).find()) {
            return true;
        }
        if (q.counts(Sort.SIZE)) {
            return EACH_SIZE.matcher(words).find() || LAID_OUT.matcher(words).find();
        }
        if (q.counts(Sort.PERSON) && EACH_HOLDS.matcher(words).find()) {
            return true;
        }
        return q.counts(Sort.MONEY)
                && (FINED.matcher(words).find()
                        || EACH_GETS.matcher(words).find()
                        || EACH_MONTH.matcher(words).find()
                                && PAYS.matcher(sight.sentenceWords()).find()
                                && !RAISED.matcher(sight.sentenceWords()).find());
    }

    private static boolean rewarded(Sight sight) {
        return REWARDED.matcher(sight.reading()
                        .plain(sight.quantity().end(), sight.sentence().end()))
                .find();
    }

    static boolean hold(Sight sight) {
        Quantity q = sight.quantity();
        String before = sight.sentenceBefore();
        if (GRANTED.matcher(sight.sentenceWords()).lookingAt() && !before.contains("给予")) {
            return true;
        }
        if (sight.after().startsWith("的") && ADDRESSED.matcher(sight.before()).find()) {
            return true;
        }
        boolean asked = q.start() < q.figure() || q.end() > q.unitEnd();
        if (asked && rewarded(sight)) {
            return true;
        }
        if (CASE.matcher(sight.after()).find()
                || q.counts(Sort.EVENT) && sight.before().endsWith("连续")) {
            return true;
        }
        if (rate(sight)
                || q.counts(Sort.COUNT) && SIZE_OF.matcher(sight.after()).find()) {
            return true;
        }
        boolean amount = q.counts(Sort.MONEY) || q.percent();
        if (amount
                && (CAP.in(sight.before() + written(q, sight))
                        || PAID.matcher(sight.after()).find())) {
            return true;
        }
        String clause = sight.clauseWords();
        String forbids = q.counts(Sort.SIZE) ? clause.replace("不得超过", "").replace("不得高于", "") : clause;
        if (q.counts(Sort.COUNT) && NO_MORE.matcher(clause).find()) {
            return true;
        }
        if (FORBIDS.in(forbids) && !q.counts(Sort.COUNT)) {
            return true;
        }
        if (RULED.in(sight.sentenceBefore() + written(q, sight))
                || RULED.in(clause)
                || ALARMED.in(sight.sentenceBefore())) {
            return true;
        }
        if (q.counts(Sort.EVENT)
                && q.comparison() == Comparison.AT_MOST
                && !TIMES.matcher(sight.before()).find()) {
            return true;
        }
        boolean met = q.start() < q.figure() || q.end() > q.unitEnd();
        if (q.percent() && met && WHO.matcher(sight.after()).find()) {
            return true;
        }
        if (EMITS.matcher(sight.before()).find()
                && sight.reading()
                        .plain(sight.period().start(), sight.period().end())
                        .contains("限值")) {
            return true;
        }
        if (FAILS.matcher(sight.after()).find() && (q.percent() || q.counts(Sort.TIME) || q.counts(Sort.MONEY))) {
            return true;
        }
        if (q.counts(Sort.PERSON)
                && GUESTS.matcher(sight.reading().plain(sight.clause().start(), q.figure()))
                        .find()) {
            return true;
        }
        boolean bound = q.end() > q.unitEnd();
        boolean limited = bound || q.start() < q.figure() && q.comparison() != Comparison.REACH;
        if (limited && !q.percent() && MUST.matcher(sight.after()).find()) {
            return true;
        }
        if (bound && q.counts(Sort.PERSON) && MARKS.matcher(sight.after()).find()) {
            return true;
        }
        return bound
                && (q.counts(Sort.PERSON) || q.counts(Sort.TIME) || q.counts(Sort.AGE) || q.counts(Sort.SCORE))
                && OF_SIZE.matcher(sight.after()).find();
    }
}

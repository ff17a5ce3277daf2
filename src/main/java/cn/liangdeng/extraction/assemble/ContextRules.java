package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.RefusedNumber.Reason;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import cn.liangdeng.extraction.lexicon.Verbs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses quantities for what the sentence does with them: it looks back, describes, limits, rewards. */
final class ContextRules {

    private static final Cue STANDING = Cue.of(
            "现有|现已|目前|原有|已有|截至|截止|既有(?!住宅|建筑|多层|小区|居住|房屋)|当前|现状|(?<!治理|拆除|化解|消化|整治|盘活|处置|清理|改造|消除|压减|完成|利用)存量(?!土地|用地|住房|房|资产|商品房|建设用地|工业用地|低效|厂房|闲置|债务|项目|问题)的?|在册|辖区(?:内)?有|共有|拥有现|自持");
    private static final Pattern TOPIC = Pattern.compile("^(?:" + Verbs.LEADING
            + ")*(?:围绕|聚焦|紧扣|针对|对标|对照|瞄准|立足|面向|依托|根据|按照|对照|利用|充分利用|用好|统筹利用|落实|贯彻|深化|发挥|完善|优化|健全|坚持|构建|深入实施|用足|弘扬|参照)");
    /** 优化线路10条, 完善消防站100个: an effort whose object is counted at its end. */
    private static final Pattern EFFORT_ON = Pattern.compile("(?:优化|完善|健全|深化)(?:提升|改造|升级|布局)?[^,。;\\d的]{2,16}$");
    /** 剩余46户是…, and 12个街道…全覆盖, whose figure is the 100 % that ImpliedFinder reads. */
    private static final Pattern IS = Pattern.compile("^(?:是|属于)|^[^,。;]{2,30}全(?:面)?覆盖$");

    /** 增长8%(依据区人代会目标设置,高于全市7%平均水平): an aside that tells where a goal was taken from. */
    private static final Pattern GROUNDS =
            Pattern.compile("\\((?:[^()]{0,12}[,;:])?(?:依据|根据|按照?|参照|参考|对标|比照)[^()]{0,160}$");

    private static final Pattern AVERAGE = Pattern.compile("^(?:的)?平均(?:水平|值|数|增速)");

    private static final Pattern NOTE = Pattern.compile("^\\s*[(]?(?:注|备注|附注|指标解释|指标说明)[:.]");

    private static final Pattern ASSIGNS =
            Pattern.compile("^(?:" + Verbs.LEADING + ")*落实(?:好)?(?:\\d[\\d.]*[^,。;、\\d]{1,16}[、和及])*$");
    private static final Pattern ASSIGNED = Pattern.compile("^[^,。;]{0,40}(?:任务|面积|种植|播种|造林|用地|用海)");
    /** 坚持财政支出80%以上用于民生. */
    private static final Pattern SPENT = Pattern.compile("^(?:用于|投向|投入)");

    private static final Cue ACTS =
            Cue.of("新增|新建|打造|培育|引进|建设|建成|完成|举办|开展|组织|创建|实现|达到|力争|确保|争取|推出|落地|招引|实施|不少于|以上|发放|投入|安排");

    private static final Cue REWARDS = Cue.of(
            "给予|奖励|补助|补贴|罚款|减按|减征|免征|按[^,。]{0,10}(?:价|价格|租金)的?$|违约金|滞纳金|扣缴|扣减|扣罚|[上下]浮|提取|计提|一次性(?!\\p{IsHan}{1,6}率)|最高(?:可|不超过|给予|补|奖)?$|封顶|返还|贴息|处以|罚款|资助(?!资金)|每[^,。]{1,10}奖|按[^,。]{0,12}(?:比例|标准)(?:给予|补|奖)|(?:每[人户餐天月亩个名床]|周?岁)补$");
    private static final Cue PAID_OUT =
            Cue.of("(?:发放|兑现|安排|落实|投入|拨付|争取|下达|筹集|统筹)[^,。]{0,16}(?:补贴|补助|资金|奖补|贷款|救助金|低保金|经费|债券)$");
    private static final Pattern REWARD =
            Pattern.compile("^(?:的)?(?:给予|予以)?(?:一次性)?(?:违约金|滞纳金|罚款|奖励|补助|补贴|资助|扶持|奖补|经费支持|资金支持|支持|贴息|奖金)");
    private static final Pattern POINTS = Pattern.compile("(?:加|扣|计|得|赋|减)$");
    private static final Pattern RISES = Pattern.compile(
            "^(?:[^。;]{0,24}?(?:提高|提升|增加|增长|上升|下降|降低|降|减少|减|扩大|拓展|增|升|压缩|压减|缩短)|[^,。;\\d]{0,12}?)(?:到|至|为)|^逐[年步](?:增加|提高|减少)");
    private static final Pattern FROM = Pattern.compile("(?:从|由)(?:20\\d{2}年)?[^,。;\\d到至]{0,16}$");
    /** 抓好44个项目的基础上, 在国家21个“一件事”基础上. */
    private static final Pattern BASE = Pattern.compile("^[^,。;\\d]{0,12}?的?基础上");

    private static final Cue RHYTHM =
            Cue.of("每(?:个?月|季度?|周|半年|年|旬|两周|半月)(?:至少|不少于|定期)?(?:通报|调度|检查|督查|督导|会商|研究|报告|报送|汇报|召开|听取|专题)[^,。]{0,12}[次回]"
                    + "|每(?:周|旬|日|天|两周|半月|[\\d两三四五]天)[^,。]{0,10}[次回]");
    private static final Cue MEETING = Cue.of("会商|例会|调度|会议|分析会|督查|通报|协商|碰头|座谈|汇报|检查|视察|评议|暗访|研判|推进会|现场会|联席会");

    /** What a text complains of is no promise. */
    private static final Cue STRAIN = Cue.of(
            "形势(?:依然|仍然|十分|更加|较为)?(?:严峻|复杂)|压力(?:较|很|更|持续加?)大|矛盾(?:依然|仍然|较为)?突出|(?:仍|还|依然|仍然)(?:存在|面临)|短板(?:明显|突出)|差距(?:较|明显|很)大|不足的问题|有待(?:提高|加强|提升)");

    /** 剩余1.2公里须于8月底前完工, in an account: what it says is still to be done. */
    private static final Cue STILL = Cue.of(
            "(?:剩余|其余|余下|剩下|尚未\\p{IsHan}{2}的|未\\p{IsHan}{1,3}的)[^,。;]{0,24}(?:月(?:底|末|上旬|中旬|下旬)?前|年底前|年内|须|必须|要在|确保)|确保(?:全年|年内|年底前)|(?:^|其中)拟(?!定)");

    private static final int OPENING = 30;
    private static final int FARTHEST_ASIDE = 160;

    private ContextRules() {}

    private static String periodWords(Sight sight) {
        return sight.reading().plain(sight.period().start(), sight.period().end());
    }

    /** The reason to refuse, or null. */
    static @Nullable Reason refuse(Sight sight) {
        Section section = sight.passage().section();
        if (sight.passage().role() == Passage.Role.DESCRIPTION) {
            return Reason.BACKGROUND;
        }
        boolean still = sight.passage().looksBack() && STILL.in(sight.clauseWords());
        if (sight.passage().looksBack() && !still) {
            return Reason.ACHIEVEMENT;
        }
        if (noted(sight) || grounds(sight)) {
            return Reason.BACKGROUND;
        }
        Reason law = genre(sight);
        if (law != null) {
            return law;
        }
        Reason base = baseline(sight);
        if (base != null) {
            return base;
        }
        if (!still && ResultRule.lacks(sight)) {
            return Reason.BACKGROUND;
        }
        if (!still && PastRule.holds(sight)) {
            return Reason.ACHIEVEMENT;
        }
        if (STANDING.in(sight.before()) || STANDING.in(firstClause(sight))) {
            return Reason.BACKGROUND;
        }
        if (sight.quantity().counts(Sort.COUNT) && IS.matcher(sight.after()).find()) {
            return Reason.BACKGROUND;
        }
        if (topic(sight) || STRAIN.in(periodWords(sight))) {
            return Reason.BACKGROUND;
        }
        if (Attributes.hold(sight) || Portrait.holds(sight) || ConcernRule.holds(sight)) {
            return Reason.BACKGROUND;
        }
        if (StructureRule.holds(sight)) {
            return Reason.STRUCTURE;
        }
        return rates(sight);
    }

    /** 注:“小升规”企业是指…: a note explains what stands above it. */
    private static boolean noted(Sight sight) {
        int start = sight.passage().span().start();
        return NOTE.matcher(sight.reading()
                                .plain(start, Math.min(sight.quantity().start(), start + OPENING)))
                        .find()
                && !ACTS.in(sight.sentenceBefore());
    }

    private static boolean grounds(Sight sight) {
        int from = Math.max(sight.passage().span().start(), sight.quantity().figure() - FARTHEST_ASIDE);
        return sight.reading().brackets().inAside(sight.quantity().figure())
                        && GROUNDS.matcher(sight.reading()
                                        .plain(from, sight.quantity().figure()))
                                .find()
                || sight.quantity().percent() && AVERAGE.matcher(sight.after()).find();
    }

    /** In rules and support policies a figure is a limit or a rate, unless its sentence speaks of a goal. */
    private static @Nullable Reason genre(Sight sight) {
        Genre genre = sight.passage().section().genre();
        if (genre.promises(sight.sentenceWords()) || setsGoals(sight) || provides(sight)) {
            return null;
        }
        if (genre == Genre.NOTICE) {
            return Reason.BACKGROUND;
        }
        if (genre == Genre.RULES) {
            return Reason.PROCEDURE_LIMIT;
        }
        return sight.quantity().counts(Sort.MONEY) || sight.quantity().percent() ? Reason.SUBSIDY : Reason.THRESHOLD;
    }

    private static boolean provides(Sight sight) {
        Quantity q = sight.quantity();
        return !q.percent()
                && !q.counts(Sort.MONEY)
                && q.comparison() != Comparison.AT_MOST
                && sight.passage().section().genre().provides(sight.clauseWords());
    }

    /** Whether the article the figure stands in sets goals, though the document sets rules. */
    private static boolean setsGoals(Sight sight) {
        Passage passage = sight.passage();
        int start = passage.span().start();
        String opening = sight.reading().plain(start, Math.min(passage.span().end(), start + OPENING));
        return passage.section().genre().setsGoals(opening, passage.section().nearestHeading());
    }

    /** Whether the words before a figure say that something is brought about. */
    static boolean acts(String before) {
        return ACTS.in(before);
    }

    private static String firstClause(Sight sight) {
        String words = sight.sentenceBefore();
        int comma = words.indexOf(',');
        String first = comma < 0 ? "" : words.substring(0, comma);
        // 在现有42个的基础上,再建18个 promises what is added
        return first.length() < 24 && !first.endsWith("基础上") ? first : "";
    }

    private static @Nullable Reason baseline(Sight sight) {
        String after =
                sight.reading().plain(sight.quantity().end(), sight.sentence().end());
        boolean from =
                FROM.matcher(sight.before()).find() && RISES.matcher(after).find();
        boolean base = BASE.matcher(after).find();
        return from || base ? Reason.BASELINE : null;
    }

    private static boolean topic(Sight sight) {
        Matcher topic = TOPIC.matcher(sight.before());
        boolean object = sight.after().isEmpty()
                && sight.quantity().counts(Sort.COUNT)
                && EFFORT_ON.matcher(sight.before()).find();
        return topic.find()
                && !object
                && !SPENT.matcher(sight.after()).find()
                && !assigned(sight)
                && !ACTS.in(sight.before().substring(topic.end()))
                && sight.quantity().start() == sight.quantity().figure();
    }

    /** 落实12万亩玉米、3万亩大豆种植任务: what is shared out to be done. */
    private static boolean assigned(Sight sight) {
        return sight.quantity().counts(Sort.SIZE)
                && ASSIGNS.matcher(sight.before()).find()
                && ASSIGNED.matcher(sight.after()).find();
    }

    private static @Nullable Reason rates(Sight sight) {
        Quantity q = sight.quantity();
        boolean amount = q.counts(Sort.MONEY) || q.percent();
        if (amount
                && !PAID_OUT.in(sight.before())
                && (sight.passage().section().support() && !setsGoals(sight)
                        || REWARDS.in(sight.before())
                        || REWARD.matcher(sight.after()).find())) {
            return Reason.SUBSIDY;
        }
        if (Conditions.weighs(sight)) {
            return Reason.SCORE;
        }
        if (POINTS.matcher(sight.before()).find() && q.counts(Sort.SCORE)) {
            return Reason.SCORE;
        }
        if (q.counts(Sort.EVENT)
                && MEETING.in(sight.after())
                && sight.before().matches(".*(?:召开|召集|组织|开展)$")
                && !sight.after().matches(".*(?:博览|招商|推介|招聘).*")) {
            return Reason.RHYTHM;
        }
        if (RHYTHM.in(sight.clauseWords())) {
            return Reason.RHYTHM;
        }
        return Threshold.holds(sight) || Conditions.hold(sight) ? Reason.THRESHOLD : null;
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import cn.liangdeng.extraction.lexicon.Nouns;
import cn.liangdeng.extraction.lexicon.Verbs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that have to be put together from words on both sides of the figure, or from two figures' words. */
final class SpecialNames {

    /** 垃圾分类覆盖60%以上的居民小区, also behind another figure of the same list. */
    private static final Pattern COVERS = Pattern.compile("(?<what>[^,。;\\d]{2,40}?)覆盖(?:到|了)?(?:\\d[^,。;]*[、和及])?$");

    /** 80%的村集体收入达到30万元以上: of how many something is asked. */
    static final Pattern EARN = Pattern.compile(
            "^的(?<who>行政村|村集体|村|企业|农户|家庭|乡镇)(?<what>(?:集体)?(?:经济|经营性|年)*(?:收入|产值|税收|营收))(?<bound>(?:均)?(?:达到?|超过?|突破|在)[\\d.]+[万亿]?元(?:以上)?)");

    private static final String AMOUNT =
            "(?:(?:总)?投资|产值|营收|营业收入|主营业务收入|税收|规模)?(?:额)?(?:[\\d.]+[万亿]?|[十百千]*[万亿]+)(?:元|美元|亩|平方米|公里|吨)(?:及)?以[上下]的?";
    /** 引进亿元以上项目25个,其中10亿元以上3个: a class of what was counted before. */
    private static final Pattern CLASS = Pattern.compile("(?:^|[(,、和及中])(?<class>" + AMOUNT + ")$");

    private static final Pattern ITS_CLASS = Pattern.compile("^" + AMOUNT);

    private static final Pattern SPENT = Pattern.compile("^(?:用于|投向|投入到?)(?<on>\\p{IsHan}{2,10}?)(?:领域|方面|支出)?$");

    /** 安排资金6.8亿元,占一般公共预算支出的75%: of what the share is taken. */
    private static final Pattern SHARE_OF =
            Pattern.compile("占(?<of>[^,。;\\d]{2,20}?)(?:的|(?:的)?(?:比重|比例))(?:达到?|为|提高到|提升到|超过)?");

    private static final Pattern FOR = Pattern.compile("(?:^|[,、])(?:" + Verbs.LEADING + ")*(?:为|给)$");
    private static final Pattern SERVES = Pattern.compile(
            "(?<who>[^,。;\\d]{2,14}?)(?:免费|无偿|统一)?(?<verb>" + Verbs.ACQUIRE + "|进行)(?<what>[^,。;\\d]{2,24})");

    /** 床位达到每千名老年人35张. */
    private static final Pattern PER_HEADS =
            Pattern.compile("(?<what>.{2,20}?)(?:达到?|为)?(?<per>每[百千万](?:名|人|户)?\\p{IsHan}{1,6})");
    /** 准入标准不低于上年人均收入的60%. */
    private static final Pattern SHARE =
            Pattern.compile("(?<what>[^,。;\\d]{3,30}?)(?:不低于|不少于|不高于|不超过|达到|相当于)(?<of>[^,。;\\d]{3,30})的$");

    /** 加装电梯签约80台、完工60台: the later figure names a state only. */
    private static final Pattern STATE = Pattern.compile(
            "(?:全部|已|实际)?(?:签约|开工|新开工|完工|竣工|投产|投用|投入使用|开业|建成|入库|落地|续建|新建|改建|改造|扩建|迁建|维修|加固|通车|验收|交付|结转|启用|达标|达产)");

    private static final Pattern LAST_STATE = Pattern.compile(STATE.pattern() + "$");
    private static final Pattern OWN_AMOUNT = Pattern.compile("(?<=\\p{IsHan}{2})(?:年度|计划|完成)*(?:总?投资|产值)额?$");
    private static final Pattern REACHES = Pattern.compile("^(?:惠及|受益|带动|涉及|服务(?!业|收入))");
    private static final Pattern PROVIDES = Pattern.compile("(?:提供|开放|供给|解决|筹集|挖潜|盘活|配建)$");
    private static final Pattern JOINS = Pattern.compile("^(?:[、,和及]|其中|并|分别)+");
    private static final Pattern ALREADY = Pattern.compile("^(?:[、,和及]|其中|并|已)+");

    /** 签约制造业项目20个,到位资金30亿元. */
    private static final Pattern ARRIVED = Pattern.compile("[,、]?(?<what>到位(?:资金|内资|外资))");

    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    private static final Pattern PROCEEDING_END = Pattern.compile("(?:实行|办理)$");
    private static final Pattern SETTLED = Pattern.compile("^(?:之?内)?(?:全程|全部|即可)?(?:办结|办成|办好|领证|出证|拿证|取证|审结)$");
    /** A deed without an object of its own: 公交通达, 保障入学, 达标排放. */
    private static final Pattern REACHED_BY = Pattern.compile(
            "\\p{IsHan}{0,4}(?:通达|通车|覆盖|入学|入户|达标|达标排放|到位|办结|落实|接入|联网|入网|入库|脱贫|就业|上岗|签约|建档|持证上岗|整改|完工|开工|入驻|公开|安装|配备|配置|清零|收运|处理|处置|利用|入园|见面|保障|通水|通电|通邮|网办|可办|上门|在线办理|网上办理)");

    /** 随迁子女…,就读公办学校达85%: what those named before do. */
    private static final Pattern DO_SO =
            Pattern.compile("^(?:就读|入读|享受|使用|采用|参加|接入|纳入|签订|入住|选择)(?!.*(?:率|比例|比重|占比|率)$)\\p{IsHan}{2}");

    private static final Pattern LAST_DEED = Pattern.compile("(?:保障入学|入学|就业|通达|覆盖|到位|达标)?率$");
    private static final Pattern GROWING = Pattern.compile("增长|下降|提高|降低|提升|减少");

    private static final Pattern TIED = Pattern.compile("(?:增长|下降|提高|降低|减少|达到?|[到至为占])$");

    private SpecialNames() {}

    /** The noun that names a quantity, or null where the common rules do. */
    static @Nullable String of(Around around) {
        Quantity q = around.quantity();
        String before = around.sight().reading().plain(around.sight().clause().start(), q.start());
        Matcher covers = COVERS.matcher(before);
        if (q.percent() && covers.find()) {
            String of = NounPhrase.right(around.right().replaceFirst("^的", "")).noun();
            String what = NounPhrase.left(covers.group("what")).noun();
            return of.length() < 2 ? null : what + of + "覆盖率";
        }
        Matcher earn = EARN.matcher(around.sight()
                .reading()
                .plain(q.end(), Math.max(q.end(), around.sight().clause().end())));
        if (q.percent() && earn.find()) {
            return earn.group("what") + earn.group("bound") + "的" + earn.group("who") + "占比";
        }
        Matcher sized = CLASS.matcher(around.words());
        if (around.previous() != null && q.counts(Sort.COUNT) && sized.find()) {
            String all = ITS_CLASS.matcher(around.previous().noun()).replaceFirst("");
            return all.length() < 2 ? null : sized.group("class") + all;
        }
        String whole = whole(around, before);
        if (whole != null) {
            return whole;
        }
        String served = served(around);
        if (served != null) {
            return served;
        }
        Matcher per = PER_HEADS.matcher(around.left().noun());
        if (per.matches()) {
            return per.group("per") + per.group("what");
        }
        Matcher share = SHARE.matcher(around.words());
        if (q.counts(Sort.FACTOR) && share.find()) {
            return NounPhrase.left(share.group("what")).noun();
        }
        if (q.percent() && share.find()) {
            return NounPhrase.left(share.group("what")).noun() + "占" + share.group("of") + "比例";
        }
        Matcher spent = SPENT.matcher(around.right());
        if (q.percent() && spent.find() && around.left().noun().length() >= 2) {
            return spent.group("on") + "支出占" + around.left().noun() + "比重";
        }
        Naming previous = around.previous();
        Matcher of = SHARE_OF.matcher(JOINS.matcher(around.words()).replaceFirst(""));
        if (q.percent() && previous != null && previous.noun().length() >= 2 && of.matches()) {
            return previous.subject().replaceFirst("(?:总额|额)$", "") + "占" + of.group("of") + "比重";
        }
        Matcher arrived = ARRIVED.matcher(around.words());
        if (previous != null && previous.subject().endsWith("项目") && arrived.matches()) {
            return previous.subject() + arrived.group("what");
        }
        if (previous == null || previous.noun().length() < 3 || !sameUnit(around)) {
            return null;
        }
        String bare = ALREADY.matcher(around.words()).replaceFirst("");
        // 新开工率达80%,全年竣工40个: what is finished is no rate
        boolean rate = previous.noun().endsWith("率") && !q.percent();
        if (STATE.matcher(bare).matches() && !rate) {
            return LAST_STATE
                            .matcher(OWN_AMOUNT.matcher(previous.noun()).replaceFirst(""))
                            .replaceFirst("")
                    + bare;
        }
        boolean part = around.sight().sentenceBefore().contains("其中");
        return part && PROVIDES.matcher(bare).find() && bare.length() > 4 ? bare + previous.subject() : null;
    }

    /** 行政村100%公交通达, 企业开办1个环节、1天办结: the words on both sides make the name. */
    private static @Nullable String whole(Around around, String before) {
        Quantity q = around.quantity();
        String subject = PROCEEDING_END
                .matcher(NounPhrase.left(ASIDE.matcher(around.words()).replaceAll(""))
                        .noun())
                .replaceFirst("");
        Naming previous = around.previous();
        if (q.counts(Sort.COUNT) && around.right().startsWith("环节")) {
            return subject.length() < 2 ? null : subject + "办理环节";
        }
        if (q.counts(Sort.TIME) && SETTLED.matcher(around.right()).find()) {
            String of = previous != null && previous.noun().endsWith("办理环节")
                    ? previous.noun().replace("办理环节", "")
                    : subject;
            return of.length() < 2 ? null : of + "办结时间";
        }
        if (q.percent()
                && previous != null
                && previous.subject().length() >= 4
                && DO_SO.matcher(subject).find()
                && !GROWING.matcher(before).find()) {
            return LAST_DEED.matcher(previous.subject()).replaceFirst("") + subject + "比例";
        }
        boolean figure = q.percent()
                && q.start() == q.figure()
                && !Nouns.RATE.matcher(subject).find();
        Matcher state = REACHED_BY.matcher(around.right());
        return figure
                        && around.last()
                        && subject.length() >= 3
                        && !TIED.matcher(before).find()
                        && state.matches()
                ? subject + around.right() + "率"
                : null;
    }

    /** 为50间教室更换护眼照明: counted are those who are served, named by what is done for them. */
    private static @Nullable String served(Around around) {
        String before = around.sight()
                .reading()
                .plain(around.sight().clause().start(), around.quantity().figure());
        Matcher serves = SERVES.matcher(around.right());
        boolean fits = around.last() && FOR.matcher(before).find() && serves.matches();
        if (!fits) {
            return null;
        }
        String what =
                NounPhrase.right(serves.group("what").replaceFirst("^进行", "")).noun();
        return what.length() < 2 ? null : serves.group("verb").replace("进行", "") + what + "的" + serves.group("who");
    }

    /** 改造小区23个,惠及居民6800户: the noun before says what they gain by. */
    static @Nullable String gainers(Around around, String verb, String noun) {
        Naming previous = around.previous();
        Matcher reaches = REACHES.matcher(verb + noun);
        if (previous == null || previous.noun().length() < 2 || previous.noun().length() > 12) {
            return null;
        }
        return reaches.find() && noun.length() <= 6 ? previous.noun() + verb + noun : null;
    }

    private static boolean sameUnit(Around around) {
        Span clause =
                new Span(around.sight().sentence().start(), around.quantity().figure());
        var earlier = around.sight().reading().quantitiesIn(clause);
        return earlier.stream()
                .anyMatch(q ->
                        q.unit().equals(around.quantity().unit()) && !q.unit().isEmpty());
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.DraftTarget.Measure;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import cn.liangdeng.extraction.lexicon.Nouns;
import java.util.regex.Pattern;

/** Tells what kind of commitment a figure is and what it adds up to. */
final class MeasureRule {

    private static final Pattern GROWS = Pattern.compile(
            "(?<!自然)增长|增速|增幅|涨幅|降幅|[涨降](?=$)|递增|同比|环比|提高|提升|上升|增加(?!值)|下降|降低|削减|减少|压减|压缩|缩短|缩减|回落|扩大|翻|快于|高于|领先");
    /** 覆盖率高于95%: a level that is passed, not a rate that is compared. */
    private static final Pattern AHEAD = Pattern.compile("(?:高于|快于)$");
    /** Words that set a further goal for what was named before them. */
    static final Pattern STRIVES = Pattern.compile(
            "(?:^|[、,;])(?:[、,和及与以并]|并且)*(?:力争|争取|确保|努力|奋斗目标|力争目标|挑战目标|确保目标|底线目标|冲刺)+(?:达到|实现|完成|为|是|:)?$");

    /** 下降到4.0‰、4.5‰: what was said before the first of them holds. */
    private static final Pattern LISTED = Pattern.compile("[\\d.%‰、和及与]+$");

    private static final Pattern ADDS = Pattern.compile("(?:净增|增收|增加|多增|新增)(?:额)?$");
    private static final Pattern TO = Pattern.compile("(?:到|至|达|在|为)$|达到|控制在|保持在|稳定在");
    private static final Pattern CUMULATIVE = Pattern.compile("累计|总投资|合计投资|估算投资");
    private static final Pattern STANDS = Pattern.compile(
            "达到?$|突破$|(?:跨上|迈上|跃上|站上|登上|跨过|迈过)$|保持在?$|稳定在?$|维持在?$|增至$|增加到$|提升[到至]$|提高[到至]$|扩大[到至]$|拥有$|保有$|控制在$|下降到$|降至$|减[至到]$|缩短?[至到]$|简至$|超过$|不少于$|不低于$|(?:[^拥具没]|^)有$");
    /** 由19个精简为9个, 拓展至50个: what is brought to a level, whatever the verb. */
    private static final Pattern BROUGHT_TO = Pattern.compile(
            "(?:拓展|扩展|扩容|发展|壮大|扩充|增长|上升|恢复|优化|调整|整合|精简|合并|压降|归并|缩减|延伸|覆盖|增加|扩大|提高|提升|增|扩|升|降|减|缩)(?:到|至)$|(?:精简|整合|优化|调整|合并|压减|缩减|扩充|增加)为$");

    private static final Pattern LIST_BEFORE =
            Pattern.compile("(?:[\\d.]+[^\\d,。;、]{1,6}[、和及]|\\d+个?(?:大类|类|大项)(?=$))+$");

    private static final Pattern SUMS = Pattern.compile("投资额?$|培训|就业|贷款|资金|外资|引资|融资|发放|造林");
    private static final Pattern CONCENTRATION =
            Pattern.compile("^每?[千万百]人?名?[\\p{IsHan}]{0,6}拥有|^每[千万百]|浓度$|率$|强度$|密度$|指数$|人均|占比$|办理环节$");
    /** 床位达到每千人35张. */
    private static final Pattern PER_HEADS = Pattern.compile("每[百千万](?:名|人|户)");

    /** 每个养老机构至少配备1名社工: what each is to have at the end. */
    private static final Pattern EACH_HAS = Pattern.compile(
            "(?:每[个所家村镇乡座]|每个?(?:行政村|社区|乡镇|街道|县|机构)|各[区县镇乡])[^,。;\\d]{0,14}(?:配备|配有|建有|设有|拥有|有)(?:至少|不少于|\\d+[-~至])?$|(?:每[个所家村镇乡座]|各[区县镇乡])[^,。;\\d]{0,14}至少(?:配备|配有|有|拥有)$");

    private static final Pattern KEEPS = Pattern.compile("(?:保持|稳定|维持)在$");
    private static final Pattern YEARLY = Pattern.compile("年均|平均每年|(?<![\\d全])年(?=筹集|培训|新增|销售|接待|处理|完成)");
    private static final Pattern RUNS = Pattern.compile("运营|管护|保有|管理|维护|运行|服务\\S{0,2}面");
    private static final Pattern STANDARD =
            Pattern.compile("(?<!高)标准(?!化|厂房|地|件|体系|箱|型|仓)|收入线|贫困线|保障线|人均|户均|每名|每人|每亩|均价|单价|亩均|生均");
    private static final Pattern HOLDS = Pattern.compile("[库池群团盘网]$|数据库$|平台$|基地$|队伍$");
    private static final Pattern GROWTH_BEFORE = Pattern.compile("(?:增长|增速|增幅|涨幅|降幅|跌幅|递增)[^,。]{0,6}$");
    private static final Pattern SPEEDS = Pattern.compile("毫秒|微秒|兆瓦|P|PFLOPS|EFLOPS|Gbps|Mbps");

    private MeasureRule() {}

    static Kind kind(Sight sight, Naming naming) {
        Quantity q = sight.quantity();
        if (q.sort() != Sort.PERCENT && q.sort() != Sort.POINT && q.sort() != Sort.FACTOR) {
            return Kind.QUANTITY;
        }
        return growing(sight, naming) ? Kind.GROWTH_RATE : Kind.RATIO;
    }

    /** 增长5%, 同比提高2个百分点 — but 提高到40% is a level. */
    private static boolean growing(Sight sight, Naming naming) {
        Quantity q = sight.quantity();
        String words = sight.reading().withoutTimes(Math.min(naming.start(), q.start()), q.figure());
        words = words.endsWith("的") ? words.substring(0, words.length() - 1) : words;
        if (words.length() <= 3) {
            words = sight.before();
        }
        words = LISTED.matcher(words).replaceFirst("");
        String near = words.substring(Math.max(0, words.length() - 10));
        if (q.counts(Sort.POINT)) {
            return !Nouns.RATE.matcher(naming.noun()).find();
        }
        if (STRIVES.matcher(words).find()) {
            // 增长6%,奋斗目标7%: what grows was said before
            String said = sight.sentenceBefore();
            near = said.substring(Math.max(0, said.length() - 24));
        }
        boolean ahead =
                AHEAD.matcher(near).find() && Nouns.RATE.matcher(naming.noun()).find();
        boolean grows = !ahead && GROWS.matcher(near).find();
        boolean level = TO.matcher(near).find() && !GROWTH_BEFORE.matcher(near).find();
        return grows && !level;
    }

    static Measure measure(Sight sight, Naming naming, Kind kind, Timing timing) {
        Quantity q = sight.quantity();
        if (kind == Kind.GROWTH_RATE || q.counts(Sort.POINT)) {
            return Measure.GROWTH;
        }
        if (kind == Kind.RATIO
                || naming.attribute() && HOLDS.matcher(naming.noun()).find()) {
            return Measure.LEVEL;
        }
        String words = sight.reading().plain(Math.min(naming.from(), q.start()), q.figure());
        if (q.counts(Sort.MONEY) && ADDS.matcher(words).find()) {
            return timing.every() || !timing.several() ? Measure.ANNUAL_NEW : Measure.CUMULATIVE;
        }
        if (YEARLY.matcher(words).find() && !q.counts(Sort.SIZE)) {
            return Measure.ANNUAL_NEW;
        }
        if (CUMULATIVE.matcher(words).find()) {
            return Measure.CUMULATIVE;
        }
        if (stock(sight, naming, words, timing)) {
            return Measure.LEVEL;
        }
        return timing.every() || !timing.several() ? Measure.ANNUAL_NEW : Measure.CUMULATIVE;
    }

    private static boolean stock(Sight sight, Naming naming, String words, Timing timing) {
        Quantity q = sight.quantity();
        if (SPEEDS.matcher(q.unit()).matches() && naming.verb().isEmpty()) {
            return true;
        }
        if (q.counts(Sort.AGE) || q.counts(Sort.SCORE) || q.counts(Sort.TIME) || q.sort() == null && !q.guessed()) {
            return true;
        }
        // 标准20项 are standards that are written, 标准1000元 is one that is paid
        boolean counted = q.counts(Sort.COUNT) || q.counts(Sort.EVENT);
        if (!counted
                        && STANDARD.matcher(naming.noun()).find()
                        && (!q.counts(Sort.SIZE) || naming.verb().isEmpty())
                || STANDARD.matcher(sight.after()).lookingAt()
                || sight.after().startsWith("的标准")) {
            return true;
        }
        if (CONCENTRATION.matcher(naming.noun()).find()
                || PER_HEADS.matcher(words).find()) {
            return true;
        }
        String bound = sight.reading().plain(sight.clause().start(), q.figure());
        if ((counted || q.counts(Sort.PERSON))
                && timing.several()
                && EACH_HAS.matcher(bound).find()) {
            return true;
        }
        // 为超过50万名妇女提供筛查: who is served within the year
        boolean served = naming.end() > q.end() && sight.before().endsWith("为");
        boolean brings = served || !naming.verb().isEmpty();
        boolean things = q.counts(Sort.COUNT) || q.counts(Sort.AGE);
        boolean amount = !things && Nouns.FLOW_AMOUNT.matcher(naming.noun()).find();
        boolean stands =
                STANDS.matcher(LIST_BEFORE.matcher(bound).replaceFirst("")).find();
        if (things && BROUGHT_TO.matcher(bound).find()) {
            return true;
        }
        if (q.counts(Sort.EVENT) && timing.several() && !timing.every() && !brings && stands) {
            return true;
        }
        if (q.counts(Sort.EVENT)
                || amount
                        && !timing.several()
                        && !Nouns.STOCK.matcher(naming.noun()).find()) {
            return false;
        }
        if (RUNS.matcher(words).find() && !brings) {
            return true;
        }
        // 转移农业人口8万人: persons to whom something is done
        boolean moved = q.counts(Sort.PERSON) && brings && !stands;
        if (Nouns.STOCK.matcher(naming.noun()).find() && !naming.verb().startsWith("新") && !moved) {
            return true;
        }
        if (amount && timing.several()) {
            return !brings && !SUMS.matcher(naming.noun()).find();
        }
        String near = sight.reading().plain(Math.max(0, q.figure() - 3), q.figure());
        return stands
                && (!brings
                        || q.counts(Sort.COUNT)
                                && !naming.verb().startsWith("新")
                                && KEEPS.matcher(near).find());
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import cn.liangdeng.extraction.lexicon.Nouns;
import cn.liangdeng.extraction.lexicon.Verbs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names the indicator of a quantity. The name stands before the figure (停车位总数达到2600个) or behind it (打造9个街区);
 * where neither tells enough, it is carried over from the clause before, the row's task or the heading.
 */
final class IndicatorNamer {

    private static final Pattern GROWS = Pattern.compile(
            "(?:年均|同比|环比|累计)?(?:实现)?(?:正)?(?:增长|增速|增幅|提高|提升|下降|降低|削减|减少|递增|上升|增加|压减|压缩|缩短|缩减|回落|扩大|翻|涨|(?<![下沉])降)(?<!自然增长)(?:率|幅度|幅|率达|速度)?(?:分别)?(?:达到?|为|保持在?|在|到|至)?$");
    private static final Pattern NEUTRAL_TAIL = Pattern.compile(
            "^(?:的)?(?:红线)?(?:目标|指标|任务|水平|标准(?!化)|大关|关口|新?台阶|区间|上下|增长|增速|速度|幅度|比例|比重|增幅|年增长率|年均增速|规模(?!以上|化))");
    private static final Pattern COMPLETION = Pattern.compile(
            "^(?:(?:要|须|应|全部|全面|均|基本)*(?:清零|销号|清除|消除|整改到位)|建成|投入使用|投用|开工|竣工|投产|通车|上线|完工|交付|启用|落地|入库|纳统|入驻|开业|设立)");
    private static final Pattern MAINLY =
            Pattern.compile("^以[^,。;]{2,24}为(?:主要?|重点|核心|特色|主体|载体|代表|目标|导向)[^,。;的]{0,6}的");
    private static final Pattern LEVEL_ONLY =
            Pattern.compile("^(?:国家|省|市|区|县|世界|州|[\\d一二三五十百千]{1,5}[亿万]元?)?级$|^(?:国家|省级|市级)(?:及以上)?$");
    private static final Pattern LEVEL_PREFIX =
            Pattern.compile("^(?:国家级|省级|市级|区级|县级|世界级|[\\d一二三五十百千]{1,5}[亿万]元?级)(?:及以上|以上)?");
    private static final Pattern PASSIVE = Pattern.compile("进行|予以|给予|加以");
    private static final Pattern FULL = Pattern.compile("具有|拥有|以及");
    private static final Pattern FROM_LEVEL = Pattern.compile("(?:从|由)(?:的)?[^,。\\d]{0,8}[\\d.]+[^,。]*$");

    private static final Pattern OWN_MEASURE =
            Pattern.compile("(?:(?<!播种|种植)面积|播种面积|种植面积|增加值|总产值|产值|销售收入|主营业务收入|营业收入|利润|数量|总数|总量|里程|保有量)$");
    /** 为80周岁以上老人免费安装智能设备: for whom it is done does not name it. */
    private static final Pattern BENEFICIARY =
            Pattern.compile("^[、,和及]?(?:(?:为|给)[^,。;]{2,60}?|(?:向|对|在(?=\\d))[^,。;、]{2,24}?)(?:免费|无偿)?(?="
                    + Verbs.ACQUIRE + "(?<!发展|服务)\\p{IsHan}{2})");

    /** 入库企业, 新增就业: general words that the verb before them makes a name. */
    private static final Pattern TOLD =
            Pattern.compile("增就业$|(?:升规|上规|纳统|新增|新设|新注册|备案|认定|净增|入库|入驻|签约|开工|落地|投产|续建|竣工|挂牌|上市)(?:企业|项目)$");

    /** 市、区两级筹集建设1000套: who does it stands before the verb. */
    private static final Pattern DOES = Pattern.compile(Verbs.ACQUIRE + "(?:[、和及并]?" + Verbs.ACQUIRE + ")?$");

    /** 200户危房改造任务. */
    private static final Pattern TASK = Pattern.compile("(?<=\\p{IsHan}{4})任务$");

    private static final Pattern RATE_END = Pattern.compile("率$");
    private static final Pattern AGED = Pattern.compile("(?:19|20)\\d{2}" + PastRule.AGED_THING);

    /** 力争“十四五”以来累计降低10%, 达到9大类30项. */
    private static final Pattern SINCE_PLAN = Pattern.compile("(?:达到?|包括|涵盖|共|为)?\\d{1,3}个?大[类项]$|“?十[三四五六七八]五”?以来");

    private static final int SHORT = 16;
    private static final int LONG_RELATIVE = 4;

    private static final Pattern ASIDE_BEFORE = Pattern.compile("^\\([^()]*\\)");
    private static final Pattern COMPARES = Pattern.compile("(?:较|(?<![占之性入])比|将|同|分别)+$");

    private final Reading reading;
    private final CarriedNames carried;

    IndicatorNamer(Reading reading) {
        this.reading = reading;
        this.carried = new CarriedNames(reading);
    }

    /**
     * Names a quantity.
     *
     * @param sight the quantity
     * @param from the words before it begin here at the earliest
     * @param next start of the next quantity in the clause, or the clause's end
     * @param previous naming of the quantity before it in the sentence, or null
     * @param listed its name in a list that was given before (分别), or null
     */
    Naming name(Sight sight, int from, int next, @Nullable Naming previous, @Nullable String listed) {
        Quantity q = sight.quantity();
        String bare = SINCE_PLAN.matcher(untimed(from, q.start())).replaceAll("");
        String words =
                BENEFICIARY.matcher(FROM_LEVEL.matcher(bare).replaceFirst("")).replaceFirst("");
        NounPhrase left = NounPhrase.left(words);
        Around around = new Around(sight, from, next, words, left, RightWords.of(sight, next), previous);
        if (listed != null) {
            int at = reading.plain(sight.clause().start(), q.start()).indexOf(listed.substring(0, 1));
            int start = sight.clause().start() + Math.max(at, 0);
            return around.named(listed, listed, left.verb(), start, q.end());
        }
        String label = sight.label();
        if (!label.isEmpty()) {
            int above = reading.plain().lastIndexOf(label, q.start());
            return around.named(label, label, "", above, q.end());
        }
        String special = SpecialNames.of(around);
        if (special != null) {
            int end = q.percent() || around.right().length() > 3
                    ? q.end() + around.right().length()
                    : q.end();
            String subject = previous != null && special.endsWith(previous.subject()) ? previous.subject() : special;
            return around.named(special, subject, "", around.start(), end);
        }
        return behind(around) ? fromRight(around) : fromLeft(around);
    }

    /** The words without those of time, nor those that say how old the things are (2000年底前建成的小区). */
    private String untimed(int from, int to) {
        Matcher aged = AGED.matcher(reading.plain(from, to));
        return aged.find()
                ? reading.withoutTimes(from, from + aged.start()) + reading.withoutTimes(from + aged.end(), to)
                : reading.withoutTimes(from, to);
    }

    /** Whether the name stands behind the figure. */
    private static boolean behind(Around around) {
        Quantity q = around.quantity();
        int end = q.end();
        TimeExpression time = around.sight().reading().timeAt(end);
        int gone = time == null || time.start() > end
                ? 0
                : Math.min(time.end() - end, around.right().length());
        String bare = ASIDE_BEFORE.matcher(around.right().substring(gone)).replaceFirst("");
        boolean mainly = MAINLY.matcher(bare).find();
        if (bare.isBlank()
                || !mainly && "、和及与,)以或(".indexOf(bare.charAt(0)) >= 0
                || NEUTRAL_TAIL.matcher(bare).find()) {
            return false;
        }
        boolean before = around.left().noun().length() >= 2;
        if (q.sort() == Sort.PERCENT || q.sort() == Sort.POINT || q.sort() == Sort.FACTOR || q.sort() == null) {
            boolean tied = q.start() < q.figure()
                    || GROWS.matcher(around.words()).find()
                    || Nouns.RATE.matcher(around.left().noun()).find();
            return !(before && tied) && bare.length() >= 4;
        }
        if (bare.startsWith("的")) {
            return !bare.startsWith("的标准") && bare.length() >= 3;
        }
        return !(COMPLETION.matcher(bare).find() && before);
    }

    private Naming fromRight(Around around) {
        Sight sight = around.sight();
        String right = around.right();
        boolean attribute = right.startsWith("的");
        String words = attribute ? right.substring(1) : right;
        int end = around.quantity().end() + right.length();
        Matcher passive = PASSIVE.matcher(words);
        words = passive.find() ? words.substring(0, passive.start()) + words.substring(passive.end()) : words;
        String noun = NounPhrase.right(words).noun();
        int of = noun.lastIndexOf('的');
        boolean plain = !attribute && of > 0 && noun.length() - of > 3 && (of < LONG_RELATIVE || noun.length() > SHORT);
        noun = plain ? noun.substring(of + 1) : noun;
        if (LEVEL_ONLY.matcher(noun).matches() && !around.last()) {
            noun = noun + LEVEL_PREFIX.matcher(headAfter(around)).replaceFirst("");
        }
        noun = TASK.matcher(noun).replaceFirst("");
        String continued = continuation(sight, end);
        if (!continued.isEmpty()) {
            noun = continued;
            end = reading.clauses(sight.passage())
                    .clauseAt(sight.clause().end() + 1)
                    .end();
        }
        NounPhrase left = around.left();
        boolean works = !left.verb().isEmpty()
                && left.noun().length() >= 3
                && left.noun().length() <= 12
                && noun.length() <= 4;
        String object =
                works && around.words().indexOf('等') < 0 && left.noun().indexOf('、') < 0 ? left.noun() + noun : noun;
        Naming previous = around.previous();
        String verb =
                left.verb().isEmpty() && previous != null && left.noun().isEmpty() ? previous.verb() : left.verb();
        Matcher does = DOES.matcher(around.words());
        verb = verb.isEmpty() && does.find() ? does.group() : verb;
        return around.named(object, object, verb, around.start(), end);
    }

    /** The noun behind the last figure of the clause: 2个国家级、5个省级实验室. */
    private String headAfter(Around around) {
        Span rest = new Span(around.next(), around.sight().clause().end());
        String head = "";
        for (Quantity other : reading.quantitiesIn(rest)) {
            boolean alike = other.unit().equals(around.quantity().unit()) && reading.timeAt(other.figure()) == null;
            String words = reading.plain(other.end(), rest.end());
            boolean names = words.length() >= 3 && "、和及与,)以或(".indexOf(words.charAt(0)) < 0;
            head = alike && names ? NounPhrase.right(words).noun() : head;
        }
        return head;
    }

    /** …设施完备、服务一流,具有全国影响的科技园: the head stands in the next clause. */
    private String continuation(Sight sight, int end) {
        if (end < sight.clause().end()
                || end >= reading.plain().length()
                || reading.plain().charAt(end) != ',') {
            return "";
        }
        Span clause = reading.clauses(sight.passage()).clauseAt(end + 1);
        String words = reading.plain(clause.start(), clause.end());
        int of = words.lastIndexOf('的');
        boolean relative = FULL.matcher(words).lookingAt() && of > 0 && words.length() - of > 3;
        return relative && reading.quantitiesIn(clause).isEmpty() ? words.substring(of + 1) : "";
    }

    private Naming fromLeft(Around around) {
        int end = around.quantity().end();
        String noun = COMPARES.matcher(GROWS.matcher(around.left().noun()).replaceFirst(""))
                .replaceFirst("");
        Naming part = PartNames.of(around, noun);
        if (part != null) {
            return part;
        }
        boolean told = TOLD.matcher(around.left().verb() + noun).find();
        boolean bare = noun.length() < 2 || Nouns.GENERIC.matcher(noun).matches() && !told;
        String gainers = SpecialNames.gainers(around, around.left().verb(), noun);
        if (gainers != null) {
            return around.named(gainers, gainers, "", around.start(), end);
        }
        if (!bare) {
            return around.named(noun, noun, around.verb(), around.start(), end);
        }
        if (noun.isEmpty() && !around.last()) {
            String head = headAfter(around);
            if (head.length() >= 3) {
                return around.named(head, head, around.verb(), around.start(), end);
            }
        }
        CarriedNames.Name inherited = carried.of(around.sight(), around.previous(), noun);
        if (inherited == null) {
            return around.named(noun, noun, around.left().verb(), around.start(), end);
        }
        String subject = OWN_MEASURE.matcher(inherited.noun()).replaceFirst("");
        inherited =
                noun.isEmpty() || subject.length() < 2 ? inherited : new CarriedNames.Name(subject, inherited.start());
        String known = inherited.noun();
        String stem = RATE_END.matcher(noun).replaceFirst("");
        String joined = (known.endsWith(stem) ? known.substring(0, known.length() - stem.length()) : known) + noun;
        int from = inherited.start() >= 0 ? Math.min(inherited.start(), around.start()) : around.start();
        Naming whole = around.previous();
        // 新建公园12个,其中上半年5个: a part without a word of its own is brought about as its total is
        String verb = around.verb();
        if (verb.isEmpty() && noun.isEmpty() && whole != null && whole.subject().equals(inherited.noun())) {
            verb = whole.verb();
        }
        return around.named(joined, inherited.noun(), verb, from, end);
    }
}

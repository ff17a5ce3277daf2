package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import cn.liangdeng.extraction.lexicon.Nouns;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names the indicator of a quantity. The name stands before the figure (充电桩保有量达到3000个) or behind it (打造7个样板);
 * where neither tells enough, it is carried over from the clause before, the row's task or the paragraph's first sentence.
 */
final class IndicatorNamer {

    private static final Pattern GROWS = Pattern.compile(
            "(?:年均|同比|环比|累计)?(?:实现)?(?:正)?(?:增长|增速|增幅|提高|提升|下降|降低|削减|减少|递增|上升|增加|压减|缩减|回落|扩大|翻)(?:率|幅度|幅|率达|速度)?(?:分别)?(?:达到?|为|保持在?|在)?$");
    private static final Pattern NEUTRAL_TAIL =
            Pattern.compile("^(?:的)?(?:红线)?(?:目标|指标|任务|水平|标准|大关|关口|区间|上下|增长|增速|速度|幅度|比例|比重|增幅|年增长率|年均增速|规模)");
    private static final Pattern COMPLETION =
            Pattern.compile("^(?:[^,。、]{0,4})?(?:建成|投入使用|投用|开工|竣工|投产|通车|上线|完工|交付|启用|落地|入库|纳统|入驻|以上|开业|设立)");
    private static final Pattern LEVEL_ONLY = Pattern.compile("^(?:国家|省|市|区|县|世界|州)?级$|^(?:国家|省级|市级)(?:及以上)?$");
    private static final Pattern LEVEL_PREFIX = Pattern.compile("^(?:国家级|省级|市级|区级|县级|世界级)(?:及以上|以上)?");
    private static final Pattern TRAILING_JOINT = Pattern.compile("[、,和及与;以或]+$|以及$");
    private static final Pattern PASSIVE = Pattern.compile("进行|予以|给予|加以");
    private static final Pattern FULL = Pattern.compile("具有|拥有|以及");

    private final Reading reading;

    IndicatorNamer(Reading reading) {
        this.reading = reading;
    }

    /**
     * Names a quantity.
     *
     * @param sight the quantity
     * @param leftFrom the words before it begin here at the earliest
     * @param next start of the next quantity in the clause, or the clause's end
     * @param previous naming of the quantity before it in the sentence, or null
     * @param listed its name in a list that was given before (分别), or null
     */
    Naming name(Sight sight, int leftFrom, int next, @Nullable Naming previous, @Nullable String listed) {
        Quantity q = sight.quantity();
        String leftWords = reading.withoutTimes(leftFrom, q.start());
        NounPhrase left = NounPhrase.left(leftWords);
        String right = right(q, next, sight.clause().end());
        if (listed != null) {
            return named(sight, leftFrom, listed, listed, left.verb(), leftFrom, q.end(), false, true, leftWords);
        }
        if (anchoredRight(sight, left, leftWords, right)) {
            return fromRight(sight, left, leftFrom, right, next, previous, leftWords);
        }
        return fromLeft(sight, left, leftFrom, previous, leftWords);
    }

    private String right(Quantity q, int next, int clauseEnd) {
        String words = reading.plain(q.end(), Math.min(Math.max(next, q.end()), Math.max(clauseEnd, q.end())));
        if (next < clauseEnd) {
            String bare = TRAILING_JOINT.matcher(words).replaceFirst("");
            if (bare.length() == words.length()) {
                int joint = outerJoint(words);
                return joint >= 0 ? words.substring(0, joint) : words;
            }
            return bare;
        }
        return words;
    }

    private static int outerJoint(String words) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += "“(《".indexOf(c) >= 0 ? 1 : "”)》".indexOf(c) >= 0 ? -1 : 0;
            if (c == '、' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean anchoredRight(Sight sight, NounPhrase left, String leftWords, String right) {
        Quantity q = sight.quantity();
        String bare = right.replaceFirst("^\\([^()]*\\)", "");
        if (bare.isBlank()
                || "、和及与,)以或".indexOf(bare.charAt(0)) >= 0
                || NEUTRAL_TAIL.matcher(bare).find()) {
            return false;
        }
        boolean leftNames = left.noun().length() >= 2;
        if (q.sort() == Sort.PERCENT || q.sort() == Sort.POINT || q.sort() == Sort.FACTOR || q.sort() == null) {
            boolean tied = q.start() < q.figure()
                    || GROWS.matcher(leftWords).find()
                    || Nouns.RATE.matcher(left.noun()).find();
            return !(leftNames && tied) && bare.length() >= 4;
        }
        if (bare.startsWith("的")) {
            return !bare.startsWith("的标准") && bare.length() >= 3;
        }
        if (COMPLETION.matcher(bare).find() && leftNames) {
            return false;
        }
        return !(leftNames && q.start() < q.figure() && left.verb().isEmpty() && bare.length() < 3);
    }

    private Naming fromRight(
            Sight sight,
            NounPhrase left,
            int leftFrom,
            String right,
            int next,
            @Nullable Naming previous,
            String leftWords) {
        Quantity q = sight.quantity();
        boolean attribute = right.startsWith("的");
        String words = attribute ? right.substring(1) : right;
        int end = q.end() + right.length();
        Matcher passive = PASSIVE.matcher(words);
        words = passive.find() ? words.substring(0, passive.start()) + words.substring(passive.end()) : words;
        String noun = NounPhrase.right(words).noun();
        int of = noun.lastIndexOf('的');
        noun = !attribute && of > 0 && noun.length() - of > 3 ? noun.substring(of + 1) : noun;
        if (LEVEL_ONLY.matcher(noun).matches() && next < sight.clause().end()) {
            noun = noun + LEVEL_PREFIX.matcher(headAfter(sight, next)).replaceFirst("");
        }
        String continued = continuation(sight, end);
        if (!continued.isEmpty()) {
            noun = continued;
            end = reading.clauses(sight.passage())
                    .clauseAt(sight.clause().end() + 1)
                    .end();
        }
        boolean inherits =
                left.verb().isEmpty() && previous != null && left.noun().isEmpty();
        String verb = inherits ? previous.verb() : left.verb();
        int start = startOf(leftFrom, q.start(), left);
        return named(sight, leftFrom, noun, noun, verb, start, end, attribute, false, leftWords);
    }

    /** The noun of the next quantity's right side: 1家国家级、2至3家省级夜间集聚区. */
    private String headAfter(Sight sight, int next) {
        for (Quantity other : reading.quantitiesIn(new Span(next, sight.clause().end()))) {
            String words = reading.plain(other.end(), sight.clause().end());
            if (words.length() >= 3) {
                return NounPhrase.right(words).noun();
            }
        }
        return "";
    }

    /** ……品牌效应突出,具有国际影响力的创新发展区: the head stands in the next clause. */
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

    private Naming fromLeft(Sight sight, NounPhrase left, int leftFrom, @Nullable Naming previous, String leftWords) {
        Quantity q = sight.quantity();
        String noun = GROWS.matcher(left.noun()).replaceFirst("");
        int start = startOf(leftFrom, q.start(), left);
        boolean bare = noun.length() < 2 || Nouns.GENERIC.matcher(noun).matches();
        if (!bare) {
            return named(
                    sight,
                    leftFrom,
                    noun,
                    noun,
                    verbOf(left, previous, leftFrom),
                    start,
                    q.end(),
                    false,
                    false,
                    leftWords);
        }
        Inherited inherited = inherit(sight, previous, noun);
        if (inherited == null) {
            return named(sight, leftFrom, noun, noun, left.verb(), start, q.end(), false, false, leftWords);
        }
        String joined = noun.isEmpty() || inherited.noun().endsWith(noun) ? inherited.noun() : inherited.noun() + noun;
        int from = inherited.start() >= 0 ? Math.min(inherited.start(), start) : start;
        return named(
                sight,
                leftFrom,
                joined,
                inherited.noun(),
                verbOf(left, previous, leftFrom),
                from,
                q.end(),
                false,
                true,
                leftWords);
    }

    /** A verb holds for all members of a list. */
    private String verbOf(NounPhrase left, @Nullable Naming previous, int leftFrom) {
        if (!left.verb().isEmpty() || previous == null) {
            return left.verb();
        }
        boolean listed = previous.end() >= leftFrom
                && leftFrom < reading.plain().length()
                && "、和及与以".indexOf(reading.plain().charAt(leftFrom)) >= 0;
        return listed ? previous.verb() : "";
    }

    private record Inherited(String noun, int start) {}

    private @Nullable Inherited inherit(Sight sight, @Nullable Naming previous, String noun) {
        List<Span> clauses = reading.clauses(sight.passage()).clausesIn(sight.period());
        Span before = null;
        for (Span clause : clauses) {
            if (clause.end() <= sight.clause().start()) {
                before = clause;
            }
        }
        boolean counted = previous != null && !previous.attribute();
        if (counted && (before == null || previous.end() >= before.start())) {
            return new Inherited(previous.subject(), previous.start());
        }
        if (before != null
                && reading.quantitiesIn(before).stream().noneMatch(q -> q.sort() != null && q.sort() != Sort.TIME)) {
            NounPhrase phrase = NounPhrase.left(reading.withoutTimes(before.start(), before.end()));
            if (phrase.noun().length() >= 2 && phrase.noun().length() <= 24) {
                return new Inherited(phrase.noun(), before.start());
            }
        }
        if (counted) {
            return new Inherited(previous.subject(), -1);
        }
        String topic = topic(sight);
        return topic.isEmpty() ? null : new Inherited(topic, -1);
    }

    private static String topic(Sight sight) {
        Row row = sight.passage().row();
        if (row != null && !row.task().isEmpty() && row.task().length() <= 16) {
            return NounPhrase.left(row.task()).noun();
        }
        return "";
    }

    private int startOf(int leftFrom, int until, NounPhrase left) {
        String words = reading.plain(leftFrom, until);
        String key = left.verb().isEmpty() ? left.noun() : left.verb();
        String probe = key.substring(0, Math.min(2, key.length()));
        int at = probe.isEmpty() ? -1 : words.indexOf(probe);
        return at >= 0 ? leftFrom + at : until;
    }

    private Naming named(
            Sight sight,
            int from,
            String noun,
            String subject,
            String verb,
            int start,
            int end,
            boolean attribute,
            boolean inherited,
            String leftWords) {
        String name = IndicatorSuffix.complete(sight.quantity(), noun, verb, leftWords);
        return new Naming(
                name,
                noun,
                subject,
                verb,
                from,
                Math.min(start, sight.quantity().start()),
                end,
                attribute,
                inherited);
    }
}

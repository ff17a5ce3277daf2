package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.RefusedNumber.Reason;
import cn.liangdeng.extraction.grammar.Numeral.Form;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.TimeExpression.Kind;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import cn.liangdeng.extraction.lexicon.Verbs;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses counts that are written in characters and are no counts: 一个 as an article, 三大 as a name, 百名 as a flourish.
 * Numbers in digits pass.
 */
final class CountRules {

    private static final Pattern GOVERNED = Pattern.compile(Verbs.ACQUIRE + "(?:了)?$");
    private static final Pattern WEAK = Pattern.compile(
            "(?:新增|新建|建成|建设|培育|引进|打造|创建|争创|举办|开展|组织|完成|推出|设立|建立|开工|落地|招引|签约|培养|新引进|认定|举行|发放|改造|新改建|整治)");
    /** 对东路、西路等三条道路进行改造: the list is counted, and something is done to what it names. */
    private static final Pattern TREATED = Pattern.compile("^[^,。;]{1,16}(?:进行|实施|予以)[^,。;]{2}");

    private static final Pattern AT_LEAST_ONE = Pattern.compile("(?:至少|不少于|不低于)$");

    private CountRules() {}

    /** The reason to refuse, or null. */
    static @Nullable Reason refuse(Sight sight) {
        Quantity q = sight.quantity();
        if (RankRule.promised(sight)) {
            return null;
        }
        return switch (q.form()) {
            case ARABIC, FRACTION -> null;
            case VAGUE -> Reason.VAGUE;
            case BARE_MAGNITUDE -> bareMagnitude(sight);
            case CHINESE -> chinese(sight);
        };
    }

    private static @Nullable Reason bareMagnitude(Sight sight) {
        boolean bound = sight.quantity().start() < sight.quantity().figure();
        if (bound) {
            return null;
        }
        Quantity q = sight.quantity();
        boolean share = q.counts(Sort.PERSON)
                && !sight.after().isEmpty()
                && sight.quantity().unit().endsWith("人");
        boolean over = "过超".indexOf(sight.charBefore()) >= 0;
        boolean limit = q.counts(Sort.MONEY) && (over || nextTwo(sight).matches("以上|以下|级.?"));
        return limit ? Reason.THRESHOLD : share || q.counts(Sort.MONEY) ? Reason.PER_UNIT : Reason.SLOGAN;
    }

    private static String nextTwo(Sight sight) {
        String plain = sight.reading().plain();
        int at = sight.quantity().unitEnd();
        return plain.substring(at, Math.min(at + 2, plain.length()));
    }

    private static @Nullable Reason chinese(Sight sight) {
        Quantity q = sight.quantity();
        if (q.percent() || q.counts(Sort.MONEY)) {
            return null;
        }
        boolean bound = q.start() < q.figure() || q.end() > q.unitEnd();
        if (q.value().compareTo(BigDecimal.ONE) == 0 && q.max() == null) {
            boolean every = sight.reading().timesIn(sight.clause().start(), q.figure()).stream()
                    .anyMatch(t -> t.kind() == Kind.EVERY);
            boolean promised = every && q.counts(Sort.EVENT)
                    || AT_LEAST_ONE.matcher(sight.before()).find()
                    || bound && sight.charBefore() != '是';
            return promised ? null : Reason.ARTICLE;
        }
        if (bound || q.unit().startsWith("万") || q.unit().startsWith("亿")) {
            return null;
        }
        String before = sight.before();
        boolean governed = GOVERNED.matcher(before).find()
                || before.endsWith("等") && TREATED.matcher(sight.after()).find()
                || WEAK.matcher(before).find() && sight.after().isEmpty();
        return governed ? null : Reason.NAME;
    }

    /** Whether a refused number is a number at all to a reader, and not a character inside a word (统一, 百姓). */
    static boolean visible(Quantity q, Reason reason) {
        if (q.form() == Form.ARABIC || q.form() == Form.FRACTION) {
            return true;
        }
        return q.sort() != null && reason != Reason.ARTICLE
                || reason == Reason.STRUCTURE
                || reason == Reason.GRADE
                || reason == Reason.ORDINAL;
    }
}

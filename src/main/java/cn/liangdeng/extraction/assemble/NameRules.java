package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.RefusedNumber.Reason;
import cn.liangdeng.extraction.grammar.Numeral.Form;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.TimeExpression;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses numbers for what they are: names, grades, dates, numbering, bare digits. Looks at the nearest characters only. */
final class NameRules {

    private static final Pattern ENUMERATOR = Pattern.compile("(?:^|\\n)\\s*[(]?$");
    private static final Cue INDEX_NAME = Cue.of(
            "(?:指数|系数|评分|得分|分值|比例|比|基尼系数|密度|位次|排名|死亡率|容积率|倍差)(?:(?:缩小|降低|下降|下调|降|提高|提升|上升|升|扩大|增加)(?:到|至|为)?)?$");
    private static final Pattern AGE_NAME = Pattern.compile("预期寿命|平均年龄|寿命");
    private static final Cue SCORE_NAME = Cue.of("满意度|满意率|评分|指数|测评|评价得分|幸福感|安全感|获得感");
    private static final Pattern TIME_GOAL = Pattern.compile(
            "住院日|(?:接入|报装|办电)[^,。]{0,10}(?:不超过|控制在|压缩|压减)|优良天数|达标天数|优良.{0,4}天|受教育年限|(?:时间|时限|周期|用时|时长|时效|天数|耗时|环节)[^,。]{0,10}(?:压缩|压减|缩短|缩减|减少|控制|降|不超过|低于|少于|小于|达到|提高)|(?:压缩|压减|缩短|缩减)[^,。]{0,8}$|停电时间|等候时间|使用寿命|使用年限|设计年限|(?<!改革)开放(?:时间|时长)?[^,。\\d]{0,4}$|服务时长|(?:控制|稳定|保持)在(?:\\d*[^,。\\d]{0,3})?$");

    /** 每引进1名: the figure is the step of a scale. */
    private static final Cue EACH = Cue.of(
            "每(?:新增|引进|培育|招收|招用|吸纳|增加|减少|提高|降低|推荐|介绍|带动|完成|举办|低|高|超|少|多|缺|差)(?:[^,。;\\d]{0,6}(?:基数|目标|任务|标准))?$");

    /** 阅读:1583次: page furniture. */
    private static final Cue HITS = Cue.of("(?:阅读|浏览|点击|访问)(?:次数|量|数)?\\s*:?\\s*$");

    /** 位次前移2位. */
    private static final Cue RANK = Cue.of("(?:位次|排名|排位|名次)[^,。;]{0,6}$|(?:前移|进位|上移|跃升)$");

    private static final Pattern SETTLED = Pattern.compile("^(?:之?内)?(?:全程|全部|即可)?(?:办结|办成|办好|领证|出证|拿证|取证|审结)$");

    private static final Pattern PROMISED = Pattern.compile("(?:实现|力争|确保|做到|争取)[^。;]{2,100}$");

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);

    private NameRules() {}

    /** The reason to refuse, or null. */
    static @Nullable Reason refuse(Sight sight) {
        Quantity q = sight.quantity();
        var brackets = sight.reading().brackets();
        if (brackets.inTitle(q.figure()) || brackets.inName(q.figure())) {
            return Reason.NAME;
        }
        Reason number = numbering(sight);
        if (number != null) {
            return number;
        }
        if (sight.charBefore() == '±') {
            return Reason.BACKGROUND;
        }
        if (isLetter(sight.charBefore()) && !bulleted(sight) || q.sort() == null && isLetter(sight.charAfter())) {
            return Reason.NAME;
        }
        if (q.sort() == null && q.unit().isEmpty()) {
            return bare(sight);
        }
        if (sight.charAfter() == '级') {
            return Reason.GRADE;
        }
        if (q.form() != Form.FRACTION && (sight.charBefore() == '每' || EACH.in(sight.before()))) {
            return Reason.PER_UNIT;
        }
        return sort(sight);
    }

    /** *30个健身点: a mark with which a line opens. */
    private static boolean bulleted(Sight sight) {
        int mark = sight.quantity().figure() - 1;
        return sight.charBefore() == '*'
                && (mark == 0 || sight.reading().plain().charAt(mark - 1) == '\n');
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || "+×*#&".indexOf(c) >= 0;
    }

    private static @Nullable Reason numbering(Sight sight) {
        Quantity q = sight.quantity();
        String line = sight.reading().plain(Math.max(0, q.figure() - 12), q.figure());
        char after = sight.charAfter();
        if (ENUMERATOR.matcher(line).find() && q.unit().isEmpty() && ".)、)".indexOf(after) >= 0) {
            return Reason.ENUMERATOR;
        }
        if (q.sort() == Sort.COUNT
                && "一二三四五六七八九十".indexOf(sight.reading().plain().charAt(q.figure())) >= 0
                && ENUMERATOR.matcher(line).find()
                && after == '是') {
            return Reason.ENUMERATOR;
        }
        if ((q.unit().equals("位") || q.unit().equals("名")) && RANK.in(sight.before())) {
            return RankRule.promised(sight) ? null : Reason.ORDINAL;
        }
        if (sight.charBefore() == '第' || sight.charBefore() == '前' && ranks(q)) {
            return RankRule.promised(sight) ? null : Reason.ORDINAL;
        }
        if (after == '号' && q.unit().isEmpty() || "〔[".indexOf(sight.charBefore()) >= 0) {
            return Reason.DOCUMENT_NUMBER;
        }
        boolean joined = after == '-' && q.unit().isEmpty() && followedByDigit(sight);
        if (joined
                || q.unitEnd() - q.figure() >= 5
                        && q.unit().isEmpty()
                        && q.form() == Form.ARABIC
                        && q.value().scale() <= 0) {
            return Reason.DOCUMENT_NUMBER;
        }
        if (q.counts(Sort.EVENT) && HITS.in(line)) {
            return Reason.DOCUMENT_NUMBER;
        }
        TimeExpression time = sight.reading().timeAt(q.figure());
        boolean covers = time != null && (time.end() >= q.unitEnd() || q.sort() == Sort.TIME);
        return covers ? Reason.DATE : null;
    }

    /** 前50名, 前十位. */
    private static boolean ranks(Quantity q) {
        return q.unit().isEmpty() || q.unit().equals("名") || q.unit().equals("位");
    }

    private static boolean followedByDigit(Sight sight) {
        String plain = sight.reading().plain();
        int at = sight.quantity().unitEnd() + 1;
        return at < plain.length() && Character.isDigit(plain.charAt(at));
    }

    private static @Nullable Reason bare(Sight sight) {
        Quantity q = sight.quantity();
        char after = sight.charAfter();
        if (after == '大') {
            return Reason.STRUCTURE;
        }
        if ("级星等型维优代核次元季甲乙线".indexOf(after) >= 0) {
            return Reason.GRADE;
        }
        if (after == '强') {
            return Reason.NAME;
        }
        if (after == '位' && sight.after().startsWith("位数")) {
            return Reason.VAGUE;
        }
        String plain = sight.reading().plain();
        boolean aloneOnLine = (q.figure() == 0 || plain.charAt(q.figure() - 1) == '\n')
                && (q.unitEnd() >= plain.length() || plain.charAt(q.unitEnd()) == '\n');
        if (aloneOnLine) {
            return Reason.ENUMERATOR;
        }
        if (q.form() == Form.ARABIC && year(q)) {
            return Reason.DATE;
        }
        boolean bound = (q.start() < q.figure() || q.end() > q.unitEnd()) && q.form() == Form.ARABIC;
        if (bound && INDEX_NAME.in(sight.before())) {
            return null;
        }
        return Reason.NO_UNIT;
    }

    private static @Nullable Reason sort(Sight sight) {
        Quantity q = sight.quantity();
        if (q.sort() == null) {
            return null;
        }
        return switch (q.sort()) {
            case TIME -> TIME_GOAL.matcher(untilFigure(sight)).find() || settled(sight) ? null : duration(sight);
            case AGE -> AGE_NAME.matcher(sight.before()).find() ? null : Reason.THRESHOLD;
            case SCORE -> sight.charBefore() != '(' && SCORE_NAME.in(sight.before()) ? null : Reason.SCORE;
            default ->
                q.form() == Form.CHINESE && (q.unit().equals("期") || q.unit().equals("轮")) ? Reason.ORDINAL : null;
        };
    }

    private static boolean year(Quantity q) {
        return q.value().scale() <= 0
                && q.value().compareTo(FIRST_YEAR) >= 0
                && q.value().compareTo(LAST_YEAR) <= 0;
    }

    private static String untilFigure(Sight sight) {
        return sight.label()
                + sight.reading().plain(sight.clause().start(), sight.quantity().figure());
    }

    /** 实现企业开办1天办结: the time a proceeding is to take, where a plan promises it. */
    private static boolean settled(Sight sight) {
        return sight.passage().section().genre() == Genre.PLAN
                && SETTLED.matcher(sight.after()).find()
                && PROMISED.matcher(sight.sentenceBefore()).find();
    }

    private static Reason duration(Sight sight) {
        Quantity q = sight.quantity();
        boolean limit =
                q.unit().matches(".*(?:工作日|自然日|天|日|小时)") && sight.after().matches("^(?:之?内|以内|前|完成|办结|反馈).*");
        return limit ? Reason.PROCEDURE_LIMIT : Reason.DURATION;
    }
}

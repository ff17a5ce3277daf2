package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows sentences that say how far things have come: measured against the goal (完成年度目标的53.3%, 低于序时进度6个百分点), over
 * months that have passed (1—6月,), by what is lacking (还有11户) or under way (正在施工).
 */
final class ResultRule {

    /** Words by which a sentence turns to what is to be done; 计划总投资 and 即将 do not. */
    static final String PROMISED =
            "力争|确保|争取|努力|计划(?!的|任务|目标|数|总?投资)|(?:月|季度|年)底前|(?<!主|重|需|必|只|就)要(?!素|求|点|件|闻|道|害)|(?<![现即])将(?!军)|下半年|拟|到20\\d{2}年";

    private static final Cue PROMISES = Cue.of(PROMISED + "|完成时限");

    /** 完成年度目标任务的53%, 占全年计划的58%. */
    private static final Cue SHARE_DONE = Cue.of(
            "(?:占|完成|达到?|为)(?:了)?(?:[省市县区]级?)?(?:下达|确定)?(?:的)?(?:年度|全年|年初|当年|年|总|考核|预期|既定)*(?:目标任务|任务目标|计划投资|目标|任务|计划|预算|投资计划)(?:总?[数额量])?的$");

    /** 低于目标0.9个百分点, 超序时进度5个百分点. */
    private static final Cue AGAINST = Cue.of(
            "(?:低于|高于|快于|慢于|超过?|超出|落后于?|滞后于?|领先|欠|差)(?:了)?(?:[省市县区]|年初|年度|全年|预期|考核|既定|计划|任务)*(?:目标|任务|计划|序时进度|序时|时间进度|均衡进度|进度|预期)(?:要求)?$");

    private static final Cue AGAINST_IN = Cue.of(
            "(?:占|完成)(?:了)?(?:年度|全年|年初|当年|年)?(?:目标任务|任务目标|计划投资|目标|任务|计划|预算|投资计划)的[\\d.]+%(?!以上)|(?:低于|高于|快于|慢于|超过?|落后于?|滞后于?|差)(?:了)?(?:年初|年度|全年|预期|考核|既定)*(?:目标|序时进度|序时|时间进度)(?:要求)?[\\d.]+个百分点");

    /** 1—6月,: months that are over, where no later ones follow as in a timetable. */
    private static final Pattern MONTHS = Pattern.compile(
            "(?:^|[。;,、:\\s])(?:20\\d{2}年|今年)?(?:1[-~至](?:[2-9]|1[0-2])月份?|前[二三]季度|前[一二三四五六七八九十]{1,2}个月),");

    private static final Pattern TIMETABLE = Pattern.compile("(?<!\\d)(?:[2-9]|1[0-2])-(?:[2-9]|1[0-2])月");
    /** 今年以来, 受疫情影响, at the head of what happened. */
    private static final Cue SINCE = Cue.of(
            "^受[^,。;]{2,14}影响,|(?:今年|年初|入冬|开年|20\\d{2}年|[一二三四]季度)以来|(?:数据|统计|监测|调查)(?:结果)?显示[,:]|(?:初步|统一)核算,|据(?:初步)?统计,");

    /** 还有11户, 缺口约1500个, 只有52%: what is lacking. */
    private static final Cue LACKS =
            Cue.of("(?:(?:还|仍|尚)(?:有|剩|存|差|缺|需)?|只有|仅(?:有|占|为|完成|达到?|实现)?|缺口(?:约|达|为|近|在)*|相差|不足的)$");
    /** 8.3万亩正在施工, 20个项目超额完成投资. */
    private static final Pattern UNDER_WAY =
            Pattern.compile("^[^,。;、\\d]{0,12}?(?:正在|正处于|处于|尚未|均已|已(?!建成的)|超额完成|提前完成|告别|实现脱贫|未(?:达到?|完成|开工))");

    private static final Pattern COMPARES =
            Pattern.compile("^(?:的)?[^,。;\\d]{0,12}相比|^[^,。;\\d]{0,10}(?:存在|还有|有)[^,。;]{0,6}差距");

    /** 已完工, 正在施工: states of works; two of them in a passage make it a report of progress. */
    private static final Pattern STATE = Pattern.compile(
            "已(?:经)?(?:完工|完成|开工|竣工|建成|投用|启动|进场|封顶|基本)|正在(?:进行|推进|开展|施工|办理|编制|实施|建设)|(?:基本|全部)(?:完工|完成)[,。;、]|待[^,。;]{2,12}后");

    /** 进展:…, beside 目标:… of the same work. */
    private static final Pattern LABELLED = Pattern.compile("^\\s*(?:目前|工作|最新)?(?:进展|进展情况|完成情况|落实情况|进度)\\s*:");

    private static final int STATES = 2;
    private static final int LONGEST = 1500;

    private ResultRule() {}

    /** Whether the figure says what is lacking. */
    static boolean lacks(Sight sight) {
        return LACKS.in(sight.before()) && !PROMISES.in(sight.sentenceWords());
    }

    /** Whether the figure says how far things have come. */
    static boolean holds(Sight sight) {
        Quantity q = sight.quantity();
        String before = sight.reading().plain(sight.clause().start(), q.figure());
        boolean open = q.comparison() == Comparison.REACH || q.comparison() == Comparison.ABOUT;
        boolean promised = PROMISES.in(sight.sentenceWords());
        if (q.counts(Sort.POINT) && AGAINST.in(before)) {
            return true;
        }
        if (promised) {
            return false;
        }
        return q.percent() && open && SHARE_DONE.in(before)
                || AGAINST_IN.in(sight.sentenceWords())
                || UNDER_WAY.matcher(sight.after()).find()
                || COMPARES.matcher(sight.after()).find()
                || elapsed(sight)
                || LABELLED.matcher(passage(sight)).find()
                || q.percent() && open && progress(sight);
    }

    private static boolean elapsed(Sight sight) {
        String before = sight.sentenceBefore();
        if (SINCE.in(before)) {
            return true;
        }
        return (before.indexOf('月') >= 0 || before.indexOf('季') >= 0)
                && MONTHS.matcher(before).find()
                && !TIMETABLE.matcher(passage(sight)).find();
    }

    private static boolean progress(Sight sight) {
        Matcher state = STATE.matcher(passage(sight));
        int found = 0;
        while (found < STATES && state.find()) {
            found++;
        }
        return found >= STATES;
    }

    private static String passage(Sight sight) {
        int start = sight.passage().span().start();
        return sight.reading().plain(start, Math.min(sight.passage().span().end(), start + LONGEST));
    }
}

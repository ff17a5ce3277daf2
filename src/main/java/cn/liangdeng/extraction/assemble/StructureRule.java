package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.util.regex.Pattern;

/** Knows figures that count the parts of a document or of an organisation (6个方面, 这10件实事, 5个工作组), and how its items were chosen. */
final class StructureRule {

    private static final Pattern PARTS = Pattern.compile(
            "^(?:个|条|项)?(?:重点)?(?:大)?(?:(?:大事|好事)?(?:和|、)?(?:为民|民生|惠民|利民)?(?:办)?实事(?!项目\\d)|方面|领域|环节|层面|维度|部分|章节|板块|专题|工作组|专项小组|专项组|小组|专班组|(?:事|大事|好事|小事)(?:$|[:,、]))");
    private static final Pattern MEASURES = Pattern.compile("(?:举措|措施|任务|条款|意见|条政策|政策)$");
    private static final Pattern LISTS = Pattern.compile("(?:提出|推出|出台|梳理|明确|包括|分为|共|细化|分解|涉及|确定|列出|制定)[^,。]{0,6}$");
    private static final Pattern AGENDA = Pattern.compile("^(?:重点|主要)(?:工作|任务|事项)");
    private static final Pattern LISTED_BEFORE = Pattern.compile("(?:提出|确定|明确|部署|梳理)[^,。]{0,24}$");
    private static final Pattern ISSUED = Pattern.compile("(?:出台|印发|制定|推出|发布)[^,。]{2,}$");
    private static final Pattern ORGANISES = Pattern.compile("(?:下设|内设|设立|组建|分设|成立)$");
    private static final Pattern GROUPS = Pattern.compile("^[^,。]{0,4}(?:工作组|组|小组|办公室|专班)$");

    /** 办好以下10件实事, 26项…具体目标如下, 这10个项目是什么: what is pointed at is counted, not promised. */
    private static final Pattern FOLLOWING = Pattern.compile("(?:(?<![\\d元%‰人户个米年岁吨亩名家套])以下|下列|下述|上述|如下|这)(?:的)?$");

    /** 现将12项实事项目任务下达给你们: what a letter hands on. */
    private static final Pattern HANDED_ON = Pattern.compile(
            "^(?:现将|现把|兹将|特将)[^。;]{2,120}(?:下达|印发|分解|公布|公告|公示|通报|转发|下发|通知|发布|分送|反馈|报告)(?:给|如下|于后|至|到|$)");

    private static final Pattern BEHOLD = Pattern.compile("^[^,。;]{0,24}(?:如下|见附件|(?:是|有|为)?(?:什么|哪些|哪几[个件项]))$");

    /** 为民办实事8件: the agenda counted behind its name. */
    private static final Pattern DEEDS = Pattern.compile("(?:为民|民生|惠民|利民)(?:办)?实事(?:项目)?(?:共|共计)?$");
    /** 一、综合指标类9项: how many items stand under a heading. */
    private static final Pattern KIND = Pattern.compile("(?:类|类别|指标|事项|任务|目标|清单)(?:共|共计)?$");

    /** 重点项目清单(218个), 主题清单(第一批15项): how long a list is. */
    private static final Pattern LIST_LENGTH =
            Pattern.compile("(?:清单|目录|名单|名录|台账|项目表|任务表)\\((?:第[一二三四五六七八九十]批|首批|共|共计)?$");

    /** In 候选项目中票决出10个项目 the items were chosen. */
    private static final Pattern CHOSEN = Pattern.compile("候选|选出|票决|投票|表决|筛选|提报|遴选出|评选出|征集");

    private static final Pattern CHOICE =
            Pattern.compile("(?:提报|征集|收集|报送|筛选|遴选|票决|评选|确定|梳理|征求|选出|选定)(?:了|到|出|意见|建议)?[^,。;\\d]{0,10}$|(?:在|从)$");
    private static final Pattern CHOSEN_THING = Pattern.compile("^(?:$|、|[^,。;\\d]{0,10}(?:项目|事项|建议|意见|提案|议案|实事|件))");

    private static final Pattern PROCEEDING = Pattern.compile(
            "(?:全流程|全程|流程|审批|开办|登记|注销|接电|接入|获得电力|报装|办理|手续|办证)(?:\\([^()]{0,80}\\))?(?:精简|压减|压缩|减少|控制|实现|不超过|[到至在为])*$");

    private StructureRule() {}

    static boolean holds(Sight sight) {
        String after = sight.after();
        String before = sight.before();
        if (PARTS.matcher(after).find()
                || FOLLOWING.matcher(before).find()
                || BEHOLD.matcher(after).matches()) {
            return !steps(sight);
        }
        if (HANDED_ON.matcher(sight.clauseWords()).find()) {
            return true;
        }
        if (sight.quantity().sort() != Sort.COUNT) {
            return false;
        }
        if (after.startsWith(")") && LIST_LENGTH.matcher(before).find()) {
            return true;
        }
        boolean heading = sight.passage().role() == Passage.Role.HEADING;
        if (heading && after.startsWith(")") && before.endsWith("(")) {
            // 一、县发改局牵头工作(8项)
            return true;
        }
        boolean ends = after.isEmpty() || after.startsWith("(");
        if (ends
                && (DEEDS.matcher(before).find()
                        || heading && KIND.matcher(before).find() && !ContextRules.acts(before))) {
            return true;
        }
        if (LISTS.matcher(before).find() && MEASURES.matcher(after).find()
                || AGENDA.matcher(after).find() && LISTED_BEFORE.matcher(before).find()) {
            return true;
        }
        if (chosen(sight)) {
            return true;
        }
        boolean nickname = sight.quantity().unit().equals("条")
                && after.isEmpty()
                && ISSUED.matcher(before).find();
        return nickname
                || ORGANISES.matcher(before).find() && GROUPS.matcher(after).matches();
    }

    /** 企业开办全流程1个环节: how many steps a proceeding is to take. */
    private static boolean steps(Sight sight) {
        return sight.after().startsWith("环节")
                && PROCEEDING.matcher(sight.before()).find()
                && sight.passage().section().genre() == Genre.PLAN;
    }

    private static boolean chosen(Sight sight) {
        return CHOICE.matcher(sight.before()).find()
                && CHOSEN_THING.matcher(sight.after()).find()
                && CHOSEN.matcher(sight.reading()
                                .plain(sight.period().start(), sight.period().end()))
                        .find();
    }
}

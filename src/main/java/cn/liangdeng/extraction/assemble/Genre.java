package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.Cue;
import java.util.regex.Pattern;

/**
 * What sort of document it is, as far as that says what its figures are: rules set limits and procedures, support policies
 * set rates and conditions; in both only a sentence that speaks of a goal promises anything.
 */
enum Genre {
    /** Plans, reports, task lists: figures are goals unless something says otherwise. */
    PLAN,
    /** Measures, provisions, regulations. */
    RULES,
    /** Policies that pay or reward. */
    SUPPORT,
    /** Notices of a meeting or an event: their figures are about who comes and when. */
    NOTICE;

    private static final int HEAD_LINES = 14;
    /** 工作标准: a shorter line is the header of a column. */
    private static final int SHORTEST_TITLE = 6;

    private static final int ARTICLES = 4;
    private static final int GRANTS = 4;
    private static final Cue ARTICLE = Cue.of("(?m)^[ ]{0,8}第[一二三四五六七八九十百零]{1,5}条(?=[\\s::。]|\\p{IsHan})");
    private static final Pattern RULES_TITLE = Pattern.compile(
            "(?:办法|规定|条例|细则|规则|规程|准则|章程|评分标准|考核细则|计分表|标准)(?:\\([^()]*\\))*(?:》?的?(?:通知|公告|决定))?》?\\s*$");
    private static final Pattern SUPPORT_TITLE = Pattern.compile(
            "(?:若干政策|政策措施|若干措施|若干意见|扶持政策|奖励政策|支持政策|优惠政策|奖补政策|政策意见|[十百零一二三四五六七八九]+条(?:政策|措施|意见)?|申报指南|申报通知|政策)(?:\\([^()]*\\))*(?:》?的?(?:通知|公告|决定))?》?\\s*$");
    private static final Pattern NOTICE_TITLE =
            Pattern.compile("关于(?:召开|举办|举行|组织参加|开展)[^。]{0,60}(?:会议?|活动|培训班?|论坛|座谈|观摩)的(?:预)?(?:通知|函|邀请函)");
    /** 二季度集中开工项目不少于25个: what a notice calls for beside the meeting itself. */
    private static final Pattern TERM =
            Pattern.compile("(?:[一二三四]季度|上半年|下半年|\\d{1,2}月底|年底前?|全年)[^。;]{0,40}(?:不少于|不低于|以上|达到|完成)");

    private static final Pattern FORECAST = Pattern.compile("预计|截至|通报|参会");
    /** 第一条 目标任务: an article that sets goals, in rules as well. */
    private static final Pattern GOALS_ARTICLE = Pattern.compile(
            "^\\s*(?:第[一二三四五六七八九十百]{1,4}条|[一二三四五六七八九十]{1,2}、|\\([一二三四五六七八九十]{1,2}\\))\\s*\\(?(?:\\p{IsHan}{0,4})?(?:目标任务|任务目标|工作目标|考核目标|年度目标|任务分解|目标分解|任务指标)[^。]{0,4}[。::\\s)]");

    private static final Pattern PLAN_TITLE = Pattern.compile("(?:方案|规划|纲要|计划|报告|要点|分工|清单|分解|任务书|责任书|责任状)");
    private static final Cue GRANT = Cue.of("(?:奖励|补贴|补助|资助|最高)\\d|给予|一次性奖励|奖补|贴息|予以(?:奖励|补助|补贴|资助)|享受");
    private static final Cue GOAL = Cue.of(
            "(?:到|至|截至)\\s*20\\d{2}年|20\\d{2}年(?:底|末)|力争|奋斗目标|发展目标|工作目标|主要目标|总体目标|“?十[三四五六七]五”?(?:期间|期末|末)|(?:三|五|3|5)年内(?:全|建成|培育|引进|新增)");
    /** 2025年,共安排专项资金3亿元: what is set aside is promised, also by a policy of support. */
    private static final Cue FUNDS = Cue.of(
            "(?:20\\d{2}\\s?年|每年|今年|全年|年度),?(?:[区市县省]级?财政)?(?:共|计划|拟|预算)?(?:统筹|安排|设立|筹集|投入)[^。;]{0,20}(?:资金|基金|专项|预算)");

    /** 每年举办活动10场, 提供人才公寓500套: what the district does itself, in a policy of support as well. */
    private static final Cue PROVIDES = Cue.of(
            "(?:每年|全年|三年内|五年内|力争)[^,。;]{0,6}(?:举办|评选|组织|开展|培训|遴选|引进|培育|新增|建设|建成|选派)|(?:提供|筹集|建设|建成|打造)(?:不少于|不低于)?\\d");

    private static final Pattern ADDRESSED =
            Pattern.compile("(?:^|[,。;)、])(?:对|凡|符合|经|首次|鼓励|支持|引导)|的[,]|每(?:新增|引进|举办|培训|家|个)");

    private static final Cue PAYS = Cue.of("给予|奖励|补贴|补助|资助|贴息|最高|封顶|奖补|罚款");

    /** The genre of a document, from its title and its wording. */
    static Genre of(String plain) {
        Boolean rules = null;
        boolean support = false;
        int line = 0;
        for (String words : plain.lines().limit(HEAD_LINES).toList()) {
            String title = words.strip();
            line++;
            if (title.length() > 80 || title.length() < SHORTEST_TITLE) {
                continue;
            }
            if (NOTICE_TITLE.matcher(title).find()) {
                return NOTICE;
            }
            if (PLAN_TITLE.matcher(title).find() && line <= 4) {
                rules = Boolean.FALSE;
            } else if (rules == null && RULES_TITLE.matcher(title).find()) {
                rules = Boolean.TRUE;
            } else if (SUPPORT_TITLE.matcher(title).find()) {
                support = true;
            }
        }
        boolean articles = ARTICLE.count(plain) >= ARTICLES;
        boolean grants = GRANT.count(plain) >= GRANTS;
        if (support && grants || articles && grants && !Boolean.TRUE.equals(rules)) {
            return SUPPORT;
        }
        return Boolean.TRUE.equals(rules) || articles && rules == null && !support ? RULES : PLAN;
    }

    /** Whether a passage of rules opens as an article that sets goals, or stands under a heading that does. */
    boolean setsGoals(String opening, String heading) {
        return this == RULES
                && (GOALS_ARTICLE.matcher(opening).find()
                        || GOALS_ARTICLE.matcher(heading + "\n").find());
    }

    /** Whether a clause of a policy of support says what the district itself does. */
    boolean provides(String clause) {
        return this == SUPPORT && !PAYS.in(clause) && !ADDRESSED.matcher(clause).find() && PROVIDES.in(clause);
    }

    /** Whether a sentence of a document of this genre can promise anything. */
    boolean promises(String sentence) {
        if (this == NOTICE) {
            return TERM.matcher(sentence).find() && !FORECAST.matcher(sentence).find();
        }
        return this == PLAN || (GOAL.in(sentence) || FUNDS.in(sentence)) && !PAYS.in(sentence);
    }
}

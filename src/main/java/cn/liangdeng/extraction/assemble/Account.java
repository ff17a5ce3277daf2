package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.lexicon.Cue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows documents that give an account of what was done (工作总结, 进展情况的通报), by their title, by the words that open
 * them (现将有关情况报告如下) or by what they say throughout (截至8月底, 完成率69%, 占全年计划的51%): they look back until a
 * heading or a paragraph turns to what comes next.
 */
final class Account {

    private static final int HEAD_LINES = 6;
    private static final int LONGEST_TITLE = 60;
    private static final int OPENING = 24;

    private static final Cue TITLE = Cue.of(
            "(?:总结|回眸|(?:进展|完成|落实|推进|办理|运行|执行|工作|实施|建设|开展)情况(?:表)?(?:的)?(?:通报|汇报|报告|公示|公告|说明|看过来|来了|出炉|公布|一览|揭晓)?|(?:实施|工作|完成|建设|工程)?(?:进度|进展)(?:的)?(?:公示|通报|公告|月报|周报|季报|快报|简报|播报|登记表)|工作汇报|统计(?:公报|快报|公告|月报)|经济(?:社会)?(?:运行|发展)(?:情况)?分析|述职(?:述廉)?报告|大事记|年度报告|简况|概况|20\\d{2}年(?:度)?工作的报告|“?成绩单?”?(?:出炉|发布|来了|亮眼)?|答卷)(?:\\([^()]*\\))?[!。]?(?:$|[::])");
    /** A headline of news about results: 重点项目进展顺利, 管理工作再上新台阶. In a plan such words stand further down. */
    private static final Cue HEADLINE = Cue.of(
            "(?:再上新台阶|(?:进展|推进|运行)(?:顺利|良好|迅速)|成效(?:显著|明显|初显|突出)|取得(?:显著|明显|积极|阶段性|丰硕|新)(?:成效|进展|成果)|(?:全面|提前|超额|圆满|全部|率先|集中)(?:完成|完工|收官|竣工|开工)|稳中(?:有进|向好|提质)|势头(?:良好|强劲)|“?(?:开门红|快进键|加速度)”?|(?:结硕果|见实效|显成效|开新局|谱新篇|添活力|树标杆|新样板|上台阶))[!。]?$");

    private static final Cue PLAN_TITLE = Cue.of("计划|方案|意见|要点|规划|安排|部署|目标|任务|确保|力争");

    /** 上半年工作总结和下半年工作安排: such a title begins with the account. */
    private static final Cue BOTH = Cue.of(
            "(?:工作)?总结(?:及|和|暨|与|以及|、)[^。]{0,16}(?:计划|思路|打算|安排|要点|谋划)|(?:进展|完成|工作)情况(?:及|和|暨|与)(?:下|20\\d{2}年)[^。]{0,16}(?:计划|思路|打算|安排|要点)");

    /** 现将有关情况报告如下; what is made known by 通知 is a task. */
    private static final Cue OPENS = Cue.of(
            "(?:情况|进展|成效)[^。,]{0,8}(?:总结|汇报|报告|通报|公示|公布|公告)如下|工作(?:汇报|总结)如下|(?:总结|汇报)如下|(?:通报|公布|发布|晒出)了[^。,]{0,24}(?:进展|完成|落实|推进|办理)情况(?:[,。]|$)|(?:重点)?(?:工作|任务|目标|项目)[^。]{0,16}(?:落实|完成|进展|推进)情况进行了[^。]{0,12}(?:督查|督导|梳理|检查|调度|核查)");

    private static final Cue NEXT = Cue.of("20\\d{2}年,?[^,。]{0,8}将|下半年|下一?步|下一?阶段|下一?季度|今后|明年|来年|新的一年|[二三四]季度");
    private static final Cue PLANS = Cue.of("计划|思路|打算|安排|要点|谋划|建议|展望|目标|任务|举措|措施|部署|重点|方面|将|(?<!主)要|抓好|做好");
    private static final Cue PLAN_HEADING = Cue.of(
            "(?:工作)?(?:计划|思路|打算|安排|要点|谋划|展望|目标|建议)(?:\\([^()]*\\))?[::]?\\s*$|20\\d{2}年[^。]{0,10}(?:任务|举措|措施|重点工作)\\s*$|^[一二三四五六七八九十]{1,3}、(?!.*完成)[^。]{0,24}(?:主要|重点|目标)(?:目标)?任务\\s*$|20\\d{2}年(?:主要|政府|重点)*工作\\s*$");

    /** 一、上半年主要工作: the months that are over when it is written. */
    private static final Pattern ELAPSED = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[.、])?\\s*(?:20\\d{2}年)?(?:今年以来|年初以来|上半年|一季度|前三季度|前[一二三四五六七八九十]个月|1-\\d{1,2}月份?)(?!工作安排|工作计划)[^。]{0,16}$");

    /** What is done or under way; a 了 behind it says no more. */
    private static final String DONE =
            "累计(?:已)?(?:完成|开工|建成|投入|发放|办理|实现)|(?:已|已经|均已|共)(?:完成|开工|建成|竣工|完工|投用|启动|办结|发放|基本|全部|全面)|正在(?:施工|进行|推进|开展|办理|建设|招标)|去年同期|同比(?:实际|名义)?(?:增长|下降|提高|增加|减少)|[比较](?:上年|去年)(?:同期)?(?:增长|下降|提高|增加|减少|上升)|超过?(?:序时|时间)进度|超额完成|取得(?:了)?(?:新|显著|明显|积极|阶段性)|成功(?:引进|创建|举办|签约|获批|争取|入选)|顺利(?:封顶|贯通|合龙|完成|通过|推进|完工|竣工)|呈现[^,。]{0,8}态势|进展顺利|(?:完成|实施|推进|开工|达到)[^,。;]{0,10}的有\\d|未达到目标|按进度(?:推进|实施)";

    /** How far things have come: what a report of progress says again and again. */
    private static final Cue COME_SO_FAR = Cue.of(
            "截[至止](?:目前|\\d{1,2}月|20\\d{2}年\\d{1,2}月|[一二三]季度)|(?:完成率|进度|开工率|竣工率|办结率)(?:为|达到?|均?为)?[\\d.]+%|占(?:全年|年度|年初|年)?(?:总|投资)?(?:任务|计划|目标)(?:投资|任务)?(?:总?[数额量])?的?[\\d.]+%|完成(?:全年|年度|年)[^,。]{0,8}的[\\d.]+%|"
                    + DONE
                    + "|(?:稳步|持续|明显|显著)(?:增长|改善|提升|增强|向好)(?=[,。;])|(?<=[\\p{IsHan}&&[^为除解罢]])(?<!提出|明确|确定|部署|制定|总结|听取|审议)(?<!"
                    + DONE + ")了(?![解却结然])");
    /** What a plan says again and again. */
    private static final Cue TO_COME = Cue.of(
            "力争|争取|确保|(?:预期|奋斗|主要|工作)目标|(?:到|至)20\\d{2}年(?!\\d{1,2}月)|年底前|(?<!重|需|必|只|就|主)要(?!素|求|点|件|闻|道|害)|(?<!现)将(?!军)|不少于|不低于|\\d\\p{IsHan}{0,3}以上|达到\\d|新增\\d");

    /** In a short text that promises nothing fewer tell as much. */
    private static final int SELDOM = 2;

    private static final int SENTENCES = 4;
    /** 本报讯, 记者从…获悉, the name of a paper beside its day: a page of news. */
    private static final Pattern NEWS = Pattern.compile(
            "(?m)\\A(?!关于)[^。\\n]{2,40}(?:举行|召开|举办)[^。\\n]{0,30}(?:仪式|会)\\s*$|(?:报|网|社|台|闻)讯[\\s(:,]|记者[^,。]{0,14}(?:获悉|报道|了解到|从)|^\\s*\\p{IsHan}{2,8}(?:日报|晚报|晨报|早报|快报|时报|新闻网)\\s*(?:20\\d{2}|$)");
    /** 报告提出了2021年发展目标: what a page goes on to name. */
    private static final String SET_OUT = "提出了?20\\d{2}年[^,。;]{0,24}(?:目标|安排|指标体系|任务)";

    private static final Cue SETS_OUT = Cue.of(SET_OUT);
    /** Without such a word a paragraph of news tells what was. */
    private static final Cue ANNOUNCES = Cue.of(ResultRule.PROMISED
            + "|(?<!任务|年度|全年)目标(?!任务?的|的)|明年|今后|未来|预计(?=[^,。;]{0,6}(?:月|年底|20\\d{2}年))|[可将]投用|" + SET_OUT);

    private static final int NEWS_HEAD = 400;

    private static final Pattern YEAR = Pattern.compile("20\\d{2}年,");

    private static final Pattern REPORT = Pattern.compile("工作报告");
    private static final Pattern PART = Pattern.compile("(?m)^[ \\t]{0,8}[一二三四]、");

    private static final int OFTEN = 5;
    private static final int RATHER = 2;

    private boolean open;
    private boolean news;
    /** Whether the whole wording says so, and not the title alone. */
    private boolean throughout;

    /** An account where the title, the first lines or the whole wording says so. */
    static Account of(String plain) {
        List<String> head = plain.lines()
                .limit(HEAD_LINES)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Account account = new Account();
        account.news = NEWS.matcher(plain.substring(0, Math.min(plain.length(), NEWS_HEAD)))
                .find();
        account.throughout = tellsOfProgress(plain);
        account.open = account.throughout
                || opensWithReview(plain)
                || !head.isEmpty() && headline(head.get(0))
                || head.stream().anyMatch(line -> line.length() <= LONGEST_TITLE && titled(line) || OPENS.in(line));
        return account;
    }

    /** A work report whose first numbered part is its second: what stands before has lost its heading 一、过去一年的工作. */
    private static boolean opensWithReview(String plain) {
        if (!REPORT.matcher(plain.lines().findFirst().orElse("")).find()) {
            return false;
        }
        Matcher part = PART.matcher(plain);
        return part.find() && part.group().indexOf('一') < 0;
    }

    /** Whether the text is news, which tells what was until it announces something. */
    boolean news() {
        return news;
    }

    /** Whether a paragraph speaks of what is to come: of news only what it announces, else any words of a plan. */
    boolean looksAhead(String paragraph) {
        return (news ? ANNOUNCES : TO_COME).in(paragraph);
    }

    /** Whether a paragraph says how far things have come. */
    static boolean comeSoFar(String paragraph) {
        return COME_SO_FAR.in(paragraph);
    }

    private static boolean titled(String line) {
        return TITLE.in(line) || BOTH.in(line);
    }

    private static boolean headline(String line) {
        return line.length() <= LONGEST_TITLE && HEADLINE.in(line) && !PLAN_TITLE.in(line);
    }

    private static boolean tellsOfProgress(String plain) {
        int done = COME_SO_FAR.count(plain);
        if (done < SELDOM) {
            return false;
        }
        long sentences = plain.chars().filter(mark -> mark == '。').count();
        boolean brief = done * SENTENCES >= sentences && !planned(plain) && !SETS_OUT.in(plain);
        return (done >= OFTEN || brief) && done >= RATHER * TO_COME.count(plain);
    }

    private static boolean planned(String plain) {
        return plain.lines()
                .filter(line -> !line.isBlank())
                .limit(HEAD_LINES)
                .anyMatch(line -> line.length() <= LONGEST_TITLE && !line.endsWith("。") && PLAN_TITLE.in(line));
    }

    /** Whether what is read now tells what was done. */
    boolean open() {
        return open;
    }

    /** Whether a heading names months that are over and no plan. */
    static boolean elapsed(String heading) {
        return ELAPSED.matcher(heading).find() && !PLANS.in(heading);
    }

    /** Enters a heading. */
    void heading(String words) {
        if (titled(words)) {
            return;
        }
        boolean turns = NEXT.in(words) && !elapsed(words) || PLAN_HEADING.in(words);
        open = open && !turns;
    }

    /** Enters a paragraph that speaks of this year; 2025年全县30项实事, 2025年,办理300件 may still head an account. */
    void thisYear(String words) {
        boolean done = COME_SO_FAR.in(words);
        boolean toCome = TO_COME.in(words);
        boolean told = done || YEAR.matcher(words).lookingAt() && !PLANS.in(words);
        open = open && (throughout ? done || !toCome : told && !toCome);
    }

    /** Enters a paragraph. */
    void paragraph(String words) {
        if (OPENS.in(words)) {
            open = true;
            return;
        }
        open = open && !turns(words);
    }

    /** 下一步,将…: whether the words that open a paragraph turn to what comes next. */
    static boolean turns(String paragraph) {
        String opening = paragraph.substring(0, Math.min(paragraph.length(), OPENING));
        return NEXT.in(opening) && PLANS.in(paragraph);
    }
}

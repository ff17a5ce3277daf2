package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Responsibility;
import cn.liangdeng.extraction.grammar.ResponsibilityReader;
import cn.liangdeng.extraction.grammar.Span;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Organisations;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows the headings of a document and knows what they say about the passage that is being read. */
final class SectionTracker {

    private record Heading(
            int level,
            String words,
            @Nullable Period period,
            @Nullable Boolean review,
            boolean support,
            @Nullable Responsibility duty) {}

    private static final Cue REVIEW = Cue.of(
            "回顾|工作总结|工作成效|主要成效|发展成就|取得的成绩|(?:完成|执行|进展|推进|落实|运行|开展)情况|主要做法|(?:亮点|特色)工作|工作亮点|取得的?(?:主要)?(?:成效|成果)|存在的?(?:困难|不足)|问题(?:和|与|及)(?:不足|困难)|发展基础|基础条件|发展现状|现状|面临的?形势|发展环境|存在的?(?:主要)?问题|指导思想|过去(?:一|五|的)|规划背景|基本情况");
    /** A heading that ends so looks back, whatever else it names (2023年计划执行情况). */
    private static final Cue REPORTED = Cue.of("(?:执行|完成|进展|落实|推进|运行|开展)情况\\s*$|回顾\\s*$|总结\\s*$");

    private static final Cue AHEAD = Cue.of("目标|安排|任务|举措|措施|打算|计划|思路|总体要求|展望|下一步|下一阶段|今后|未来|重点工作|路径|保障");
    private static final Cue SUPPORT = Cue.of("奖励(?:标准|办法|政策|措施)|补助标准|扶持政策|支持政策|资金支持|评分标准|计分|考核办法|评分细则|加分|扣分|附则");
    /** 各位代表:, 报告显示,: what may stand before the words that tell the time. */
    private static final String OPENING_WORDS =
            "^(?:各位代表[,!:。]*)?(?:[^,。]{0,8}(?:报告|方案|规划|文件|通报|数据|统计|会议)(?:显示|指出|提出|明确|认为|强调|表明)[,:])?";

    private static final Pattern LOOK_BACK = Pattern.compile(
            OPENING_WORDS
                    + "(?:(?:刚刚)?过去的?(?:(?:一|五)年|20\\d{2}年)|20\\d{2}年(?:工作)?回顾|回顾(?:过去|这一|20)|(?:近|这)?(?:[一二两三四五]年|半年)来[,:]|20\\d{2}年[春秋]季学期以来,|本届政府任期)");
    private static final Pattern LOOK_AHEAD = Pattern.compile(
            OPENING_WORDS
                    + "(?:今年(?!以来|上半年|前[一二三]季度|1-)|今后|未来|下一步|展望|做好20\\d{2}年|新的一年|20\\d{2}年,?(?:是|政府|我们|全区|全市|全县|经济|要|(?:[^,。]{0,6}[省市县区州])?将)|20\\d{2}年(?:工作|主要|预期|发展|年度)*(?:目标|任务|重点)(?!完成|落实|执行|进展)|今年政府|“?十[一二三四五六七八]五”?(?:时期|期间),?[^。]{0,8}(?:要|将|努力|力争))|^(?:今年|全年|20\\d{2}年)?(?:全[市县区省])?(?:经济社会发展(?:的)?(?:主要)?(?:预期)?|主要(?:预期|奋斗)?)目标");
    /** 2017年打算办好下面六个方面的事: a review whose last sentence turns to what comes. */
    private static final Pattern TURNS = Pattern.compile(
            "(?:今年|明年|20\\d{2}年|下一步|新的一年)[^。]{0,12}(?:打算|计划|准备|安排|着力|重点|要|办好|办理|继续|将|力争|确保)[^。]{0,40}(?:。|:)?\\s*$");

    private static final Pattern YEAR_ALONE = Pattern.compile("(20\\d{2})年[\\p{IsHan}·]{0,8}[!:]?");

    /** 6月底前完成的任务: a heading that sets a day for what stands below. */
    private static final Pattern DUE =
            Pattern.compile("(?<![\\d年-])(?<month>1[0-2]|[1-9])月份?(?:底|末)?之?前(?:全部|必须|要)?(?:完成|办结|落实|到位)");

    private static final Pattern NEXT = Pattern.compile("下一?步|下一?阶段|接下来|展望|今后|未来");
    private static final Pattern YEAR_OPENS = Pattern.compile("^(20\\d{2})年(?:以来)?,");
    private static final Pattern CAME_OF_IT =
            Pattern.compile("了|获评|荣获|获批|取得|圆满|成功|极不平凡|晋升|跃升|超额|实现\\p{IsHan}{0,6}突破|同比");

    private static final int LONGEST_LINE = 26;
    private static final Pattern BARE = Pattern.compile("(?:20\\d{2}年|[^\\d,。;!?])+");

    private static final Pattern OWNER = Pattern.compile(
            "(?<number>[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[.、])?\\s*(?<office>[\\p{IsHan}、]{2,60}?(?:\\([^()\\d]{1,8}\\))?)(?<says>(?:牵头负责|牵头落实|牵头|负责|承担|承办|主办|落实)?(?:的)?(?:重点)?(?:工作|任务|事项|项目|实事)*(?:\\((?:共)?\\d{1,3}[项个件条]\\))?)[::]?");
    private static final Pattern SURE = Pattern.compile("牵头|负责|承担|承办|主办|\\d");
    /** The level that opens an office's name. */
    private static final Pattern LEVEL = Pattern.compile("[省市县区州旗](?!域|级|场|民)");

    private static final Pattern RESTART = Pattern.compile("^一(?:是|、)");
    private static final int PARAGRAPH_LEVEL = 9;
    private static final int OPENING = 40;

    private final Deque<Heading> stack = new ArrayDeque<>();
    private final ResponsibilityReader responsibilities = new ResponsibilityReader();
    private final Period document;
    private final int reviewBefore;
    private final Genre genre;
    private final Account account;
    private boolean lookingBack;
    /** Whether paragraphs tell of a year that is over, as one after the other does until one looks ahead. */
    private boolean telling;

    /** Whether a paragraph of a section that looks back has turned to what comes next (下一步,…). */
    private boolean turned;

    private int restarts;

    SectionTracker(Period document, Genre genre, Account account) {
        this.document = document;
        this.genre = genre;
        this.account = account;
        this.telling = account.news();
        this.reviewBefore = document.firstYear();
    }

    /** Enters a heading. */
    void heading(int level, String plain, Span span) {
        String words = plain.substring(span.start(), span.end());
        leave(level);
        telling = telling && account.news() && level > 3;
        turned = turned && level > 3;
        List<Responsibility> duties = responsibilities.read(plain, span.start(), span.end());
        account.heading(words);
        boolean back = level > 1 && REVIEW.in(words) || Account.elapsed(words);
        boolean ahead = AHEAD.in(words) && !REPORTED.in(words);
        if (level <= 3 || LOOK_AHEAD.matcher(words).find()) {
            lookingBack = false;
        }
        stack.push(new Heading(
                level,
                words,
                ownPeriod(words),
                back && !ahead ? Boolean.TRUE : ahead ? Boolean.FALSE : null,
                SUPPORT.in(words),
                duties.isEmpty() ? owner(words, span) : duties.get(0)));
        restarts = 0;
    }

    /** 一、县发改局牵头工作(8项), 三、县水利局: an office that heads what it answers for. */
    private static @Nullable Responsibility owner(String words, Span span) {
        Matcher owner = OWNER.matcher(words.strip());
        boolean names = owner.matches()
                && (SURE.matcher(owner.group("says")).find()
                        || owner.group("number") != null
                                && LEVEL.matcher(owner.group("office")).lookingAt());
        return names && Organisations.isList(owner.group("office"))
                ? new Responsibility(
                        span.start(), span.end(), Organisations.split(owner.group("office")), List.of(), List.of())
                : null;
    }

    /** Looks at a paragraph, most of all at its first words: some of them turn the reader to the past or the future. */
    void paragraph(String whole) {
        account.paragraph(whole);
        String words = whole.substring(0, Math.min(whole.length(), OPENING));
        turned |= NEXT.matcher(words).lookingAt() && (Account.turns(whole) || account.looksAhead(whole));
        telling = !account.looksAhead(whole)
                && (telling || tellsOfPastYear(whole) || account.news() && Account.comeSoFar(whole));
        if (LOOK_BACK.matcher(words).find() || yearAlone(words) < 0) {
            lookingBack = true;
        } else if (LOOK_AHEAD.matcher(words).find() || yearAlone(words) > 0) {
            lookingBack = false;
            telling = false;
            account.thisYear(whole);
        }
        if (whole.length() <= LONGEST_LINE && BARE.matcher(whole).matches()) {
            unnumbered(whole);
        }
        if (RESTART.matcher(words).find() && ++restarts > 1) {
            // 一是 again without a heading between: the heading of what follows was lost
            leave(PARAGRAPH_LEVEL > 3 ? 3 : PARAGRAPH_LEVEL);
            restarts = 1;
        }
    }

    /** 2022年,面对严峻形势,经受住了考验: a paragraph of a year that is over, with words of what came of it. */
    private boolean tellsOfPastYear(String words) {
        Matcher year = YEAR_OPENS.matcher(words);
        return year.find()
                && Integer.parseInt(year.group(1)) < reviewBefore
                && CAME_OF_IT.matcher(words).find();
    }

    /** A short line without marks is a heading without its number. */
    private void unnumbered(String line) {
        boolean ahead = AHEAD.in(line) && !REPORTED.in(line);
        if (ahead) {
            lookingBack = false;
        } else if (REVIEW.in(line) || Account.elapsed(line)) {
            lookingBack = true;
        }
    }

    /** 2020年答卷: a line that names a year and no more heads what follows; below 0 where that year is over. */
    private int yearAlone(String words) {
        Matcher year = YEAR_ALONE.matcher(words);
        return year.matches() ? Integer.parseInt(year.group(1)) < reviewBefore ? -1 : 1 : 0;
    }

    /** Looks at the last words of a paragraph. */
    void paragraphEnds(String words) {
        if (lookingBack && TURNS.matcher(words).find()) {
            lookingBack = false;
        }
    }

    private void leave(int level) {
        while (!stack.isEmpty() && stack.peek().level() >= level) {
            stack.pop();
        }
    }

    private @Nullable Period ownPeriod(String words) {
        Period period = DocumentPeriod.inTitle(words);
        Matcher due = DUE.matcher(words);
        if (period == null && !document.equals(Period.UNKNOWN) && due.find()) {
            YearMonth last = YearMonth.of(reviewBefore, Integer.parseInt(due.group("month")));
            return new Period(last.withMonth(1).atDay(1), last.atEndOfMonth());
        }
        return period != null && period.to().getYear() >= reviewBefore ? period : null;
    }

    /** What holds here. */
    Section section() {
        Period period = document;
        Boolean review = null;
        boolean support = false;
        Responsibility duty = null;
        List<String> headings = new ArrayList<>();
        for (Iterator<Heading> i = stack.descendingIterator(); i.hasNext(); ) {
            Heading heading = i.next();
            headings.add(heading.words());
            period = heading.period() == null ? period : heading.period();
            review = heading.review() == null ? review : heading.review();
            support |= heading.support();
            duty = heading.duty() == null ? duty : heading.duty();
        }
        boolean back = lookingBack || telling || Boolean.TRUE.equals(review) && !turned || account.open();
        return new Section(period, back, support, genre, duty, headings);
    }
}

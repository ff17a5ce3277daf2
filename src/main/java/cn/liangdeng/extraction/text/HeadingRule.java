package cn.liangdeng.extraction.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells headings from paragraphs by their numbering and length. */
final class HeadingRule {

    private static final Pattern CHAPTER =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章篇部节](?:分|\\s|$)?)");
    private static final Pattern SECTION = Pattern.compile("^[((][一二三四五六七八九十]{1,3}[))]");
    private static final Pattern ITEM = Pattern.compile("^(?:[((]?\\d{1,3}[))]|\\d{1,3}[..、](?!\\d))");
    private static final Pattern ANNEX = Pattern.compile("^(?:附件|附表|附)\\s*[\\d一二三四五六七八九十]{0,2}[::]?$");
    private static final Pattern TITLE = Pattern.compile(
            "(?:方案|意见|规划|纲要|通知|办法|计划|报告|要点|清单|决定|任务书|分工|一览表|台账|措施|安排|目标|通报|汇报|公报|总结|公示|通告|讲话)(?:[((][^()()]*[))])*(?:的通知)?$");
    private static final Pattern ASIDE = Pattern.compile("[((][^()()]*(?:责任|牵头|配合)[^()()]*[))]");
    private static final Pattern DUTY = Pattern.compile(
            "^[((【]?(?:主要)?(?:责任|牵头|配合|主办|协办|主管|主责|协作|协同|参加|参与|实施|承办|组织|完成时限|任务目标|目标任务|建设内容|工作内容|主要内容|实施内容|分管领导|挂帅领导)(?:责任)?(?:单位|部门|领导|人)?\\s*[::]");
    /** ■2018年,完成…: a point of a list that has clauses is text. */
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*[■●◆▲★•▶►].{0,30}[,,]|^\\s*[■●◆▲★•▶►◎※☆]\\s*(?:全面|力争|确保|争取|启动|完成|建成|新建|改建|扩建|迁建|开工|动工|出台|制定|编制|成立|组建|举办|新增|开通|打通|改造|修缮|拓宽)");

    private static final Pattern STOP = Pattern.compile("[。!!??;;]");
    private static final int LONGEST_HEADING = 44;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_TITLE = 70;
    private static final int LONGEST_SUBHEAD = 30;

    private HeadingRule() {}

    /** Whether the line announces an annex. */
    static boolean isAnnex(String words) {
        return ANNEX.matcher(words).find();
    }

    /**
     * The level of a heading.
     *
     * @param afterAnnex true where the line follows an annex mark and nothing else
     * @param early true near the head of the document, where its title stands
     * @return 1…4, or 0 for running text
     */
    static int level(String words, boolean afterAnnex, boolean early) {
        if (isAnnex(words)) {
            return 1;
        }
        if (words.length() > LONGEST_LINE || DUTY.matcher(words).find()) {
            return 0;
        }
        String bare = ASIDE.matcher(words).replaceAll("");
        int stop = sentenceEnd(bare);
        boolean whole = stop < 0 || stop >= bare.length() - 1;
        if (CHAPTER.matcher(words).find()) {
            return whole && bare.length() <= LONGEST_TITLE ? 2 : 0;
        }
        if (SECTION.matcher(words).find()) {
            return whole && bare.length() <= LONGEST_HEADING ? 3 : 0;
        }
        if (ITEM.matcher(words).find()) {
            return stop < 0 && bare.length() <= LONGEST_HEADING && bare.indexOf(',') < 0 ? 4 : 0;
        }
        if ((afterAnnex || early)
                && bare.length() <= LONGEST_TITLE
                && stop < 0
                && TITLE.matcher(bare).find()) {
            return 1;
        }
        return bare.length() <= LONGEST_SUBHEAD && stop < 0 && plainSubhead(bare) ? 4 : 0;
    }

    private static boolean plainSubhead(String words) {
        char last = words.charAt(words.length() - 1);
        return words.length() >= 4
                && !BULLET.matcher(words).find()
                && ",,、;;::)".indexOf(last) < 0
                && words.chars().filter(c -> c == '|' || c == '\t').count() == 0
                && words.codePoints().filter(Character::isIdeographic).count() >= 4;
    }

    private static int sentenceEnd(String words) {
        Matcher matcher = STOP.matcher(words);
        return matcher.find() ? matcher.start() : -1;
    }
}

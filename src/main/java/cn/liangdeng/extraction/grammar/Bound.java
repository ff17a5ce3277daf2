package cn.liangdeng.extraction.grammar;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.lexicon.Cue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How words before and behind a figure bind it.
 *
 * @param start where the words before begin
 * @param end where the words behind end
 */
record Bound(int start, int end, Comparison comparison, boolean strict) {

    private record Word(Cue before, Comparison comparison, boolean strict) {}

    /** Longest first where one is the end of another. */
    private static final List<Word> BEFORE = List.of(
            word("[≤≦]|(?:控制|稳定|保持|维持)(?:在|到)?(?:不超过|不高于|不大于|低于)", Comparison.AT_MOST, false),
            word("[≥≧]|不(?:得)?(?:低于|少于|小于|差于)|至少(?:达到|达|有|为)?|最低(?:达到)?|下限为?", Comparison.AT_LEAST, false),
            word("(?:不(?:得)?|(?<!分)别)(?:超过|高于|多于|大于|突破|超)|至多(?:为)?|最多(?:为)?|上限为?", Comparison.AT_MOST, false),
            word("低于|小于|少于|不满|不足|不到", Comparison.AT_MOST, true),
            word("(?:力争|争取)?(?:实现)?(?:突破|超过|超出|高于|大于|多于|快于|优于|逾|超)(?:了)?|(?<=争取|力争|确保)过", Comparison.AT_LEAST, true),
            word("(?:(?:控制|压缩|压减|缩短|缩减|限制|减少|降低|精简|下降|降|压降)(?:在|到|至)|控制)", Comparison.AT_MOST, false),
            word("(?:达到|达|为|至|到|在)?(?:大约|(?<![签预合履节集违契条公制邀解])约|接近|将近|近)", Comparison.ABOUT, false),
            word(
                    "(?:稳定在|保持在|维持在|保持|稳定|达到|达成|提升到|提升至|提高到|提高至|增加到|增加至|增至|升至|上升到|上升至|增长到|增长至|扩大到|扩大至"
                            + "|跨上|迈上|跃上|站上|登上|跨过|迈过|扩展到|下降到|下降至|恢复到|发展到|壮大到|拓展到|提升为|达|为|至|到|是|共|计|共计|总计|合计)",
                    Comparison.REACH,
                    false));

    private static final Pattern BEHIND = Pattern.compile(
            "(?<least>(?:及|或)?以上|及其以上|起)|(?<most>以下|以内|之内|(?:及|或)以下|内(?=[,。;、]|$))|(?<about>左右|上下|内外)|(?<more>余|多)");

    private static Word word(String regex, Comparison comparison, boolean strict) {
        return new Word(Cue.of("(?:" + regex + ")\\s*$"), comparison, strict);
    }

    /**
     * Reads the words around a figure.
     *
     * @param plain text
     * @param from the words before begin here at the earliest
     * @param figure start of the figure
     * @param after end of its unit
     * @param more true where 余 or 多 stands inside the figure
     */
    static Bound read(String plain, int from, int figure, int after, boolean more, boolean range) {
        int start = figure;
        Comparison before = Comparison.REACH;
        boolean strict = false;
        String head = plain.substring(Math.min(figure, Math.max(from, figure - 14)), figure);
        for (Word word : binds(head) ? BEFORE : List.<Word>of()) {
            Matcher matcher = word.before().first(head);
            if (matcher != null) {
                start = figure - head.length() + matcher.start();
                before = word.comparison();
                strict = word.strict();
                break;
            }
        }
        int end = after;
        Comparison behind = null;
        Matcher tail = BEHIND.matcher(plain).region(after, plain.length());
        if (tail.lookingAt() && !startsWord(plain, tail)) {
            end = tail.end();
            behind = tail.group("least") != null || tail.group("more") != null
                    ? Comparison.AT_LEAST
                    : tail.group("most") != null ? Comparison.AT_MOST : Comparison.ABOUT;
        }
        if (range) {
            return new Bound(start, end, Comparison.RANGE, false);
        }
        return new Bound(start, end, merge(before, behind, more), strict && behind == null);
    }

    /** Whether what stands before the figure can bind it at all: a word of Chinese, or a sign. */
    private static boolean binds(String head) {
        String words = head.stripTrailing();
        char last = words.isEmpty() ? '\n' : words.charAt(words.length() - 1);
        return Character.isIdeographic(last) || "≤≦≥≧".indexOf(last) >= 0;
    }

    /** 多 and 起 after a unit are comparators only where no word begins with them (多种, 起点). */
    private static boolean startsWord(String plain, Matcher tail) {
        char first = plain.charAt(tail.start());
        char next = tail.end() < plain.length() ? plain.charAt(tail.end()) : '\n';
        if (first == '起') {
            return ",。;、)\n".indexOf(next) < 0;
        }
        return first == '多' && "种样元个功方彩维层级形式".indexOf(next) >= 0;
    }

    private static Comparison merge(Comparison before, @Nullable Comparison behind, boolean more) {
        if (behind == Comparison.ABOUT || before == Comparison.ABOUT && behind == null) {
            return Comparison.ABOUT;
        }
        if (behind != null) {
            return behind;
        }
        return more && before == Comparison.REACH ? Comparison.AT_LEAST : before;
    }
}

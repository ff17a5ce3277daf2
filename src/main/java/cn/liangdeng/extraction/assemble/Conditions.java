package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.util.regex.Pattern;

/** Tells figures that say whom or what a sentence is about from figures that are promised. */
final class Conditions {

    /** 对…的,给予…奖励: what stands before the grant is its condition. */
    private static final Pattern GRANTED = Pattern.compile(
            "(?:对|凡|符合|经|首次|新)[^。;]{2,80}?的?[,、]?[^。;,]{0,12}(?:(?:给予|予以|享受)[^。;]{0,50}(?:奖励|补助|补贴|资助|扶持|贴息|优惠|减免|奖|罚)|(?:奖励|补贴|补助|资助)\\d)");
    /** 对进度滞后超过10%的项目, 连续两次未完成的: the words behind 的 are what is meant. */
    private static final Pattern ADDRESSED = Pattern.compile("^(?:对|凡|未|如|若|因|因故|经|连续|超过|逾期)");
    /** 56人以上大班额120个: who is counted, with the count behind. */
    private static final Pattern OF_SIZE =
            Pattern.compile("^(?:的)?(?!以?[和及与、])[\\p{IsHan}“”]{2,12}(?:不少于|达到|达|超过)?\\d");

    private Conditions() {}

    static boolean hold(Sight sight) {
        Quantity q = sight.quantity();
        String before = sight.sentenceBefore();
        if (GRANTED.matcher(sight.sentenceWords()).lookingAt() && !before.contains("给予")) {
            return true;
        }
        if (sight.after().startsWith("的") && ADDRESSED.matcher(sight.before()).find()) {
            return true;
        }
        boolean bound = q.end() > q.unitEnd();
        return bound
                && (q.counts(Sort.PERSON) || q.counts(Sort.TIME) || q.counts(Sort.AGE) || q.counts(Sort.SCORE))
                && OF_SIZE.matcher(sight.after()).find();
    }
}

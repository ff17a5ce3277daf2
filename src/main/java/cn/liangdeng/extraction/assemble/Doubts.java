package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.StatisticsLaw;
import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names what a person has to look at: damaged words, and goals the statistics law does not allow (a figure for a single
 * enterprise; a statistics bureau that answers for an economic goal).
 */
final class Doubts {

    private static final Pattern EACH_ENTERPRISE =
            Pattern.compile("每家企业|每户企业|各企业|单个企业|某企业|(?:有限公司|集团公司|股份公司)[^,。]{0,10}(?:实现|完成|达到)");
    private static final Pattern WIDER = Pattern.compile("全市|市区合计|全省|全国");
    private static final BigDecimal TEN = BigDecimal.TEN;

    private Doubts() {}

    static void look(Sight sight, Found found) {
        Quantity q = sight.quantity();
        if (found.timing.glitch()) {
            found.warnings.add("glitch.time");
        }
        if (q.counts(Sort.COUNT)
                && q.max() == null
                && risingDigits(q)
                && sight.reading().damaged()) {
            found.warnings.add("glitch.dash");
        }
        if (EACH_ENTERPRISE.matcher(sight.clauseWords()).find() && StatisticsLaw.isEconomic(found.name)) {
            found.warnings.add("law.enterprise");
        }
        if (found.timing.deadline() == null) {
            found.warnings.add("time.missing");
        }
    }

    /** 12, 23, 34: perhaps 1—2, 2—3, 3—4 without its dash; a doubt only in a text that lost characters elsewhere. */
    private static boolean risingDigits(Quantity q) {
        if (q.value().compareTo(TEN) < 0
                || q.value().compareTo(BigDecimal.valueOf(99)) > 0
                || q.value().scale() > 0) {
            return false;
        }
        int value = q.value().intValue();
        return value % 10 == value / 10 + 1;
    }

    /** The wider region a goal speaks of in the text of a district, or null. */
    static @Nullable String scope(String words) {
        var matcher = WIDER.matcher(words);
        return matcher.find() ? matcher.group() : null;
    }
}

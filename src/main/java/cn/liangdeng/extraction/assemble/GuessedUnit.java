package cn.liangdeng.extraction.assemble;

import java.util.regex.Pattern;

/** Amounts whose unit was lost (营业收入达到6亿). */
final class GuessedUnit {

    private static final Pattern AMOUNT = Pattern.compile("收入|营收|税收|投资|产值|总值|销售额|交易额|贸易额|零售额|资金|贷款|市值|规模|融资|GDP|利润");
    private static final Pattern PEOPLE = Pattern.compile("人口|就业|培训|游客|客流|参保|惠及");

    private GuessedUnit() {}

    static boolean plausible(Sight sight) {
        return ends(sight)
                && (AMOUNT.matcher(sight.before()).find()
                        || PEOPLE.matcher(sight.before()).find());
    }

    private static boolean ends(Sight sight) {
        String after = sight.after();
        return after.isBlank() || "、和及)以".indexOf(after.charAt(0)) >= 0;
    }

    static String complete(Sight sight) {
        return sight.quantity().unit() + (AMOUNT.matcher(sight.before()).find() ? "元" : "人");
    }
}

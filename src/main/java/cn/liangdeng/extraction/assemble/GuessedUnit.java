package cn.liangdeng.extraction.assemble;

import java.util.regex.Pattern;

/** Amounts whose unit was lost (营业收入达到6亿). */
final class GuessedUnit {

    private static final Pattern AMOUNT = Pattern.compile("收入|营收|税收|投资|产值|总值|销售额|交易额|贸易额|零售额|资金|贷款|市值|规模|融资|GDP|利润");
    /** 完成1.1万贫困人口脱贫: who is counted stands behind. */
    private static final Pattern PEOPLE_BEHIND = Pattern.compile(
            "^\\p{IsHan}{0,8}?(?:人口|群众|居民|农民|职工|劳动力|学生|毕业生|新生儿|儿童|妇女|老人|老年人|残疾人|从业人员|孕产妇|产妇|群体|青年|市民|人群|患者)");

    private static final Pattern PEOPLE = Pattern.compile("人口|就业|培训|游客|客流|参保|惠及|人数");

    private GuessedUnit() {}

    static boolean plausible(Sight sight) {
        return peopleBehind(sight)
                || ends(sight)
                        && (AMOUNT.matcher(sight.before()).find()
                                || PEOPLE.matcher(sight.before()).find());
    }

    private static boolean peopleBehind(Sight sight) {
        return PEOPLE_BEHIND.matcher(sight.after()).find();
    }

    private static boolean ends(Sight sight) {
        String after = sight.after();
        return after.isBlank() || "、和及)以".indexOf(after.charAt(0)) >= 0;
    }

    /** Whether the amount counts persons. */
    static boolean people(Sight sight) {
        return peopleBehind(sight) || !AMOUNT.matcher(sight.before()).find();
    }

    static String complete(Sight sight) {
        return sight.quantity().unit() + (people(sight) ? "人" : "元");
    }
}

package cn.liangdeng.extraction;

import java.util.regex.Pattern;

/**
 * Words by which goals are known that the statistics law does not allow: an economic figure for which a statistics bureau answers,
 * or which is set for a single enterprise (handbook §4.1).
 */
public final class StatisticsLaw {

    /** What stands in the name of an economic figure; a regular expression that Java and PostgreSQL read alike. */
    public static final String ECONOMIC = "收入|营收|产值|增加值|总值|GDP|投资|零售|销售|进出口|利润|税收|消费|增速";

    /** What stands in the name of an office that counts and may not be counted on. */
    public static final String BUREAU = "统计局";

    private static final Pattern ECONOMIC_NAME = Pattern.compile(ECONOMIC);

    private StatisticsLaw() {}

    /** Whether a name is that of an economic figure. */
    public static boolean isEconomic(String indicator) {
        return ECONOMIC_NAME.matcher(indicator).find();
    }

    /** Whether a name is a statistics bureau's. */
    public static boolean isBureau(String unit) {
        return unit.contains(BUREAU);
    }
}

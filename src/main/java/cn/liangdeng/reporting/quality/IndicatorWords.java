package cn.liangdeng.reporting.quality;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an indicator's name and unit of measure tell about its figures, as far as words tell. */
public final class IndicatorWords {

    private static final String PERCENT = "%";

    private static final Pattern SHARE = Pattern.compile("[率占]|比重|比例");
    private static final Pattern GROWTH = Pattern.compile("增|同比|环比|负债率|利润率");
    private static final Pattern GROWTH_OF = Pattern.compile("(.+?)(同比)?(增速|增长率|增幅|增长)");

    /** Value added is published at constant prices: its growth is not that of the amounts. */
    private static final Pattern CONSTANT_PRICES = Pattern.compile("增加值|生产总值|GDP|可比价|不变价");

    private IndicatorWords() {}

    /** The name of the amount whose growth an indicator tells, as far as its name and unit tell. */
    public static Optional<String> amountOf(String name, String unitOfMeasure) {
        Matcher growth = GROWTH_OF.matcher(name.strip());
        return unitOfMeasure.equals(PERCENT)
                        && growth.matches()
                        && !CONSTANT_PRICES.matcher(name).find()
                ? Optional.of(growth.group(1))
                : Optional.empty();
    }

    /** A share of a whole, as far as name and unit tell; a growth rate may lie outside 0…100. */
    public static boolean isShare(String name, String unitOfMeasure) {
        return unitOfMeasure.equals(PERCENT)
                && SHARE.matcher(name).find()
                && !GROWTH.matcher(name).find();
    }
}

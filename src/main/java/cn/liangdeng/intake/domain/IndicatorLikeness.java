package cn.liangdeng.intake.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What is left of an indicator's name without that in which officials vary: 规模以上, the district, 完成, 数, brackets. */
final class IndicatorLikeness {

    /** What stands in brackets at the end is a remark. */
    private static final Pattern REMARK = Pattern.compile("[(][^()]*[)]\\s*$");

    private static final Pattern HEAD = Pattern.compile("^(?:力争|确保)?(?:实现|完成|达到)");
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Punct}“”‘’《》、·]|全区|全市|全县|本区|我区|全年|年度|的|及|和");
    private static final Pattern TAIL = Pattern.compile("(?:总数|总量|数量|个数|家数|人数|数)$");

    private IndicatorLikeness() {}

    /** Names that may mean one indicator have the same core. */
    static String core(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replace("规模以上", "规上")
                .replace("限额以上", "限上")
                .replace("增长率", "增速")
                .replace("所占比重", "占比")
                .replace("所占比例", "占比")
                .replace("比重", "占比")
                .replace("地区生产总值", "GDP")
                .replace("国内生产总值", "GDP");
        String without =
                HEAD.matcher(REMARK.matcher(plain).replaceAll("").strip()).replaceFirst("");
        String core = TAIL.matcher(FILLING.matcher(without).replaceAll("")).replaceFirst("");
        return core.isEmpty() ? plain : core;
    }
}

package cn.liangdeng.intake.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Tells whether two names may mean one indicator: officials shorten 规模以上 and leave out the district and 数. */
final class IndicatorLikeness {

    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Punct}“”‘’《》、·]|全区|全市|全县|本区|我区|全年|年度|的|及|和");
    private static final Pattern TAIL = Pattern.compile("(?:总数|总量|数量|数|个数)$");

    private IndicatorLikeness() {}

    static boolean alike(String one, String other) {
        return core(one).equals(core(other));
    }

    private static String core(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replace("规模以上", "规上")
                .replace("限额以上", "限上")
                .replace("增长率", "增速")
                .replace("地区生产总值", "GDP");
        String core = TAIL.matcher(FILLING.matcher(plain).replaceAll("")).replaceFirst("");
        return core.isEmpty() ? plain : core;
    }
}

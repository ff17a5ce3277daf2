package cn.liangdeng.extraction.assemble;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of places that the document itself speaks of often: what stands before 区, 市, 县 several times. */
final class PlaceNames {

    private static final Pattern PLACE = Pattern.compile("(?<![\\p{IsHan}])?(\\p{IsHan}{2})(?=[市区县])");
    private static final Pattern COMMON =
            Pattern.compile(".*[全各我本该省市区县城园社街地小校片辖景院库港新老旧范业放试点个学发双主山郊灾牧林矿湖海中国示居商务政赛会展].*|.*[的和与等及在为是了到].*");
    private static final int OFTEN = 3;

    private PlaceNames() {}

    static Set<String> of(String plain) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher place = PLACE.matcher(plain);
        while (place.find()) {
            counts.merge(place.group(1), 1, Integer::sum);
        }
        Set<String> names = new TreeSet<>();
        counts.forEach((name, count) -> {
            if (count >= OFTEN && !COMMON.matcher(name).matches()) {
                names.add(name);
            }
        });
        return names;
    }
}

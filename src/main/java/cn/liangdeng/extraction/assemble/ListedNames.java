package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.TimeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 甲、乙、丙分别增长3%、5%和6%: gives each figure its name from the list before 分别. */
final class ListedNames {

    /** No list of figures is longer. */
    private static final int MOST = 40;

    /** 县、乡两级河长. */
    private static final Pattern TIERS = Pattern.compile("(国家|[省市县区乡镇村])[、和](省|市|县|区|乡|镇|村)两级(.+)");

    /** 二氧化硫、氮氧化物排放总量: what is measured is said once. */
    private static final String MEASURES =
            "(?:年均浓度|排放浓度|浓度|排放总量|排放量|增加值|总产值|产值|种植面积|面积|产量|(?:患者)?(?:规范)?\\p{IsHan}{2}率)";

    private static final Pattern TAIL = Pattern.compile(MEASURES + "$");

    /** 甲、乙等主要污染物排放总量分别: the kinds of which one thing is measured. */
    private static final Pattern KINDS =
            Pattern.compile("(?<list>[^,。;等]+[、和及与][^,。;等]+)等[^,。;、]{0,10}?(?<tail>" + MEASURES + ")(?:较|比|与|同)*$");

    private static final String PLACE = "(?:\\p{IsHan}{2,4}(?:市|县|区|镇|乡|街道)|(?:全[省市区县])?(?:国家|省|市|区|县)级)";
    private static final Pattern OWNER = Pattern.compile(PLACE);
    private static final Pattern OWNED = Pattern.compile(PLACE + "(?<rest>\\p{IsHan}.{2,30})");
    private static final Pattern MEASURED = Pattern.compile("(?:率|量|值|度|额|数|收入|支出|面积|投资|比重|占比|水平|质量)$");

    private static final Pattern BOTH = Pattern.compile(
            "(?<list>(?![.、)\\s])(?:[^,。;\\d]|\\d[GKA]){3,40}[、和及与](?:[^,。;\\d]|\\d[GKA]){3,24}?)(?:均|双双|都|各)(?:要|力争|确保|实现|保持|年均|同比)*(?:增长|提高|提升|下降|降低|减少|达到|达|为|在|到)*$");

    /** 单位生产总值能耗、二氧化碳排放: of what each is measured is said once. */
    private static final Pattern PER_OUTPUT =
            Pattern.compile("(?:单位(?:地区|国内)?生产总值|单位GDP|单位工业增加值|万元(?:地区生产总值|GDP|工业增加值))");

    private ListedNames() {}

    /** The name of the i-th figure, or null where no list was given. */
    static @Nullable String of(Reading reading, List<Sight> sights, int i) {
        Sight sight = sights.get(i);
        Place place = place(reading, sights, i);
        if (place == null) {
            return null;
        }
        int position = place.position();
        int count = place.count();
        List<String> names = names(reading.withoutTimes(sight.clause().start(), place.mark()));
        if (names.size() == 1 && count == 2 && names.get(0).contains("城乡")) {
            return names.get(0).replace("城乡", position == 0 ? "城镇" : "农村");
        }
        return names.size() == count && count > 1 ? names.get(position) : null;
    }

    /** 财政总收入和一般公共预算收入均增长8%: the names of a figure that holds for each of them, or none. */
    static List<String> both(Sight sight, int from) {
        if (!sight.quantity().percent()) {
            return List.of();
        }
        Matcher both =
                BOTH.matcher(sight.reading().withoutTimes(from, sight.quantity().start()));
        if (!both.find()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String name : both.group("list").split("[、和及]|(?<!参)与")) {
            names.add(NounPhrase.left(name).noun());
        }
        boolean each = names.size() > 1
                && names.stream()
                        .allMatch(name ->
                                name.length() > 2 && MEASURED.matcher(name).find());
        return each ? names : List.of();
    }

    /** 甲控制在96以下,乙控制在58以下,较2017年分别下降8%、10%: the names of as many figures before, or null. */
    static @Nullable String before(Reading reading, List<Sight> sights, int i, List<Found> found) {
        Place place = place(reading, sights, i);
        if (place == null || place.count() < 2) {
            return null;
        }
        int from = i - place.position() - place.count();
        String words = reading.withoutTimes(sights.get(i).clause().start(), place.mark());
        boolean bare = words.replaceAll("[较比同并上年一去]", "").isBlank();
        if (!bare
                || from < 0
                || !sights.get(from).sentence().equals(sights.get(i).sentence())) {
            return null;
        }
        return found.get(from + place.position()).noun;
    }

    /** 2023年、2024年分别达到25%、30%: the time of the i-th figure, or null where no such list was given. */
    static @Nullable TimeExpression time(Reading reading, List<Sight> sights, int i) {
        Place place = place(reading, sights, i);
        if (place == null || place.count() < 2) {
            return null;
        }
        List<TimeExpression> times = reading.timesIn(sights.get(i).sentence().start(), place.mark()).stream()
                .filter(time -> time.kind() == TimeExpression.Kind.BY
                        && "比较从由与以".indexOf(reading.plain().charAt(Math.max(0, time.start() - 1))) < 0)
                .toList();
        return times.size() == place.count() ? times.get(place.position()) : null;
    }

    /** Position among all figures of the i-th figure's first companion behind the same 分别, or i where it is the first itself. */
    static int first(Reading reading, List<Sight> sights, int i) {
        Place place = place(reading, sights, i);
        return place == null ? i : i - place.position();
    }

    /** A figure's place among those behind a 分别. */
    private record Place(int mark, int position, int count) {}

    private static @Nullable Place place(Reading reading, List<Sight> sights, int i) {
        Sight sight = sights.get(i);
        int apart =
                reading.plain(sight.clause().start(), sight.quantity().start()).indexOf("分别");
        if (apart < 0) {
            return null;
        }
        int mark = sight.clause().start() + apart;
        int position = 0;
        int count = 0;
        for (int k = Math.max(0, i - MOST); k < Math.min(sights.size(), i + MOST); k++) {
            Sight other = sights.get(k);
            if (other.clause().equals(sight.clause()) && other.quantity().start() > mark) {
                position = k < i ? position + 1 : position;
                count++;
            }
        }
        return new Place(mark, position, count);
    }

    private static List<String> names(String words) {
        Matcher kinds = KINDS.matcher(words);
        if (kinds.find()) {
            List<String> each = new ArrayList<>();
            for (String kind : kinds.group("list").split("[、和及与]")) {
                each.add(NounPhrase.left(kind).noun().replaceFirst("\\(.*?\\)", "") + kinds.group("tail"));
            }
            return each;
        }
        String noun = NounPhrase.left(words).noun();
        Matcher tiers = TIERS.matcher(noun);
        if (tiers.matches()) {
            return List.of(tiers.group(1) + "级" + tiers.group(3), tiers.group(2) + "级" + tiers.group(3));
        }
        List<String> names = new ArrayList<>();
        for (String piece : noun.split("[、和及与]")) {
            if (!piece.isBlank()) {
                names.add(piece.trim());
            }
        }
        if (names.size() > 1) {
            shareTail(names);
        }
        return names;
    }

    /** 一、二、三产业增加值: what the last name says in full holds for the shorter ones before it. */
    private static void shareTail(List<String> names) {
        String last = names.get(names.size() - 1);
        Matcher per = PER_OUTPUT.matcher(names.get(0));
        for (int i = 1; i < names.size() && per.lookingAt(); i++) {
            String name = names.get(i);
            names.set(
                    i,
                    PER_OUTPUT.matcher(name).lookingAt()
                                    || MEASURED.matcher(name).find()
                            ? name
                            : per.group() + name);
        }
        Matcher owned = OWNED.matcher(last);
        for (int i = 0; i < names.size() - 1; i++) {
            String name = names.get(i);
            if (owned.matches() && OWNER.matcher(name).matches()) {
                names.set(i, name + owned.group("rest"));
                continue;
            }
            Matcher tail = TAIL.matcher(last);
            if (name.length() <= 2 && last.length() > name.length() + 1) {
                names.set(i, name + last.substring(name.length()));
            } else if (tail.find()
                    && tail.start() >= 2
                    && !MEASURED.matcher(name).find()) {
                names.set(i, name + tail.group());
            }
        }
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import java.util.List;
import java.util.regex.Pattern;

/** Links what is striven for to the floor beside it: 确保100家、力争150家, 增长6%以上,奋斗目标7%, in either order. */
final class StretchRule {

    private static final Pattern FURTHER =
            Pattern.compile("[、,;并且]*(?:努力)?(?:力争|争取|奋斗目标|力争目标|挑战目标|冲刺)(?:目标)?(?:达到|实现|完成|突破|增长|为|是|到|:)*");
    private static final Pattern ASSURED = Pattern.compile("[、,;并且]*(?:确保|保底|保证|底线目标?|确保目标)(?:达到|实现|完成|增长|为|是|到|:)*");
    private static final Pattern STRIVEN = Pattern.compile("(?:力争|争取|冲刺|奋斗目标)[^,。;]{0,14}$");

    private StretchRule() {}

    static void link(Reading reading, List<Sight> sights, List<Found> found) {
        for (int i = 1; i < sights.size(); i++) {
            Found one = found.get(i - 1);
            Found two = found.get(i);
            String between = reading.plain(
                    sights.get(i - 1).quantity().end(), sights.get(i).quantity().figure());
            boolean pair = one.kind == two.kind
                    && one.unit.equals(two.unit)
                    && one.floor == null
                    && two.parent == null
                    && sights.get(i - 1).period().equals(sights.get(i).period());
            if (!pair) {
                continue;
            }
            if (FURTHER.matcher(between).matches() && beyond(one, two)) {
                join(one, two, one);
            } else if (ASSURED.matcher(between).matches()
                    && STRIVEN.matcher(sights.get(i - 1).before()).find()
                    && beyond(two, one)) {
                join(two, one, one);
            }
        }
    }

    /** Both bear the name of the one that was named first. */
    private static void join(Found floor, Found stretch, Found named) {
        stretch.floor = floor;
        stretch.rules.add("stretch.of");
        Found other = named == floor ? stretch : floor;
        other.name = named.name;
        other.measure = named.measure;
        if (floor.comparison == Comparison.AT_MOST && stretch.comparison == Comparison.REACH) {
            stretch.comparison = Comparison.AT_MOST;
        }
        if (!other.timing.equals(named.timing) && other.timing.inherited()) {
            other.borrowed = named.timing;
        }
    }

    private static boolean beyond(Found floor, Found stretch) {
        if (floor.value == null || stretch.value == null || floor.max != null || stretch.max != null) {
            return false;
        }
        int order = stretch.value.compareTo(floor.value);
        return floor.comparison == Comparison.AT_MOST ? order < 0 : order > 0;
    }
}

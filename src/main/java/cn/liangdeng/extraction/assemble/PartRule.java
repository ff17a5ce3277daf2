package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.grammar.Quantity;
import cn.liangdeng.extraction.grammar.TimeExpression.Kind;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links parts to their total: after 其中 or 包括 a figure is part of the last one before it that counts the same. */
final class PartRule {

    private static final Pattern MARK = Pattern.compile("其中|包括(?!但不限于)|包含");

    private static final Pattern OWN = Pattern.compile("新|净增|增加|完成|建成|改造|培训|达到?$|突破$|超过$|累计|总");

    private final Reading reading;

    PartRule(Reading reading) {
        this.reading = reading;
    }

    void link(List<Sight> sights, List<Found> found) {
        for (int i = 1; i < sights.size(); i++) {
            int mark = markBefore(sights.get(i));
            if (mark < 0) {
                continue;
            }
            for (int k = i - 1; k >= 0; k--) {
                boolean total = sights.get(k).quantity().end() <= mark;
                if (total
                        && alike(sights.get(k).quantity(), sights.get(i).quantity())
                        && larger(found.get(k), found.get(i))) {
                    found.get(i).parent = found.get(k);
                    found.get(i).rules.add("part.of");
                    likeTotal(sights.get(i), mark, found.get(k), found.get(i));
                    break;
                }
            }
        }
    }

    /** 小镇达26个,其中国家级1个: a part without a verb of its own adds up as its total does. */
    private void likeTotal(Sight sight, int mark, Found total, Found part) {
        String words = reading.plain(
                Math.max(mark, sight.clause().start()), sight.quantity().figure());
        boolean years =
                reading.timesIn(mark, sight.quantity().figure()).stream().anyMatch(time -> time.kind() == Kind.BY);
        if (total.kind == part.kind && !years && !OWN.matcher(words).find()) {
            part.measure = total.measure;
        }
    }

    /** 其中 holds to the end of its sentence; the total may stand in the sentence before. */
    private int markBefore(Sight sight) {
        Matcher mark = MARK.matcher(
                reading.plain(sight.period().start(), sight.quantity().start()));
        return mark.find() ? sight.period().start() + mark.start() : -1;
    }

    private static boolean larger(Found total, Found part) {
        return total.value != null && part.value != null && total.value.compareTo(part.value) >= 0
                || !total.unit.equals(part.unit);
    }

    private static boolean alike(Quantity total, Quantity part) {
        if (total.sort() == null || total.sort() != part.sort() || total.percent()) {
            return false;
        }
        return total.sort() == Sort.MONEY
                || total.unit().replaceAll("[万亿千百十]", "").equals(part.unit().replaceAll("[万亿千百十]", ""));
    }
}

package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.RefusedNumber.Reason;
import cn.liangdeng.extraction.lexicon.Cue;
import cn.liangdeng.extraction.lexicon.Deliverables;
import cn.liangdeng.extraction.lexicon.EndStates;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows figures that only say how big a piece of work is whose end is promised: 日处理2万吨的污水处理厂投入运行. */
final class CapacityRule {

    private static final Cue RATED =
            Cue.of("(?:日处理|日供水|日产|年处理|年产|装机(?:容量)?|总库容|库容|设计(?:规模|能力)?|总投资|投资|占地|用地|(?:总)?建筑面积|床位)(?:约|为|达)?$");
    private static final Pattern VOLTS = Pattern.compile("^(?:千伏|kV|KV|伏)$");
    /** 10万吨草酸项目, 720兆瓦储能电站: what a plant can do stands before its name. */
    private static final Cue OUTPUT = Cue.of("(?:吨|千瓦|兆瓦|瓦|MW|GW|kW|KW|千伏安)$");

    private static final Pattern PLANT = Pattern.compile("^(?:级)?[^,。;、的\\d]{1,12}(?:项目|工程|电站|电厂|生产线|机组|基地)");
    private static final Cue STARTS = Cue.of("开工(?:建设)?|动工(?:建设)?");
    private static final Cue PER_DAY = Cue.of("/(?:日|天|年|小时)$|^(?:千伏|kV|KV)$");
    private static final Cue BUILDS = Cue.of("(?:开工|建设|建成|新建|扩建|启动|完成)\\p{IsHan}{0,12}$");
    private static final Pattern OPENS = Pattern.compile("^(?:以上)?的?");

    private static final Pattern PARTICLE = Pattern.compile("(?:于|在|力争|确保|将)+$");

    /** More than the longest words that name a size take. */
    private static final int LONGEST_LABEL = 16;

    private CapacityRule() {}

    /** The reason to refuse, or null. */
    static @Nullable Reason refuse(Sight sight) {
        if (OUTPUT.in(sight.quantity().unit()) && PLANT.matcher(sight.after()).find()) {
            return Reason.BACKGROUND;
        }
        boolean rate = PER_DAY.in(sight.quantity().unit());
        boolean aside = sight.reading().brackets().within(sight.quantity().figure());
        boolean rated = VOLTS.matcher(sight.quantity().unit()).matches() || RATED.in(near(sight));
        if (!rated && !rate && !aside) {
            // most figures: whatever their clause closes with, they are no size of a work
            return null;
        }
        String after = sight.after();
        Matcher closing = EndStates.closing(after);
        if (closing != null) {
            int from = sight.quantity().end();
            String thing = MilestoneTime.strip(OPENS.matcher(sight.reading().withoutTimes(from, from + closing.start()))
                    .replaceFirst(""));
            return rated && Deliverables.FACILITY.in(PARTICLE.matcher(thing).replaceFirst(""))
                    ? Reason.BACKGROUND
                    : null;
        }
        if (rate && BUILDS.in(sight.before()) && Deliverables.FACILITY.in(after)) {
            return Reason.BACKGROUND;
        }
        String before = sight.before();
        int open = before.lastIndexOf('(');
        return aside && open > 0 && STARTS.in(before.substring(0, open)) ? Reason.BACKGROUND : null;
    }

    /** The words right before the quantity. */
    private static String near(Sight sight) {
        int start = sight.quantity().start();
        return sight.reading().plain(Math.max(Math.min(sight.clause().start(), start), start - LONGEST_LABEL), start);
    }
}

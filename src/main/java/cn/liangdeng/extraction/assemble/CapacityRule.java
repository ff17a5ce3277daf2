package cn.liangdeng.extraction.assemble;

import cn.liangdeng.extraction.RefusedNumber.Reason;
import cn.liangdeng.extraction.lexicon.Deliverables;
import cn.liangdeng.extraction.lexicon.EndStates;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows figures that only say how big a piece of work is whose end is promised: 日处理2万吨的污水处理厂投入运行. */
final class CapacityRule {

    private static final Pattern RATED = Pattern.compile(
            "(?:日处理|日供水|日产|年处理|年产|装机(?:容量)?|总库容|库容|设计(?:规模|能力)?|总投资|投资|占地|用地|(?:总)?建筑面积|床位)(?:约|为|达)?$");
    private static final Pattern VOLTS = Pattern.compile("^(?:千伏|kV|KV|伏)$");
    private static final Pattern STARTS = Pattern.compile("开工(?:建设)?|动工(?:建设)?");
    private static final Pattern PER_DAY = Pattern.compile("/(?:日|天|年|小时)$|^(?:千伏|kV|KV)$");
    private static final Pattern BUILDS = Pattern.compile("(?:开工|建设|建成|新建|扩建|启动|完成)\\p{IsHan}{0,12}$");
    private static final Pattern OPENS = Pattern.compile("^(?:以上)?的?");

    private static final Pattern PARTICLE = Pattern.compile("(?:于|在|力争|确保|将)+$");

    private CapacityRule() {}

    /** The reason to refuse, or null. */
    static @Nullable Reason refuse(Sight sight) {
        String after = sight.after();
        boolean rated = RATED.matcher(sight.before()).find()
                || VOLTS.matcher(sight.quantity().unit()).matches();
        boolean rate = PER_DAY.matcher(sight.quantity().unit()).find();
        boolean aside = sight.reading().brackets().within(sight.quantity().figure());
        if (!rated && !rate && !aside) {
            return null;
        }
        var closing = EndStates.CLOSING.matcher(after);
        if (closing.find()) {
            int from = sight.quantity().end();
            String thing = MilestoneTime.strip(OPENS.matcher(sight.reading().withoutTimes(from, from + closing.start()))
                    .replaceFirst(""));
            return rated
                            && Deliverables.FACILITY
                                    .matcher(PARTICLE.matcher(thing).replaceFirst(""))
                                    .find()
                    ? Reason.BACKGROUND
                    : null;
        }
        if (rate
                && BUILDS.matcher(sight.before()).find()
                && Deliverables.FACILITY.matcher(after).find()) {
            return Reason.BACKGROUND;
        }
        String before = sight.before();
        int open = before.lastIndexOf('(');
        return aside && open > 0 && STARTS.matcher(before.substring(0, open)).find() ? Reason.BACKGROUND : null;
    }
}

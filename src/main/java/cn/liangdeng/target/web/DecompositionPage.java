package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.shared.Option;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.Decomposition;
import cn.liangdeng.target.DecompositionSum;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.query.TargetFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 目标分解 of one target.
 *
 * @param bound what the whole demands, in words
 * @param wholeBound the same as a plain number
 * @param sum of what is typed, in words
 * @param offers what rows may be added
 * @param decides true where parts are there, whose change needs a decision
 * @param trial what an uploaded sheet came to; null where none was uploaded
 */
record DecompositionPage(
        TargetFile file,
        Words bound,
        String wholeBound,
        List<Line> lines,
        Words sum,
        List<Option> offers,
        boolean decides,
        @Nullable Trial trial) {

    /**
     * A row with what is known of its unit.
     *
     * @param note key of what is there: a part, a target that may become one, or nothing
     * @param before what the part demands now; null for a new one
     * @param differs true where its months or its comparator are not those of the whole
     * @param distance share of the whole in percent; of a rate the distance to it
     */
    record Line(
            int index,
            String unitName,
            String note,
            DecompositionForm.Row row,
            @Nullable String before,
            boolean differs,
            String distance) {}

    /** A sheet that was read but not saved: the cells that differ from what is there, or are wrong. */
    record Trial(String fileName, List<Cell> cells) {

        public boolean isWrong() {
            return cells.stream().anyMatch(cell -> cell.problem() != null);
        }
    }

    /**
     * A cell of an uploaded sheet.
     *
     * @param address as the spreadsheet names it
     * @param before what is there now
     * @param problem what is wrong with it, or null
     */
    record Cell(
            String address,
            String unitName,
            String column,
            String before,
            String after,
            @Nullable String problem) {}

    public boolean isRate() {
        return file.indicator().nature() == IndicatorNature.RATE;
    }

    /** Rates may have a level from which they rise, too. */
    public boolean hasBaseline() {
        return file.indicator().nature() != IndicatorNature.FLOW;
    }

    public boolean isRange() {
        return file.newest().terms().comparator() == BoundComparator.RANGE;
    }

    public boolean isUpward() {
        return file.newest().terms().comparator().isUpward();
    }

    /** The sentences of the sum, in which a script puts its numbers. */
    public List<DecompositionSum.Verdict> verdicts() {
        return List.of(DecompositionSum.Verdict.values());
    }

    public List<Option> phasings() {
        return List.of(
                Option.keyed(DecompositionForm.SAME, "target.decompose.phasing.same"),
                Option.keyed(DecompositionForm.LINEAR, "target.phasing.linear"),
                Option.keyed(DecompositionForm.OWN, "target.decompose.phasing.own"));
    }

    public List<Option> ways() {
        return Choices.of(Decomposition.Way.class, "way");
    }

    public List<Option> reasonClasses() {
        return Choices.of(AdjustmentReason.class, "reasonClass");
    }
}

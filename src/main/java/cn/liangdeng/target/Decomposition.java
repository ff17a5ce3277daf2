package cn.liangdeng.target;

import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 目标分解: what each unit has to contribute to a target. Units that are not named keep what they have.
 *
 * @param whole the target that is broken down
 * @param wholeVersion the version of it that the person saw
 * @param decision why parts that are there already change; null where none does
 */
public record Decomposition(
        TargetId whole,
        int wholeVersion,
        List<Part> parts,
        @Nullable Decision decision) {

    public Decomposition {
        parts = List.copyOf(parts);
    }

    /**
     * The part of one unit. Span, comparator, strictness and tolerance are those of the whole where the part is new, and stay
     * where it is there.
     *
     * @param unit the unit that files for it; not that of the whole, whose figure is the whole one
     * @param target the part that is there already, or a target of the unit on the same indicator that is to become a part;
     *     null for a new one
     * @param version the version of it that the person saw; without meaning for a new one
     * @param bound null where nothing was entered: a new part is then left out
     * @param boundMax as in {@link TargetTermsData}
     * @param baseline as in {@link TargetTermsData}
     * @param removed true where the part is withdrawn (撤销)
     */
    public record Part(
            UnitId unit,
            @Nullable TargetId target,
            int version,
            @Nullable BigDecimal bound,
            @Nullable BigDecimal boundMax,
            @Nullable BigDecimal baseline,
            Phasing phasing,
            boolean removed) {}

    /** By which verb a part that is there changes. */
    public enum Way {
        /** 目标调整: a new version from a month on. */
        ADJUST,
        /** 勘误: it was entered wrongly. */
        CORRECT
    }

    /**
     * Why parts change or go.
     *
     * @param from first month of the new terms, or without those withdrawn; a correction needs none
     * @param reasonClass needed for an adjustment
     * @param approver needed for an adjustment
     * @param approvalNumber needed for an adjustment
     */
    public record Decision(
            Way way,
            @Nullable ReportingMonth from,
            @Nullable AdjustmentReason reasonClass,
            String reason,
            String approver,
            String approvalNumber) {}

    /**
     * What was done, in numbers of units.
     *
     * @param joined targets that were there and became parts
     */
    public record Outcome(int created, int joined, int changed, int removed) {

        public boolean changedNothing() {
            return created + joined + changed + removed == 0;
        }
    }
}

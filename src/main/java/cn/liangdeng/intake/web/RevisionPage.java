package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.Publication;
import cn.liangdeng.intake.RevisionDecision;
import cn.liangdeng.intake.RevisionKind;
import cn.liangdeng.intake.RevisionRow;
import cn.liangdeng.intake.RevisionView;
import cn.liangdeng.shared.Option;
import cn.liangdeng.target.AdjustmentReason;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revised version beside the version that it revises.
 *
 * @param base the version before
 * @param publication what publishing the new commitments would do, or what stands in its way; null once it is published
 */
record RevisionPage(
        DocumentCard card,
        DocumentCard base,
        RevisionView view,
        @Nullable Publication publication) {

    public List<RevisionRow> changed() {
        return view.of(RevisionKind.CHANGED);
    }

    public List<RevisionRow> lost() {
        return view.of(RevisionKind.LOST);
    }

    public List<RevisionRow> unchanged() {
        return view.of(RevisionKind.UNCHANGED);
    }

    /** How many unchanged rows nobody has decided on. */
    public long unchangedOpen() {
        return unchanged().stream().filter(row -> !row.isDecided()).count();
    }

    public List<Option> reasonClasses() {
        return DeskPage.options(AdjustmentReason.values(), "target.reasonClass.");
    }

    public List<RevisionDecision> decisions() {
        return List.of(RevisionDecision.values());
    }

    /** New commitments that a lost target may be linked to. */
    public List<DraftView> free() {
        return view.fresh();
    }

    /** As printed; null where there is none. */
    public @Nullable String figure(@Nullable BigDecimal figure) {
        return Figures.print(figure);
    }
}

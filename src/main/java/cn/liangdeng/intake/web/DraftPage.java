package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.shared.Option;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorNature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one draft.
 *
 * @param draft the draft as it stands now; null for one that is added
 * @param quote its words
 * @param before words before them, for orientation
 * @param after words behind them
 * @param conflict what somebody else did meanwhile, as a sentence; null where nobody did
 */
record DraftPage(
        DocumentCard card,
        @Nullable DraftCard draft,
        String quote,
        String before,
        String after,
        @Nullable String conflict) {

    public List<Option> kinds() {
        return DeskPage.options(DraftTarget.Kind.values(), "intake.kind.");
    }

    /** Without the nature of deliverables, which follows from the kind. */
    public List<Option> natures() {
        return DeskPage.options(
                new IndicatorNature[] {IndicatorNature.FLOW, IndicatorNature.STOCK, IndicatorNature.RATE},
                "intake.nature.");
    }

    public List<Option> comparators() {
        return DeskPage.options(BoundComparator.values(), "intake.comparator.");
    }

    public List<Option> commitments() {
        return DeskPage.options(Commitment.values(), "intake.commitment.");
    }
}

package cn.liangdeng.target.web;

import cn.liangdeng.target.DecompositionSum;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.query.PartSummary;
import cn.liangdeng.target.query.TargetFile;

/**
 * One target as the office keeps it.
 *
 * @param parts what the units' parts come to, in words
 * @param part how it stands in decompositions
 */
record EditTargetPage(TargetFile file, DetailsChoices choices, HistoryView history, Words parts, PartSummary part) {

    static EditTargetPage of(TargetFile file, DetailsChoices choices, HistoryView history, PartSummary part) {
        TargetTermsData terms = file.newest().terms();
        DecompositionSum sum = DecompositionSum.of(
                file.indicator().nature(), terms.comparator(), terms.bound(), part.parts(), part.sum());
        return new EditTargetPage(
                file, choices, history, SumWords.of(sum, file.indicator().unitOfMeasure()), part);
    }

    /** A milestone has no figure to be broken down. */
    public boolean mayBeDecomposed() {
        return mayBeAdjusted() && file.indicator().nature() != IndicatorNature.MILESTONE;
    }

    public boolean mayBeAdjusted() {
        return file.status() != TargetStatus.WITHDRAWN;
    }

    public boolean mayBecome(String status) {
        return !file.status().isSetAside() && file.status().mayBecome(TargetStatus.valueOf(status));
    }
}

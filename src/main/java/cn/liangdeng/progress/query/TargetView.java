package cn.liangdeng.progress.query;

import cn.liangdeng.progress.ShownMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a target shows.
 *
 * @param reports empty where the reporting unit's figures are not the person's to see
 * @param growth what a growth rate still needs; null where that is not known
 * @param links what it has to do with other targets and with units that reported before
 * @param series null where the target is not judged in the month
 */
public record TargetView(
        ShownMonth month,
        TargetDetail detail,
        List<TermsVersionRow> versions,
        List<DecisionRow> decisions,
        List<FurtherUnitRow> furtherUnits,
        List<ReportRow> reports,
        List<TargetRow> related,
        @Nullable GrowthToCome growth,
        List<TargetLink> links,
        @Nullable TargetSeries series) {

    public TargetView {
        versions = List.copyOf(versions);
        decisions = List.copyOf(decisions);
        furtherUnits = List.copyOf(furtherUnits);
        reports = List.copyOf(reports);
        related = List.copyOf(related);
        links = List.copyOf(links);
    }
}

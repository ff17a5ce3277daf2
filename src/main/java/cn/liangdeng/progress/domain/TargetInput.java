package cn.liangdeng.progress.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the judgement of one target reads.
 *
 * @param averageGrowth true where the compound average of the years counts (年均增长)
 * @param document that sets it, in the first of its versions, or null
 * @param decisions when it was suspended, resumed, withdrawn, in the order of the decisions; months before are followed
 * @param versions all versions of its terms, newest first
 * @param reporters which unit reports on it from which month on, in month order
 * @param figures approved figures of its indicator, of each month that of the unit that reports in it, in month order
 * @param years of a goal of a plan period the goals of years on the same figures
 */
record TargetInput(
        TargetId target,
        DistrictId district,
        IndicatorId indicator,
        List<ReporterSince> reporters,
        IndicatorNature nature,
        Horizon horizon,
        boolean averageGrowth,
        @Nullable DocumentId document,
        List<StatusSince> decisions,
        List<TermsVersion> versions,
        List<KnownFigure> figures,
        List<YearGoal> years) {

    private static final int DECEMBER = 12;

    TargetInput {
        decisions = List.copyOf(decisions);
        versions = List.copyOf(versions);
        figures = List.copyOf(figures);
        reporters = List.copyOf(reporters);
        years = List.copyOf(years);
    }

    /** Whether the target is judged in the month; a later decision on the same month prevails. */
    boolean isFollowed(ReportingMonth month) {
        return StatusSince.isFollowed(decisions, month);
    }

    /** The unit that reports on it in the month. */
    UnitId unitIn(ReportingMonth month) {
        return reporters.stream()
                .filter(reporter -> reporter.from() == null || !reporter.from().isAfter(month))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .unit();
    }

    /** The version in force in the month; the first one also before it took effect, empty if the target has none. */
    Optional<TermsVersion> inForce(ReportingMonth month) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(month))
                .findFirst()
                .or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1)));
    }

    /** First month for which a row is kept. */
    ReportingMonth firstMonth() {
        return versions.stream()
                .map(version -> version.span().first())
                .min(ReportingMonth::compareTo)
                .orElseThrow();
    }

    /**
     * Last month for which a row is kept: after it nothing can change any more but by correction. A milestone is followed until
     * it is done, also past its deadline, and stands among its year's tasks to the year's end; null while it is not done.
     */
    @Nullable
    ReportingMonth settledMonth() {
        ReportingMonth settled = versions.stream()
                .map(version -> version.span().last().plusMonths(version.lagMonths() + 1))
                .max(ReportingMonth::compareTo)
                .orElseThrow();
        if (nature != IndicatorNature.MILESTONE) {
            return settled;
        }
        return figures.stream()
                .filter(figure -> figure.completedOn() != null)
                .map(figure -> figure.month().plusMonths(1))
                .findFirst()
                .map(done -> latest(
                        done, settled, ReportingMonth.of(settled.minusMonths(1).year(), DECEMBER)))
                .orElse(null);
    }

    private static ReportingMonth latest(ReportingMonth... months) {
        return Stream.of(months).max(ReportingMonth::compareTo).orElseThrow();
    }
}

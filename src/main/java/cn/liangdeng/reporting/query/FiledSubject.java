package cn.liangdeng.reporting.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.Accumulation;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.evaluation.InvalidTermsException;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.evaluation.Span;
import cn.liangdeng.evaluation.TargetTerms;
import cn.liangdeng.reporting.EntryMode;
import cn.liangdeng.reporting.quality.IndicatorWords;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that is checked, with its indicator and the year's target of its unit.
 *
 * @param share whether the figure is a share of a whole, as far as the indicator's name tells
 * @param begins first day of the target; null without one
 * @param target 0 without one
 * @param goal null without a target, for a milestone and for terms that contradict themselves
 */
record FiledSubject(
        long report,
        int version,
        ReportingMonth month,
        IndicatorNature nature,
        int decimals,
        boolean share,
        WindowKind window,
        int lagMonths,
        Frequency frequency,
        String name,
        String unitOfMeasure,
        EntryMode mode,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate begins,
        long target,
        @Nullable TargetTerms goal) {

    static FiledSubject of(ResultSet row, int number) throws SQLException {
        IndicatorNature nature = IndicatorNature.valueOf(row.getString("nature"));
        return new FiledSubject(
                row.getLong("id"),
                row.getInt("version"),
                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                nature,
                row.getInt("decimals"),
                nature == IndicatorNature.RATE
                        && IndicatorWords.isShare(row.getString("name"), row.getString("unit_of_measure")),
                WindowKind.valueOf(row.getString("window_kind")),
                row.getInt("lag_months"),
                Frequency.valueOf(row.getString("frequency")),
                row.getString("name"),
                row.getString("unit_of_measure"),
                EntryMode.valueOf(row.getString("entry_mode")),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("first_month", LocalDate.class),
                row.getLong("target_id"),
                nature == IndicatorNature.MILESTONE || row.getObject("target_id") == null ? null : goal(row, nature));
    }

    private static @Nullable TargetTerms goal(ResultSet row, IndicatorNature nature) throws SQLException {
        try {
            return TargetTerms.builder(
                            new Span(
                                    ReportingMonth.of(row.getObject("first_month", LocalDate.class)),
                                    ReportingMonth.of(row.getObject("last_month", LocalDate.class))),
                            Accumulation.valueOf(nature.name()),
                            plain(BoundComparator.valueOf(row.getString("comparator"))),
                            row.getBigDecimal("bound"))
                    .baseline(row.getBigDecimal("baseline"))
                    .phasing(Phasing.parse(row.getString("phasing")))
                    .build();
        } catch (InvalidTermsException contradictory) {
            // The target's own page says what is wrong with it; the checks do without.
            return null;
        }
    }

    /** The lower end of a range is what a plan is measured by. */
    private static BoundComparator plain(BoundComparator comparator) {
        return comparator == BoundComparator.RANGE ? BoundComparator.AT_LEAST : comparator;
    }
}

package cn.liangdeng.reporting;

import cn.liangdeng.access.Role;
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.Obligation;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Units with fillers, reviewers and targets for the tests of this module, made through the public services. */
@Component
public class ReportingPeople {

    /** Fills in for {@link #bureau()}. */
    public static final String FILLER = "report.filler";

    /** Fills in for {@link #bureau()} too. */
    public static final String COLLEAGUE = "report.colleague";

    /** Reviews for {@link #bureau()}. */
    public static final String REVIEWER = "report.reviewer";

    /** Fills in for {@link #town()}, which has no reviewer. */
    public static final String TOWN_FILLER = "report.town";

    /** Reviews for all. */
    public static final String OFFICE = "report.office";

    /** Another of the office. */
    public static final String OFFICE_TWO = "report.office2";

    private final People people;
    private final SignedIn signedIn;
    private final Indicators indicators;
    private final Targets targets;

    ReportingPeople(People people, SignedIn signedIn, Indicators indicators, Targets targets) {
        this.people = people;
        this.signedIn = signedIn;
        this.indicators = indicators;
        this.targets = targets;
    }

    /** Makes everybody, or finds them. */
    public void arrive() {
        people.account(FILLER, bureau(), Role.UNIT_FILLER);
        people.account(COLLEAGUE, bureau(), Role.UNIT_FILLER, Role.UNIT_REVIEWER);
        people.account(REVIEWER, bureau(), Role.UNIT_REVIEWER);
        people.account(TOWN_FILLER, town(), Role.UNIT_FILLER);
        people.account(OFFICE, people.department("区填报测试专班办"), Role.OFFICE);
        people.account(OFFICE_TWO, people.department("区填报测试专班办"), Role.OFFICE, Role.UNIT_FILLER);
    }

    /** A department with its own reviewer. */
    public UnitId bureau() {
        return people.department("区填报测试局");
    }

    /** A town without a reviewer. */
    public UnitId town() {
        return people.department("填报测试镇");
    }

    /** A monthly indicator without lag. */
    public IndicatorId indicator(String name, IndicatorNature nature) {
        return indicator(name, nature, Frequency.MONTHLY, 0, false);
    }

    /** A monthly indicator that is filed in the windows of a kind. */
    public IndicatorId indicator(String name, IndicatorNature nature, WindowKind kind) {
        return indicator(name, nature, Frequency.MONTHLY, 0, false, kind);
    }

    public IndicatorId indicator(
            String name, IndicatorNature nature, Frequency frequency, int lagMonths, boolean janFebCombined) {
        return indicator(name, nature, frequency, lagMonths, janFebCombined, WindowKind.PROGRESS);
    }

    private IndicatorId indicator(
            String name,
            IndicatorNature nature,
            Frequency frequency,
            int lagMonths,
            boolean janFebCombined,
            WindowKind kind) {
        return signedIn.call(
                OFFICE,
                () -> indicators.findOrCreate(new IndicatorData(
                        name,
                        null,
                        nature == IndicatorNature.RATE ? "%" : "家",
                        nature,
                        frequency,
                        lagMonths,
                        janFebCombined,
                        kind,
                        null,
                        Obligation.ANTICIPATORY,
                        nature == IndicatorNature.RATE ? 1 : 0)));
    }

    /** A target for the whole of 2026. */
    public TargetId target(IndicatorId indicator, UnitId unit, String title) {
        return target(indicator, unit, title, ReportingMonth.of(2026, 1), ReportingMonth.of(2026, 12), null);
    }

    public TargetId target(
            IndicatorId indicator,
            UnitId unit,
            String title,
            ReportingMonth first,
            ReportingMonth last,
            @Nullable String baseline) {
        return set(
                indicator,
                unit,
                title,
                Horizon.ANNUAL,
                TargetTermsData.of(
                        first,
                        last,
                        BoundComparator.AT_LEAST,
                        BigDecimal.valueOf(120),
                        baseline == null ? null : new BigDecimal(baseline)));
    }

    /** A goal of 120 for the plan period 2023—2027. */
    public TargetId planPeriod(IndicatorId indicator, UnitId unit, String title) {
        return set(
                indicator,
                unit,
                title,
                Horizon.PLAN_PERIOD,
                TargetTermsData.of(
                        ReportingMonth.of(2023, 1),
                        ReportingMonth.of(2027, 12),
                        BoundComparator.AT_LEAST,
                        BigDecimal.valueOf(120),
                        null));
    }

    /** A milestone over the whole of 2026. */
    public TargetId milestone(IndicatorId indicator, UnitId unit, String title) {
        return milestone(indicator, unit, title, ReportingMonth.of(2026, 12));
    }

    /** A milestone from January 2026 to its deadline. */
    public TargetId milestone(IndicatorId indicator, UnitId unit, String title, ReportingMonth deadline) {
        return set(
                indicator,
                unit,
                title,
                Horizon.ANNUAL,
                TargetTermsData.milestone(ReportingMonth.of(2026, 1), deadline));
    }

    private TargetId set(IndicatorId indicator, UnitId unit, String title, Horizon horizon, TargetTermsData terms) {
        return signedIn.call(
                OFFICE,
                () -> targets.create(new NewTarget(
                        indicator,
                        new TargetDetails(
                                unit,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                title,
                                horizon,
                                Commitment.ENSURE,
                                BigDecimal.ONE,
                                null,
                                "通过验收",
                                null),
                        terms,
                        null)));
    }
}

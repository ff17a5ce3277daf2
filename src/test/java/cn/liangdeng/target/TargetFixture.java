package cn.liangdeng.target;

import cn.liangdeng.access.Role;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Indicators and targets for tests of this module, made through the public services by a person of the office. */
public final class TargetFixture {

    static final ReportingMonth JANUARY = ReportingMonth.of(2026, 1);
    static final ReportingMonth DECEMBER = ReportingMonth.of(2026, 12);

    private final People people;
    private final SignedIn signedIn;
    private final Indicators indicators;
    private final Targets targets;
    private final JdbcClient jdbc;

    /** User name of a person of the office. */
    public final String office;

    /** User name of somebody who fills in the reports of {@link #unit}. */
    public final String filler;

    /** A department. */
    public final UnitId unit;

    public TargetFixture(People people, SignedIn signedIn, Indicators indicators, Targets targets, JdbcClient jdbc) {
        this.people = people;
        this.signedIn = signedIn;
        this.indicators = indicators;
        this.targets = targets;
        this.jdbc = jdbc;
        unit = people.department("区商务局");
        office = people.account("mubiao-office", people.department("区发展和改革局"), Role.OFFICE);
        filler = people.account("mubiao-filler", unit, Role.UNIT_FILLER);
    }

    /** Another department. */
    public UnitId department(String name) {
        return people.department(name);
    }

    /** An indicator under a name that no other test uses. */
    public IndicatorId indicator(IndicatorNature nature) {
        return signedIn.call(
                office, () -> indicators.create(IndicatorData.plain("指标" + UUID.randomUUID(), "家", nature)));
    }

    /** A target of 100 in 2026 on a FLOW of its own. */
    public TargetId target() {
        return target(indicator(IndicatorNature.FLOW), details("新增首店100家"), terms("100"));
    }

    public TargetId target(IndicatorId indicator, TargetDetails details, TargetTermsData terms) {
        return signedIn.call(office, () -> targets.create(new NewTarget(indicator, details, terms, null)));
    }

    public TargetDetails details(String title) {
        return new TargetDetails(
                unit,
                List.of(),
                List.of(),
                null,
                null,
                title,
                Horizon.ANNUAL,
                Commitment.ENSURE,
                BigDecimal.ONE,
                null,
                null,
                null);
    }

    /** The same details with another reporting unit. */
    public static TargetDetails filedBy(TargetDetails details, UnitId unit) {
        return new TargetDetails(
                unit,
                details.coLeads(),
                details.supporting(),
                details.document(),
                details.clause(),
                details.title(),
                details.horizon(),
                details.commitment(),
                details.weight(),
                details.leader(),
                details.definitionOfDone(),
                details.parent());
    }

    public static TargetTermsData terms(String bound) {
        return TargetTermsData.of(JANUARY, DECEMBER, BoundComparator.AT_LEAST, new BigDecimal(bound), null);
    }

    public static Adjustment adjustment(ReportingMonth from, String bound) {
        return new Adjustment(from, terms(bound), AdjustmentReason.SUPERIOR_POLICY, "市级任务调减", "区政府常务会议", "云政办〔2026〕8号");
    }

    public int version(TargetId target) {
        return jdbc.sql("select version from target.target where id = :id")
                .param("id", target.value())
                .query(Integer.class)
                .single();
    }
}

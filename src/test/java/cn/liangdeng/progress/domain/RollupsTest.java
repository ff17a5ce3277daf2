package cn.liangdeng.progress.domain;

import static cn.liangdeng.progress.ProgressFacts.OFFICE;
import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.ClosedWindows;
import cn.liangdeng.progress.ProgressCheck;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.UnitCounts;
import cn.liangdeng.progress.UnitRollup;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Handover;
import cn.liangdeng.target.Handovers;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The counts of the unit tree follow the rows, in the same transaction, and nothing counted is overwritten. */
@IntegrationTest
@Transactional
class RollupsTest {

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private Handovers handovers;

    @Autowired
    private ProgressReadings readings;

    @Autowired
    private ProgressCheck check;

    @Autowired
    private ProgressUpkeep upkeep;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private UnitId bureau;
    private UnitId station;
    private IndicatorId firms;
    private TargetId target;
    private TargetId small;
    private ReportId march;

    @BeforeEach
    void setUp() {
        facts.office();
        bureau = people.department("区汇总测试局");
        station = people.department("区汇总测试站");
        jdbc.sql(
                        "update organisation.unit set path = (select path from organisation.unit where id = :above) || id || '/' where id = :id")
                .param("above", bureau.value())
                .param("id", station.value())
                .update();
        firms = facts.indicator("汇总测试新增企业", "家", IndicatorNature.FLOW);
        target = facts.target(firms, bureau, "新增企业120家", year(BoundComparator.AT_LEAST, "120", null));
        facts.target(
                firms,
                facts.details(bureau, "五年新增企业600家", Horizon.PLAN_PERIOD),
                TargetTermsData.of(
                        month(1), ReportingMonth.of(2030, 12), BoundComparator.AT_LEAST, new BigDecimal("600"), null));
        small = facts.target(firms, station, "新增企业12家", year(BoundComparator.AT_LEAST, "12", null));
        march = facts.approve(firms, bureau, month(3), "30");
    }

    @Test
    void aUnitCountsWhatItsSubtreeReports() {
        UnitCounts bureauMarch = counts(bureau, month(3), null);

        assertThat(bureauMarch.total()).isEqualTo(3);
        assertThat(bureauMarch.green()).isEqualTo(2);
        assertThat(bureauMarch.noData()).isEqualTo(1);
        assertThat(bureauMarch.overdue()).isEqualTo(1);
        assertThat(bureauMarch.overdueUnits()).isEqualTo(1);
        // Two goals of the bureau read one figure: it is due once, and once more by the station.
        assertThat(bureauMarch.expected()).isEqualTo(2);
        assertThat(bureauMarch.reported()).isEqualTo(1);
        assertThat(bureauMarch.isPartial()).isTrue();
        assertThat(counts(station, month(3), null).total()).isEqualTo(1);
    }

    @Test
    void goalsOfTheYearAreCountedApart() {
        assertThat(counts(bureau, month(3), Horizon.ANNUAL).total()).isEqualTo(2);
        assertThat(counts(bureau, month(3), Horizon.PLAN_PERIOD).total()).isEqualTo(1);
    }

    @Test
    void theMonthBeforeComesAlong() {
        UnitRollup april =
                signedIn.call(OFFICE, () -> readings.rollup(ReadingQuestion.all(scope(), shown(month(4))), bureau));

        assertThat(april.before().green()).isEqualTo(2);
        assertThat(april.counts().green()).isZero();
    }

    @Test
    void whatTurnsIsCountedAlsoWhereTheMonthBeforeIsCorrected() {
        facts.approve(firms, bureau, month(4), "41");
        assertThat(counts(bureau, month(4), Horizon.ANNUAL).turnedGreen()).isZero();

        facts.correct(march, "20");

        assertThat(counts(bureau, month(4), Horizon.ANNUAL).turnedGreen()).isEqualTo(1);
    }

    @Test
    void anotherHorizonMovesTheCountThoughNoRowChanges() {
        facts.edit(target, facts.details(bureau, "新增企业120家", Horizon.PLAN_PERIOD));

        assertThat(counts(bureau, month(3), Horizon.ANNUAL).total()).isEqualTo(1);
        assertThat(counts(bureau, month(3), Horizon.PLAN_PERIOD).total()).isEqualTo(2);
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aTargetHandedOverIsCountedWhereItIsReportedNow() {
        UnitId heir = people.department("区汇总测试接办局");

        signedIn.run(
                OFFICE,
                () -> handovers.handOver(new Handover(
                        station,
                        month(7),
                        "机构改革",
                        "示编〔2026〕3号",
                        null,
                        List.of(new Handover.Assignment(small, 0, heir)))));

        assertThat(counts(heir, month(3), Horizon.ANNUAL).total()).isEqualTo(1);
        assertThat(counts(bureau, month(3), Horizon.ANNUAL).total()).isEqualTo(1);
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aRuleIsCountedAtOnce() {
        assertThat(counts(bureau, month(4), Horizon.ANNUAL).yellow()).isEqualTo(1);

        facts.putInForce(facts.ruleDraft(LightRuleKind.all(), month(4), "0", "0"));

        assertThat(counts(bureau, month(4), Horizon.ANNUAL).red()).isEqualTo(1);
    }

    @Test
    void whatWasCountedBeforeIsKeptWithItsMoment() {
        facts.correct(march, "10");

        List<Integer> greens = jdbc.sql("""
                        select green from progress.rollup
                        where unit_id = :unit and horizon = 'ANNUAL' and as_of = :month
                        order by known_from
                        """)
                .param("unit", bureau.value())
                .param("month", month(3).firstDay())
                .query(Integer.class)
                .list();
        assertThat(greens).endsWith(1, 0);
        assertThat(jdbc.sql("select count(*) from progress.rollup where superseded_at < known_from")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsDeletedIsCountedTheSame() {
        facts.putInForce(facts.ruleDraft(LightRuleKind.all(), month(6), "0", "0"));
        String rows = rows();
        String counts = contents();
        jdbc.sql("delete from progress.rollup").update();
        jdbc.sql("delete from progress.progress").update();

        assertThat(check.recompute()).isPositive();

        assertThat(contents()).isEqualTo(counts);
        assertThat(rows()).isEqualTo(rows);
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aCountThatSaysSomethingElseIsFoundAndMended() {
        String before = contents();
        jdbc.sql("update progress.rollup set reported = 0 where unit_id = :unit and as_of = :month and horizon = 'ALL'")
                .param("unit", bureau.value())
                .param("month", month(3).firstDay())
                .update();

        assertThat(check.recompute()).isEqualTo(1);

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void rowsOfBeforeThereWereCountsAreCountedAtTheStart() {
        String before = contents();
        jdbc.sql("delete from progress.rollup").update();

        upkeep.keepUpWithTheCalendar();

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void theCountsSayWhatTheRowsSay() {
        for (Horizon horizon : Horizon.values()) {
            assertThat(jdbc.sql("""
                                    select count(*)
                                    from progress.pub_progress p
                                    join target.pub_target t on t.id = p.target_id
                                    where p.district_id = :district and p.as_of = :month and t.horizon = :horizon
                                      and p.light = 'YELLOW'
                                    """)
                            .param("district", people.district().value())
                            .param("month", month(4).firstDay())
                            .param("horizon", horizon.name())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(signedIn.call(
                                    OFFICE,
                                    () -> readings.lights(new ReadingQuestion(scope(), shown(month(4)), horizon)))
                            .yellow());
        }
    }

    @Test
    void unitsInChargeThatLieBelowEachOtherCountOnce() {
        DataScope both = DataScope.subtrees(people.district(), Set.of(bureau, station));

        assertThat(signedIn.call(OFFICE, () -> readings.lights(ReadingQuestion.all(both, shown(month(3)))))
                        .total())
                .isEqualTo(3);
    }

    private UnitCounts counts(UnitId unit, ReportingMonth month, @Nullable Horizon horizon) {
        return signedIn.call(OFFICE, () -> readings.rollup(new ReadingQuestion(scope(), shown(month), horizon), unit))
                .counts();
    }

    private DataScope scope() {
        return DataScope.district(people.district());
    }

    private static ShownMonth shown(ReportingMonth month) {
        ClosedWindows windows =
                new ClosedWindows(Map.of(WindowKind.PROGRESS, month(9), WindowKind.STATISTICS, month(9)));
        return new ShownMonth(month, List.of(month), windows);
    }

    private String contents() {
        return String.join("\n", jdbc.sql("""
                        select concat_ws('|', district_id, unit_id, horizon, as_of, total, green, achieved, yellow, red, not_due,
                                         no_data, overdue, overdue_units, turned_red, turned_green, reported, expected)
                        from progress.pub_rollup
                        order by unit_id, horizon, as_of
                        """).query(String.class).list());
    }

    private String rows() {
        return String.join("\n", jdbc.sql("""
                        select concat_ws('|', target_id, as_of, light, rule_version_id, gap) from progress.pub_progress
                        order by target_id, as_of
                        """).query(String.class).list());
    }
}

package cn.liangdeng.reporting.query;

import static cn.liangdeng.progress.ProgressFacts.OFFICE;
import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Handover;
import cn.liangdeng.target.Handovers;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Which targets a figure belongs to: those its unit reported on in its month, by the version that was then in force. */
@IntegrationTest
@Transactional
class TargetsOfFiguresTest {

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private Handovers handovers;

    @Autowired
    private ServedTargets served;

    @Autowired
    private ProofFacts proof;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private CurrentUser user;

    private UnitId bureau;
    private IndicatorId investment;

    @BeforeEach
    void setUp() {
        facts.office();
        bureau = people.department("区归属测试局");
        investment = facts.indicator("归属测试投资", "亿元", IndicatorNature.FLOW);
    }

    @Test
    void aFigureFiledBeforeAHandoverStillLeadsToItsTarget() {
        TargetId target = facts.target(investment, bureau, "完成投资12亿元", year(BoundComparator.AT_LEAST, "12", null));
        ReportId march = facts.approve(investment, bureau, month(3), "3");

        handOver(target, month(7));

        assertThat(servedBy(march)).containsExactly(target);
    }

    @Test
    void aTargetThatEndsBeforeTheMonthIsNotServed() {
        facts.target(
                investment,
                bureau,
                "上半年完成投资6亿元",
                TargetTermsData.of(month(1), month(6), BoundComparator.AT_LEAST, new BigDecimal("6"), null));
        TargetId whole = facts.target(investment, bureau, "全年完成投资12亿元", year(BoundComparator.AT_LEAST, "12", null));

        assertThat(servedBy(facts.approve(investment, bureau, month(8), "8"))).containsExactly(whole);
    }

    @Test
    void theTotalIsThatOfTheVersionInForce() {
        TargetId plan =
                facts.target(investment, facts.details(bureau, "五年完成投资100亿元", Horizon.PLAN_PERIOD), fiveYears("100"));
        ReportId june = facts.approve(investment, bureau, month(6), "30");
        facts.adjust(plan, month(7), fiveYears("80"));
        ReportId august = facts.approve(investment, bureau, month(8), "40");

        assertThat(total(june)).isEqualByComparingTo("100");
        assertThat(total(august)).isEqualByComparingTo("80");
    }

    @Test
    void theTotalIsAskedOfWhoReportedInTheMonth() {
        TargetId plan =
                facts.target(investment, facts.details(bureau, "五年完成投资100亿元", Horizon.PLAN_PERIOD), fiveYears("100"));
        ReportId june = facts.approve(investment, bureau, month(6), "30");

        handOver(plan, month(7));

        assertThat(total(june)).isEqualByComparingTo("100");
    }

    private void handOver(TargetId target, ReportingMonth from) {
        UnitId heir = people.department("区归属测试接办局");
        signedIn.run(
                OFFICE,
                () -> handovers.handOver(new Handover(
                        bureau, from, "机构改革", "示编〔2026〕3号", null, List.of(new Handover.Assignment(target, 0, heir)))));
    }

    private static TargetTermsData fiveYears(String total) {
        return TargetTermsData.of(
                month(1), ReportingMonth.of(2030, 12), BoundComparator.AT_LEAST, new BigDecimal(total), null);
    }

    private DistrictId district() {
        return signedIn.call(OFFICE, user::district);
    }

    private List<TargetId> servedBy(ReportId report) {
        return signedIn.call(OFFICE, () -> served.of(DataScope.district(user.district()), report.value())).stream()
                .map(ServedTarget::id)
                .toList();
    }

    private BigDecimal total(ReportId report) {
        return proof.totals(district(), List.of(report.value()))
                .get(report.value())
                .whole();
    }
}

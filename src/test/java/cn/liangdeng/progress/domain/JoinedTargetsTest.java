package cn.liangdeng.progress.domain;

import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.ClauseMark;
import cn.liangdeng.document.ClauseMarks;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.Phasing;
import cn.liangdeng.progress.ProgressCheck;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.NewRuling;
import cn.liangdeng.target.RulingKind;
import cn.liangdeng.target.Rulings;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.query.JoinDesk;
import cn.liangdeng.target.query.JoinedPair;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Goals of several documents on the same figures: conflicts, goals that say the same, and goals of years within a period. */
@IntegrationTest
@Transactional
class JoinedTargetsTest {

    private static final String WORDS = "新增口径测试企业";

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private Rulings rulings;

    @Autowired
    private JoinDesk desk;

    @Autowired
    private PolicyDocuments documents;

    @Autowired
    private ClauseMarks marks;

    @Autowired
    private ProgressCheck check;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private CurrentUser user;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;
    private IndicatorId firms;
    private String manager;

    @BeforeEach
    void setUp() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        facts.office();
        unit = people.department("区口径测试局");
        manager = people.account("kj-documents", unit, Role.DOCUMENT_ADMINISTRATOR);
        firms = facts.indicator("口径测试新增企业", "家", IndicatorNature.FLOW);
    }

    @AfterEach
    void resetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void twoDocumentsThatGiveDifferentBoundsAreAConflict() {
        TargetId plan = of("方案甲", "120");
        TargetId report = of("报告乙", "100");

        assertThat(conflictsOf(plan)).containsExactly(report.value());
        assertThat(KeptRow.current(jdbc, report)).isNotEmpty();
    }

    @Test
    void theSameBoundIsNoConflictButProbablyADuplicate() {
        TargetId plan = of("方案甲", "120");
        TargetId report = of("报告乙", "120");

        assertThat(conflictsOf(plan)).isEmpty();
        assertThat(signedIn.call(ProgressFacts.OFFICE, () -> desk.duplicates(user.readScope())))
                .extracting(pair -> List.of(pair.one().id(), pair.other().id()))
                .contains(List.of(plan.value(), report.value()));
    }

    @Test
    void whatIsNotOfficialIsNotJudgedFromTheMonthOnAndNoConflictAnyMore() {
        TargetId plan = of("方案甲", "120");
        TargetId report = of("报告乙", "100");
        facts.approve(firms, unit, month(6), "50");

        rule(RulingKind.OFFICIAL, plan, report, month(7));

        assertThat(conflictsOf(plan)).isEmpty();
        assertThat(KeptRow.current(jdbc, report))
                .extracting(KeptRow::asOf)
                .last()
                .isEqualTo(month(6));
        assertThat(KeptRow.of(jdbc, plan, month(7)).actual()).isEqualByComparingTo("50");
        assertThat(status(report)).isEqualTo("UNOFFICIAL");
        assertThat(acts(plan)).contains("ENDORSED");
        assertThat(acts(report)).contains("SET_ASIDE");
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aRulingThatIsEndedBringsTheConflictBack() {
        TargetId plan = of("方案甲", "120");
        TargetId report = of("报告乙", "100");
        long ruling = rule(RulingKind.OFFICIAL, plan, report, month(1));
        assertThat(KeptRow.current(jdbc, report)).isEmpty();

        signedIn.run(ProgressFacts.OFFICE, () -> rulings.end(ruling, "市级重新明确口径"));

        assertThat(conflictsOf(plan)).containsExactly(report.value());
        assertThat(KeptRow.current(jdbc, report)).hasSize(10);
        assertThat(acts(report)).contains("REINSTATED");
        assertThatThrownBy(() -> signedIn.run(ProgressFacts.OFFICE, () -> rulings.end(ruling, "再次撤销")))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void aSetAsideTargetCannotBeResumedPastItsRuling() {
        TargetId plan = of("方案甲", "120");
        TargetId report = of("报告乙", "100");
        rule(RulingKind.OFFICIAL, plan, report, month(1));

        assertThatThrownBy(() -> facts.resume(report, month(2)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("target.conflict.status.UNOFFICIAL"));
    }

    @Test
    void aRulingNeedsAReasonAnApproverAndTheSameFigures() {
        TargetId plan = of("方案甲", "120");
        TargetId other = facts.target(
                facts.indicator("口径测试另一指标", "家", IndicatorNature.FLOW),
                unit,
                "另一指标",
                year(BoundComparator.AT_LEAST, "5", null));

        assertThatThrownBy(() -> signedIn.call(
                        ProgressFacts.OFFICE,
                        () -> rulings.rule(new NewRuling(
                                RulingKind.OFFICIAL,
                                plan,
                                version(plan),
                                other,
                                version(other),
                                month(1),
                                " ",
                                "",
                                null))))
                .isInstanceOfSatisfying(
                        InvalidTargetException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidTargetException.Problem::field)
                                .containsExactly("reason", "approver", "kept"));
    }

    @Test
    void theWordsOfBothDocumentsShowTheLightOfTheTargetThatStays() {
        TargetId plan = of("方案甲", "120");
        TargetId report = of("报告乙", "120");
        facts.approve(firms, unit, month(9), "95");

        long ruling = rule(RulingKind.SAME_AS, plan, report, month(1));

        assertThat(markedTargets(documentOf(report))).containsExactly(plan.value());
        assertThat(markedTargets(documentOf(plan))).containsExactly(plan.value());
        assertThat(KeptRow.current(jdbc, report)).isEmpty();
        assertThat(acts(plan)).contains("JOINED");

        signedIn.run(ProgressFacts.OFFICE, () -> rulings.end(ruling, "口径不同，分开"));

        assertThat(markedTargets(documentOf(report))).containsExactly(report.value());
        assertThat(KeptRow.current(jdbc, report)).isNotEmpty();
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aTargetThatStandsForOthersIsNotMergedItself() {
        TargetId plan = of("方案甲", "120");
        TargetId report = of("报告乙", "120");
        TargetId third = of("清单丙", "120");
        rule(RulingKind.SAME_AS, plan, report, month(1));

        assertThatThrownBy(() -> rule(RulingKind.SAME_AS, third, plan, month(1)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("target.conflict.standsForOthers"));
    }

    @Test
    void whatWasSaidToBeDifferentIsNotProposedAgain() {
        TargetId plan = of("方案甲", "120");
        TargetId report = of("报告乙", "120");

        rule(RulingKind.DISTINCT, plan, report, month(1));

        assertThat(signedIn.call(ProgressFacts.OFFICE, () -> desk.duplicates(user.readScope())))
                .extracting(pair -> pair.one().id())
                .doesNotContain(plan.value());
        assertThat(status(report)).isEqualTo("ACTIVE");
    }

    @Test
    void theGoalsOfYearsAreTheCheckpointsOfThePeriod() {
        TargetId period = periodOf100();
        KeptRow before = KeptRow.of(jdbc, period, ReportingMonth.of(2025, 12));

        yearGoal(2025, "40");

        // 40 of 100 by the end of the first of two years, where an even way would ask for 50.
        assertThat(before.card()).contains("phasing").doesNotContain("2025-12=0.4");
        assertThat(KeptRow.of(jdbc, period, ReportingMonth.of(2025, 12)).card()).contains("2025-12=0.4");
        assertThat(check.recompute()).isZero();
    }

    @Test
    void anAdjustedYearLeadsThePeriodElsewhereFromThatMonthOn() {
        TargetId period = periodOf100();
        TargetId first = yearGoal(2025, "40");

        facts.adjust(first, ReportingMonth.of(2025, 7), spanOf(2025, 2025, "30"));

        assertThat(KeptRow.of(jdbc, period, ReportingMonth.of(2025, 6)).card()).contains("2025-12=0.4");
        assertThat(KeptRow.of(jdbc, period, ReportingMonth.of(2025, 7)).card()).contains("2025-12=0.3");
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aYearThatIsLeftOutEndsTheSumOfTheYears() {
        TargetId period =
                facts.target(firms, facts.details(unit, "三年100家", Horizon.PLAN_PERIOD), spanOf(2024, 2026, "100"));

        yearGoal(2025, "40");

        assertThat(KeptRow.of(jdbc, period, month(9)).card()).doesNotContain("2025-12=");
    }

    @Test
    void aPhasingOfItsOwnPrevails() {
        TargetTermsData terms = new TargetTermsData(
                ReportingMonth.of(2025, 1),
                month(12),
                BoundComparator.AT_LEAST,
                false,
                new BigDecimal("100"),
                null,
                null,
                null,
                Phasing.parse("2025-12=0.7"));
        TargetId period = facts.target(firms, facts.details(unit, "两年100家", Horizon.PLAN_PERIOD), terms);

        yearGoal(2025, "40");

        assertThat(KeptRow.of(jdbc, period, month(9)).card()).contains("2025-12=0.7");
    }

    @Test
    void theFloorDecidesTheLightBesideAStretchGoal() {
        TargetId target = facts.target(
                firms,
                unit,
                "确保100家，力争150家",
                year(BoundComparator.AT_LEAST, "100", null).withStretch(new BigDecimal("150")));

        facts.approve(firms, unit, month(9), "75");

        assertThat(KeptRow.of(jdbc, target, month(9)).light()).isEqualTo("GREEN");
        assertThat(jdbc.sql("select stretch from target.pub_terms where target_id = :id")
                        .param("id", target.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("150");
    }

    private TargetId periodOf100() {
        return facts.target(firms, facts.details(unit, "两年100家", Horizon.PLAN_PERIOD), spanOf(2025, 2026, "100"));
    }

    private TargetId yearGoal(int year, String bound) {
        return facts.target(firms, unit, year + "年" + bound + "家", spanOf(year, year, bound));
    }

    private static TargetTermsData spanOf(int first, int last, String bound) {
        return TargetTermsData.of(
                ReportingMonth.of(first, 1),
                ReportingMonth.of(last, 12),
                BoundComparator.AT_LEAST,
                new BigDecimal(bound),
                null);
    }

    /** A goal of this year set by a document of its own. */
    private TargetId of(String name, String bound) {
        String text = name + "\n\n一、主要目标\n\n到2026年底，" + WORDS + bound + "家以上。\n";
        DocumentId document = signedIn.call(
                manager, () -> documents.importFile(name + ".txt", text.getBytes(StandardCharsets.UTF_8)));
        int start = signedIn.call(manager, () -> documents.text(document).text().indexOf(WORDS));
        ClauseId clause = signedIn.call(manager, () -> documents.clauseAt(document, start, start + WORDS.length()));
        signedIn.run(manager, () -> documents.publish(document));
        return facts.target(
                firms,
                new TargetDetails(
                        unit,
                        List.of(),
                        List.of(),
                        document,
                        clause,
                        name,
                        Horizon.ANNUAL,
                        Commitment.ENSURE,
                        BigDecimal.ONE,
                        null,
                        null,
                        null),
                year(BoundComparator.AT_LEAST, bound, null));
    }

    private long rule(RulingKind kind, TargetId kept, TargetId aside, ReportingMonth from) {
        return signedIn.call(
                ProgressFacts.OFFICE,
                () -> rulings.rule(new NewRuling(
                        kind,
                        kept,
                        version(kept),
                        aside,
                        version(aside),
                        from,
                        "以人代会通过的为准",
                        "区政府常务会议",
                        "示政纪〔2026〕9号")));
    }

    private List<Long> conflictsOf(TargetId target) {
        return signedIn.call(ProgressFacts.OFFICE, () -> desk.conflicts(user.readScope())).stream()
                .filter(pair -> pair.one().id() == target.value())
                .map(JoinedPair::other)
                .map(other -> other.id())
                .toList();
    }

    private List<Long> markedTargets(DocumentId document) {
        return signedIn.call(ProgressFacts.OFFICE, () -> marks.marksFor(document, month(9), user.readScope())).stream()
                .map(ClauseMark::targetId)
                .toList();
    }

    private DocumentId documentOf(TargetId target) {
        return new DocumentId(jdbc.sql("select document_id from target.target where id = :id")
                .param("id", target.value())
                .query(Long.class)
                .single());
    }

    private List<String> acts(TargetId target) {
        return jdbc.sql("select distinct act from target.pub_change where target_id = :id")
                .param("id", target.value())
                .query(String.class)
                .list();
    }

    private String status(TargetId target) {
        return jdbc.sql("select status from target.target where id = :id")
                .param("id", target.value())
                .query(String.class)
                .single();
    }

    private int version(TargetId target) {
        return jdbc.sql("select version from target.target where id = :id")
                .param("id", target.value())
                .query(Integer.class)
                .single();
    }
}

package cn.liangdeng.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.Role;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.query.LightRuleFile;
import cn.liangdeng.target.query.LightRuleFiles;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Light rules as records: drafted, put in force, superseded, never overwritten. */
@IntegrationTest
@Transactional
class LightRulesTest {

    private static final LightRuleKind KIND = new LightRuleKind(IndicatorNature.FLOW, Horizon.PLAN_PERIOD, null);
    private static final ReportingMonth JULY = ReportingMonth.of(2026, 7);
    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);

    @Autowired
    private LightRules rules;

    @Autowired
    private LightRuleFiles files;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private String office;

    @BeforeEach
    void setUp() {
        office = people.account("gz-office", people.department("区灯色规则测试专班办"), Role.OFFICE);
    }

    @Test
    void whatIsSavedIsADraftThatJudgesNothing() {
        LightRuleId rule = create(data("甲规则", SEPTEMBER, "-20"));

        LightRuleFile file = file(rule);
        assertThat(file.draft()).isPresent();
        assertThat(file.inForce(SEPTEMBER)).isEmpty();
        assertThat(inForceRows(rule)).isZero();
    }

    @Test
    void aVersionHoldsUntilTheNextOneBegins() {
        LightRuleId rule = create(data("甲规则", JULY, "-20"));
        putInForce(rule);
        draft(rule, data("乙规则", SEPTEMBER, "-30"));
        putInForce(rule);

        LightRuleFile file = file(rule);
        assertThat(file.inForce(ReportingMonth.of(2026, 8)).orElseThrow().data().name())
                .isEqualTo("甲规则");
        assertThat(file.inForce(ReportingMonth.of(2026, 8)).orElseThrow().validUntil())
                .isEqualTo(SEPTEMBER);
        assertThat(file.inForce(SEPTEMBER).orElseThrow().number()).isEqualTo(2);
        assertThat(file.inForce(ReportingMonth.of(2026, 6))).isEmpty();
    }

    @Test
    void aVersionOfTheSameMonthSupersedesAndBothAreKept() {
        LightRuleId rule = create(data("甲规则", JULY, "-20"));
        putInForce(rule);
        draft(rule, data("乙规则", JULY, "-30"));
        putInForce(rule);

        List<LightRuleFile.Version> versions = file(rule).versions();
        assertThat(versions)
                .extracting(LightRuleFile.Version::status)
                .containsExactly(LightRuleStatus.IN_FORCE, LightRuleStatus.SUPERSEDED);
        assertThat(versions.get(1).data().name()).isEqualTo("甲规则");
        assertThat(versions.get(1).supersededAt()).isNotNull();
        assertThat(versions.get(1).decidedBy()).isNotEmpty();
    }

    @Test
    void aRuleEndsWithoutASuccessorAndCanBeginAgain() {
        LightRuleId rule = create(data("甲规则", JULY, "-20"));
        putInForce(rule);
        draft(rule, end(SEPTEMBER));
        putInForce(rule);

        assertThat(file(rule).inForce(ReportingMonth.of(2026, 8))).isPresent();
        assertThat(file(rule).inForce(SEPTEMBER)).isEmpty();
        assertThat(file(rule).versions().get(0).data().reason()).isEqualTo("并入新办法");

        draft(rule, data("甲规则", ReportingMonth.of(2026, 10), "-20"));
        putInForce(rule);
        assertThat(file(rule).inForce(SEPTEMBER)).isEmpty();
        assertThat(file(rule).inForce(ReportingMonth.of(2026, 10))).isPresent();
    }

    @Test
    void onlyWhatJudgesIsEnded() {
        LightRuleId rule = create(data("甲规则", SEPTEMBER, "-20"));
        assertThatThrownBy(() -> draft(rule, end(SEPTEMBER)))
                .isInstanceOfSatisfying(
                        InvalidTargetException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::messageKey)
                                .containsExactly("target.invalid.rule.endsNothing"));
        putInForce(rule);
        assertThatThrownBy(() -> draft(rule, end(JULY))).isInstanceOf(InvalidTargetException.class);
    }

    @Test
    void aDraftWrittenAnewLeavesTheOneBeforeDiscarded() {
        LightRuleId rule = create(data("甲规则", JULY, "-20"));
        draft(rule, data("乙规则", JULY, "-30"));

        assertThat(file(rule).versions())
                .extracting(LightRuleFile.Version::status)
                .containsExactly(LightRuleStatus.DRAFT, LightRuleStatus.DISCARDED);
    }

    @Test
    void onlyTheDraftThatWasLookedAtComesIntoForce() {
        LightRuleId rule = create(data("甲规则", JULY, "-20"));
        long seen = draftOf(rule);
        draft(rule, data("乙规则", JULY, "-30"));

        assertThatThrownBy(() -> signedIn.run(office, () -> rules.putInForce(rule, seen)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("target.conflict.ruleDraftGone");
    }

    @Test
    void puttingItInForceTwiceIsOnce() {
        LightRuleId rule = create(data("甲规则", JULY, "-20"));
        long draft = draftOf(rule);
        signedIn.run(office, () -> rules.putInForce(rule, draft));
        signedIn.run(office, () -> rules.putInForce(rule, draft));

        assertThat(file(rule).versions()).hasSize(1);
    }

    @Test
    void aRuleWithAHoleOrAnOverlapIsRefusedWithItsSentence() {
        LightThresholds bad = new LightThresholds(
                new BigDecimal("-20"), new BigDecimal("-10"), new BigDecimal("1"), new BigDecimal("-1"));

        // The evaluation names the first it meets; the others follow when that one is mended.
        assertThat(problems(new LightRuleData("坏规则", JULY, bad, "文件", null, "试")))
                .extracting(Problem::messageKey)
                .containsExactly("target.invalid.rule.YELLOW_ABOVE_GREEN");
        assertThat(problems(new LightRuleData(
                        "坏规则",
                        JULY,
                        new LightThresholds(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO),
                        "文件",
                        null,
                        "试")))
                .extracting(Problem::field)
                .containsExactly("rateYellowFrom");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(problems(new LightRuleData(" ", JULY, LightThresholds.standard(), " ", null, "")))
                .extracting(Problem::field)
                .containsExactly("name", "basisTitle", "reason");
    }

    @Test
    void closedYearsKeepTheirRule() {
        assertThat(problems(data("去年", ReportingMonth.of(2025, 12), "-20")))
                .extracting(Problem::field)
                .containsExactly("validFrom");
    }

    @Test
    void aKindHasOneRule() {
        create(data("甲规则", JULY, "-20"));

        assertThat(problems(data("乙规则", JULY, "-30")))
                .extracting(Problem::messageKey)
                .containsExactly("target.invalid.rule.kindTaken");
    }

    @Test
    void theDatabaseRefusesTwoRulesInForceForOneKindAndMonth() {
        LightRuleId rule = create(data("甲规则", JULY, "-20"));
        putInForce(rule);

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into target.light_rule_version
                                select nextval('target.light_rule_version_seq'), rule_id, number + 1, status, name, valid_from,
                                       green_from, yellow_from, rate_yellow_from, headroom, basis_title, basis_number, reason,
                                       drafted_at, drafted_by, drafted_by_name, decided_at, decided_by, decided_by_name, superseded_at
                                from target.light_rule_version where rule_id = :rule
                                """).param("rule", rule.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("uq_light_rule_version_in_force");
    }

    @Test
    void whoSeesNoLightsDoesNotRecolourThem() {
        String documents = people.account("gz-documents", people.department("区灯色规则测试专班办"), Role.DOCUMENT_ADMINISTRATOR);

        assertThatThrownBy(() -> signedIn.run(documents, () -> rules.create(KIND, data("甲规则", JULY, "-20"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofKindsThatCoverATargetTheOneThatNamesMostPrevails() {
        LightRuleKind nature = new LightRuleKind(IndicatorNature.RATE, null, null);
        LightRuleKind horizon = new LightRuleKind(null, Horizon.ANNUAL, null);

        assertThat(nature.covers(IndicatorNature.RATE, Horizon.ANNUAL, null)).isTrue();
        assertThat(nature.covers(IndicatorNature.FLOW, Horizon.ANNUAL, null)).isFalse();
        assertThat(nature.rank())
                .isGreaterThan(horizon.rank())
                .isGreaterThan(LightRuleKind.all().rank());
    }

    private static LightRuleData data(String name, ReportingMonth from, String yellow) {
        return new LightRuleData(
                name,
                from,
                new LightThresholds(BigDecimal.ZERO, new BigDecimal(yellow), new BigDecimal("-3"), new BigDecimal("5")),
                "关于亮灯规则的通知",
                "示专发〔2026〕3号",
                "按通知执行");
    }

    private static LightRuleData end(ReportingMonth from) {
        return new LightRuleData("甲规则", from, LightThresholds.standard(), "关于废止亮灯规则的通知", "示专发〔2026〕9号", "并入新办法", true);
    }

    private LightRuleId create(LightRuleData data) {
        return signedIn.call(office, () -> rules.create(KIND, data));
    }

    private void draft(LightRuleId rule, LightRuleData data) {
        signedIn.run(office, () -> rules.draft(rule, file(rule).version(), data));
    }

    private void putInForce(LightRuleId rule) {
        signedIn.run(office, () -> rules.putInForce(rule, draftOf(rule)));
    }

    private long draftOf(LightRuleId rule) {
        return signedIn.call(office, () -> rules.draft(rule)).id();
    }

    private LightRuleFile file(LightRuleId rule) {
        return signedIn.call(office, () -> files.find(DataScope.district(people.district()), rule))
                .orElseThrow();
    }

    private List<Problem> problems(LightRuleData data) {
        try {
            create(data);
            return List.of();
        } catch (InvalidTargetException refusal) {
            return refusal.problems();
        }
    }

    private long inForceRows(LightRuleId rule) {
        return jdbc.sql("select count(*) from target.pub_light_rule where rule_id = :rule")
                .param("rule", rule.value())
                .query(Long.class)
                .single();
    }
}

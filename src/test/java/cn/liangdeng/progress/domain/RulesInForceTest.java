package cn.liangdeng.progress.domain;

import static cn.liangdeng.progress.ProgressFacts.OFFICE;
import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.evaluation.EvaluationState;
import cn.liangdeng.evaluation.Light;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.progress.ProgressCheck;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.LightRuleId;
import cn.liangdeng.target.LightRuleKind;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Lights follow the rule in force for their kind and month, and the preview says beforehand what will turn. */
@IntegrationTest
@Transactional
class RulesInForceTest {

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private RulePreviews previews;

    @Autowired
    private ProgressCheck check;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ImportDesk desk;

    private UnitId unit;
    private TargetId firms;
    private TargetId park;

    /** Firms: five points behind in June and September. The milestone: 40 % in April of nine months. */
    @BeforeEach
    void setUp() {
        unit = people.department("区规则测试局");
        IndicatorId counted = facts.indicator("规则测试新增企业", "家", IndicatorNature.FLOW);
        IndicatorId built = facts.indicator("规则测试公园", "", IndicatorNature.MILESTONE);
        firms = facts.target(counted, unit, "新增企业120家", year(BoundComparator.AT_LEAST, "120", null));
        park = facts.target(built, unit, "9月底前建成", TargetTermsData.milestone(month(1), month(9)));
        facts.approve(counted, unit, month(6), "54");
        facts.approve(counted, unit, month(9), "84");
        facts.approve(built, unit, month(4), "40");
    }

    @Test
    void aRuleJudgesFromItsMonthOnAndMonthsBeforeKeepTheirs() {
        LightRuleId rule = facts.ruleDraft(LightRuleKind.all(), month(9), "0", "0");
        assertThat(KeptRow.of(jdbc, firms, month(9)).light()).isEqualTo("YELLOW");

        facts.putInForce(rule);

        assertThat(KeptRow.of(jdbc, firms, month(9)).light()).isEqualTo("RED");
        assertThat(KeptRow.of(jdbc, firms, month(6)).light()).isEqualTo("YELLOW");
        assertThat(ruleOf(firms, month(9))).isNotNull();
        assertThat(ruleOf(firms, month(8))).isNull();
        assertThat(check.recompute()).isZero();
    }

    @Test
    void whatWasShownBeforeIsKeptWithItsMoment() {
        facts.putInForce(facts.ruleDraft(LightRuleKind.all(), month(9), "0", "0"));

        assertThat(KeptRow.all(jdbc, firms))
                .filteredOn(row -> row.asOf().equals(month(9)) && row.supersededAt() != null)
                .extracting(KeptRow::light)
                .contains("YELLOW");
    }

    @Test
    void theRuleThatNamesMoreDecides() {
        facts.putInForce(facts.ruleDraft(LightRuleKind.all(), month(1), "0", "0"));
        facts.putInForce(facts.ruleDraft(new LightRuleKind(IndicatorNature.FLOW, null, null), month(1), "-6", "-30"));

        assertThat(KeptRow.of(jdbc, firms, month(9)).light()).isEqualTo("GREEN");
        // Four of nine months are due, 40 % is done: the rule for all has no yellow.
        assertThat(KeptRow.of(jdbc, park, month(4)).light()).isEqualTo("RED");
    }

    @Test
    void aRuleOfOtherGoalsLeavesALightAlone() {
        facts.putInForce(facts.ruleDraft(new LightRuleKind(null, Horizon.PLAN_PERIOD, null), month(1), "0", "0"));

        assertThat(KeptRow.of(jdbc, firms, month(9)).light()).isEqualTo("YELLOW");
        assertThat(ruleOf(firms, month(9))).isNull();
    }

    @Test
    void theMilestoneFollowsARuleOfMilestones() {
        facts.putInForce(
                facts.ruleDraft(new LightRuleKind(IndicatorNature.MILESTONE, null, null), month(1), "-10", "-30"));

        assertThat(KeptRow.of(jdbc, park, month(4)).light()).isEqualTo("GREEN");
        assertThat(KeptRow.of(jdbc, park, month(6)).light()).isEqualTo("YELLOW");
    }

    @Test
    void whatThePreviewListsIsWhatTurns() {
        LightRuleId rule = facts.ruleDraft(LightRuleKind.all(), month(5), "0", "-2");
        Map<String, ShownLight> before = lights();
        RulePreview preview = signedIn.call(OFFICE, () -> previews.of(rule));

        facts.putInForce(rule);

        Map<String, ShownLight> after = lights();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        Map<String, String> turned = before.entrySet().stream()
                .filter(light -> light.getValue() != after.get(light.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, light -> light.getValue() + ">" + after.get(light.getKey())));
        assertThat(turned).isNotEmpty();
        assertThat(preview.flips().stream()
                        .collect(Collectors.toMap(
                                flip -> flip.target().value() + "@" + flip.month(),
                                flip -> flip.before() + ">" + flip.after())))
                .isEqualTo(turned);
    }

    @Test
    void whatAnEndedRuleClaimedFallsToTheRuleThatNamesLess() {
        facts.putInForce(facts.ruleDraft(LightRuleKind.all(), month(1), "0", "0"));
        LightRuleId named = facts.ruleDraft(new LightRuleKind(IndicatorNature.FLOW, null, null), month(1), "-6", "-30");
        facts.putInForce(named);
        assertThat(KeptRow.of(jdbc, firms, month(9)).light()).isEqualTo("GREEN");
        facts.ruleEndDraft(named, version(named), month(9));
        RulePreview preview = signedIn.call(OFFICE, () -> previews.of(named));
        assertThat(preview.flips())
                .filteredOn(flip -> flip.target().equals(firms) && flip.month().equals(month(9)))
                .containsExactly(new LightFlip(firms, month(9), ShownLight.GREEN, ShownLight.RED));

        facts.putInForce(named);

        assertThat(KeptRow.of(jdbc, firms, month(9)).light()).isEqualTo("RED");
        assertThat(KeptRow.of(jdbc, firms, month(6)).light()).isEqualTo("GREEN");
        assertThat(check.recompute()).isZero();
    }

    @Test
    void anEndedRuleLeavesThePreset() {
        LightRuleId rule = facts.ruleDraft(LightRuleKind.all(), month(1), "0", "0");
        facts.putInForce(rule);
        facts.ruleEndDraft(rule, version(rule), month(9));
        facts.putInForce(rule);

        assertThat(KeptRow.of(jdbc, firms, month(9)).light()).isEqualTo("YELLOW");
        assertThat(ruleOf(firms, month(9))).isNull();
        assertThat(ruleOf(firms, month(8))).isNotNull();
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aRuleForADocumentGoesOnWhenTheDocumentIsRevised() {
        String clerk = people.account("gz-clerk", unit, Role.DOCUMENT_ADMINISTRATOR);
        DocumentId base =
                signedIn.call(clerk, () -> desk.importFile("规则测试方案.txt", "规则测试方案\n\n新增企业120家以上。\n".getBytes(UTF_8)));
        IndicatorId indicator = facts.indicator("规则测试依文件企业", "家", IndicatorNature.FLOW);
        TargetId ordered = facts.target(
                indicator,
                new TargetDetails(
                        unit,
                        List.of(),
                        List.of(),
                        base,
                        null,
                        "依文件新增企业",
                        Horizon.ANNUAL,
                        Commitment.ENSURE,
                        BigDecimal.ONE,
                        null,
                        null,
                        null),
                year(BoundComparator.AT_LEAST, "120", null));
        facts.approve(indicator, unit, month(9), "84");
        LightRuleKind kind = new LightRuleKind(null, null, base);
        facts.putInForce(facts.ruleDraft(kind, month(1), "0", "0"));
        assertThat(KeptRow.of(jdbc, ordered, month(9)).light()).isEqualTo("RED");

        DocumentId revision = revise(base);
        jdbc.sql("update target.target set document_id = ? where id = ?")
                .params(revision.value(), ordered.value())
                .update();

        assertThat(check.recompute()).isZero();
        assertThatThrownBy(() -> facts.ruleDraft(new LightRuleKind(null, null, revision), month(1), "0", "0"))
                .isInstanceOf(InvalidTargetException.class);
    }

    /** A second version of the document, in force in place of the first. */
    private DocumentId revise(DocumentId base) {
        return new DocumentId(
                jdbc.sql("""
                        insert into document.policy_document
                        select (jsonb_populate_record(base, jsonb_build_object(
                                   'id', nextval('document.policy_document_seq'), 'revises_id', base.id, 'lineage_id', base.id,
                                   'edition', 2, 'status', 'PUBLISHED', 'published_at', now()))).*
                        from document.policy_document base
                        where base.id = ?
                        returning id
                        """).param(base.value()).query(Long.class).single());
    }

    private int version(LightRuleId rule) {
        return jdbc.sql("select version from target.light_rule where id = ?")
                .param(rule.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aPreviewKeepsNothing() {
        LightRuleId rule = facts.ruleDraft(LightRuleKind.all(), month(5), "0", "-2");
        Map<String, ShownLight> before = lights();

        signedIn.call(OFFICE, () -> previews.of(rule));

        assertThat(lights()).isEqualTo(before);
        assertThat(check.recompute()).isZero();
    }

    @Test
    void aRuleThatBeginsLaterTurnsNothingNow() {
        LightRuleId rule = facts.ruleDraft(LightRuleKind.all(), ReportingMonth.of(2027, 1), "0", "0");
        Map<String, ShownLight> before = lights();
        assertThat(signedIn.call(OFFICE, () -> previews.of(rule)).flips()).isEmpty();

        facts.putInForce(rule);

        assertThat(lights()).isEqualTo(before);
    }

    private Map<String, ShownLight> lights() {
        Map<String, ShownLight> lights = new TreeMap<>();
        jdbc.sql("select target_id, as_of, state, light, achieved from progress.pub_progress")
                .query(row -> {
                    lights.put(
                            row.getLong("target_id") + "@" + ReportingMonth.of(row.getObject("as_of", LocalDate.class)),
                            ShownLight.of(
                                    EvaluationState.valueOf(row.getString("state")),
                                    Light.valueOf(row.getString("light")),
                                    row.getObject("achieved", Boolean.class)));
                });
        return lights;
    }

    private @Nullable Long ruleOf(TargetId target, ReportingMonth month) {
        return jdbc.sql(
                        "select rule_version_id from progress.pub_progress where target_id = :target and as_of = :month")
                .param("target", target.value())
                .param("month", month.firstDay())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .orElse(null);
    }
}

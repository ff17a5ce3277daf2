package cn.liangdeng.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentData;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TooManyTargetsException;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.InvalidDraftException;
import cn.liangdeng.intake.LedgerWork;
import cn.liangdeng.intake.Publication;
import cn.liangdeng.intake.Responsibilities;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ImportDeskTest {

    @Autowired
    private ImportDesk desk;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private CoverageLedger ledger;

    @Autowired
    private PolicyDocuments documents;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private UnitId commerce;

    /** Makes indicator names of this test its own: tests share a database, and indicators are found again by their names. */
    private final String mine = "第" + UUID.randomUUID().toString().substring(0, 6) + "类";

    @BeforeEach
    void people() {
        commerce = people.department("区商务局");
        people.account("wenjian1", people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        people.account("wenjian2", people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        people.account("tianbao1", commerce, Role.UNIT_FILLER);
    }

    @Test
    void findsTheCommitmentsOfAFile() {
        DocumentId document = importText("2026年,新增限额以上商贸企业20家以上。(责任单位:区商务局)");
        DraftView draft = onlyDraft(document);
        assertThat(draft.content().bound()).isEqualByComparingTo("20");
        assertThat(draft.content().unitOfMeasure()).isEqualTo("家");
        assertThat(draft.content().nature()).isEqualTo(IndicatorNature.FLOW);
        assertThat(draft.content().firstMonth()).hasToString("2026-01");
        assertThat(draft.content().lastMonth()).hasToString("2026-12");
        assertThat(draft.state()).isEqualTo(DraftState.OPEN);
    }

    @Test
    void matchesTheUnitsThatItKnows() {
        DocumentId document = importText("2026年,新增限额以上商贸企业20家以上。(责任单位:区商务局、区未知局)");
        assertThat(onlyDraft(document).units())
                .extracting(unit -> unit.name() + "="
                        + (unit.unit() == null ? "?" : unit.unit().value()))
                .containsExactly("区商务局=" + commerce.value(), "区未知局=?");
    }

    @Test
    void anchorsEveryDraftOnItsExactWords() {
        DocumentId document = importText("𠮷祥街道2026年新增限额以上商贸企业20家以上,举办𠮷祥灯会3场。");
        DocumentText text = as("wenjian1", () -> documents.text(document));
        assertThat(drafts(document))
                .isNotEmpty()
                .allSatisfy(draft ->
                        assertThat(text.words(draft.start(), draft.end())).isEqualTo(draft.quote()));
    }

    @Test
    void startsTwiceWithoutDoubling() {
        DocumentId document = importText("2026年,新增限额以上商贸企业20家以上。");
        assertThat(as("wenjian1", () -> desk.start(document))).isZero();
        assertThat(drafts(document)).hasSize(1);
    }

    @Test
    void remembersDecisionsWhenStartedAgain() {
        DocumentId document = importText("2026年,新增限额以上商贸企业20家以上。");
        DraftView draft = onlyDraft(document);
        run("wenjian1", () -> desk.reject(draft.id(), draft.version(), "重复"));
        run("wenjian1", () -> desk.start(document));
        assertThat(onlyDraft(document).rejectReason()).isEqualTo("重复");
    }

    @Test
    void keepsNothingOfAFileThatCannotBeRead() {
        long before = count("document.policy_document");
        assertThatThrownBy(() -> as("wenjian1", () -> desk.importFile("空.txt", new byte[0])))
                .isInstanceOf(BusinessException.class);
        assertThat(count("document.policy_document")).isEqualTo(before);
    }

    @Test
    void importsNothingOfATextWithMoreTargetsThanAnybodyCouldConfirm() {
        long before = count("document.policy_document");
        assertThatThrownBy(() -> importText(("新增" + mine + "企业5家。\n").repeat(TooManyTargetsException.MOST + 1)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("intake.reading.tooMany"));
        assertThat(count("document.policy_document")).isEqualTo(before);
    }

    @Test
    void acceptsAndReopens() {
        DraftView draft = onlyDraft(importText("2026年,新增限额以上商贸企业20家以上。"));
        run("wenjian1", () -> desk.accept(draft.id(), draft.version()));
        DraftView accepted = draft(draft.id());
        assertThat(accepted.state()).isEqualTo(DraftState.ACCEPTED);
        run("wenjian1", () -> desk.reopen(draft.id(), accepted.version()));
        assertThat(draft(draft.id()).state()).isEqualTo(DraftState.OPEN);
    }

    @Test
    void takesASecondClickForTheFirst() {
        DraftView draft = onlyDraft(importText("2026年,新增限额以上商贸企业20家以上。"));
        run("wenjian1", () -> desk.accept(draft.id(), draft.version()));
        run("wenjian1", () -> desk.accept(draft.id(), draft.version()));
        assertThat(draft(draft.id()).version()).isEqualTo(draft.version() + 1);
    }

    @Test
    void tellsTheSecondPersonByWhomItWasChanged() {
        DraftView draft = onlyDraft(importText("2026年,新增限额以上商贸企业20家以上。"));
        run("wenjian1", () -> desk.edit(draft.id(), draft.version(), named(draft, "甲改的名称")));
        assertThatThrownBy(() -> run("wenjian2", () -> desk.edit(draft.id(), draft.version(), named(draft, "乙改的名称"))))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.CONFLICT);
                    assertThat(refusal.arguments()).containsExactly("wenjian1");
                });
        assertThat(draft(draft.id()).content().indicatorName()).isEqualTo("甲改的名称");
    }

    @Test
    void refusesAReasonlessRejection() {
        DraftView draft = onlyDraft(importText("2026年,新增限额以上商贸企业20家以上。"));
        assertThatThrownBy(() -> run("wenjian1", () -> desk.reject(draft.id(), draft.version(), "  ")))
                .isInstanceOf(BusinessException.class)
                .hasMessage("intake.reject.reasonMissing");
    }

    @Test
    void refusesContentThatCannotBeKept() {
        DraftView draft = onlyDraft(importText("2026年,新增限额以上商贸企业20家以上。"));
        assertThatThrownBy(() -> run("wenjian1", () -> desk.edit(draft.id(), draft.version(), named(draft, " "))))
                .isInstanceOfSatisfying(
                        InvalidDraftException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("indicatorName"));
    }

    @Test
    void addsWordsThatAPersonHasMarkedOutsideTheBasicPlane() {
        String sentence = "𠮷祥街道持续办好𠮷祥灯会。";
        DocumentId document = importText("四、其他\n" + sentence);
        DocumentText text = as("wenjian1", () -> documents.text(document));
        int start = text.text().codePointCount(0, text.text().indexOf("办好𠮷祥灯会"));
        DraftContent content = as("wenjian1", () -> desk.suggest(document, start, start + 6));
        DraftId id = as("wenjian1", () -> desk.add(document, start - 1, start + 6, content));
        assertThat(draft(id).quote()).isEqualTo("续办好𠮷祥灯会");
        assertThat(draft(id).state()).isEqualTo(DraftState.ACCEPTED);
        assertThat(content.indicatorName()).isEqualTo("办好𠮷祥灯会");
    }

    @Test
    void leavesWhiteSpaceAtTheEndsOfASelection() {
        DocumentId document = importText("一、目标\n办好年货节。\n");
        DocumentText text = as("wenjian1", () -> documents.text(document));
        int start = text.text().indexOf("\n办好年货节");
        DraftContent content = as("wenjian1", () -> desk.suggest(document, start, start + 6));
        DraftId id = as("wenjian1", () -> desk.add(document, start, start + 6, content));
        assertThat(draft(id).quote()).isEqualTo("办好年货节");
    }

    @Test
    void refusesWordsOutsideTheText() {
        DocumentId document = importText("办好年货节。");
        assertThatThrownBy(() -> as("wenjian1", () -> desk.suggest(document, 5, 5000)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("intake.anchor.outside");
    }

    @Test
    void matchesANewUnitInAllDrafts() {
        String name = "区" + mine + "局";
        DocumentId document = importText("2026年,新增限额以上商贸企业20家以上,举办促消费活动30场以上。(责任单位:" + name + ")");
        run(
                "wenjian1",
                () -> responsibilities.settle(
                        document, List.of(new Responsibilities.Choice(name, null, UnitKind.DEPARTMENT, null))));
        assertThat(drafts(document))
                .hasSize(2)
                .allSatisfy(
                        draft -> assertThat(draft.reportingUnit().orElseThrow().isMatched())
                                .isTrue());
    }

    @Test
    void matchesARememberedAliasInAllDrafts() {
        String alias = "区" + mine + "办";
        DocumentId document = importText("2026年,新增限额以上商贸企业20家以上。(责任单位:" + alias + ")");
        run(
                "wenjian1",
                () -> responsibilities.settle(
                        document, List.of(new Responsibilities.Choice(alias, commerce, null, null))));
        assertThat(onlyDraft(document).reportingUnit().orElseThrow().unit()).isEqualTo(commerce);
    }

    @Test
    void givesAUnitWhatNobodyIsNamedFor() {
        DocumentId document = importText("2026年,新增限额以上商贸企业20家以上。");
        assertThat(as("wenjian1", () -> desk.assignWhereNobodyIsNamed(document, commerce)))
                .isEqualTo(1);
        assertThat(onlyDraft(document).reportingUnit().orElseThrow().unit()).isEqualTo(commerce);
    }

    @Test
    void acceptsInBulkOnlyWhatIsSureAndComplete() {
        DocumentId document =
                importText("2026年,新增" + mine + "企业20家以上。(责任单位:区商务局)\n到2030年,累计培育" + mine + "龙头企业5家以上。(责任单位:区商务局)");
        run("wenjian1", () -> desk.acceptSure(document));
        assertThat(drafts(document))
                .extracting(draft -> draft.state() + " " + draft.content().nature())
                .containsExactly("ACCEPTED FLOW", "OPEN STOCK");
    }

    @Test
    void namesEverythingThatStandsInTheWayOfPublishing() {
        DocumentId document = importText("2026年,新增限额以上商贸企业20家以上。到2030年,累计培育" + mine + "龙头企业5家以上。");
        List<DraftView> all = drafts(document);
        run("wenjian1", () -> desk.accept(all.get(1).id(), all.get(1).version()));
        Publication publication = as("wenjian1", () -> desk.examine(document));
        assertThat(publication.obstacles())
                .extracting(obstacle -> obstacle.problem().messageKey())
                .containsExactly(
                        "intake.obstacle.open",
                        "intake.missing.baseline",
                        "intake.missing.leadUnit",
                        "intake.obstacle.coverage");
        assertThatThrownBy(() -> as("wenjian1", () -> desk.publish(document)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("intake.publish.refused");
        assertThat(status(document)).isEqualTo(DocumentStatus.DRAFT);
    }

    @Test
    void makesAcceptedDraftsTargetsWithTheirWords() {
        DocumentId document = importText("2026年,新增" + mine + "企业20家以上。(责任单位:区商务局)");
        acceptAll(document);
        TargetId target = as("wenjian1", () -> desk.publish(document)).get(0);
        assertThat(jdbc.sql("""
                        select clause.quote
                        from target.pub_target target
                        join document.pub_clause clause on clause.id = target.clause_id
                        where target.id = :id
                        """).param("id", target.value()).query(String.class).single())
                .isEqualTo(onlyDraft(document).quote());
        assertThat(onlyDraft(document).targets()).containsExactly(target);
        assertThat(status(document)).isEqualTo(DocumentStatus.PUBLISHED);
    }

    @Test
    void joinsTheYearsGoalToTheGoalOfThePlanPeriod() {
        DocumentId document =
                importText("2026年,新增" + mine + "企业20家以上。(责任单位:区商务局)\n到2030年,新增" + mine + "企业100家以上。(责任单位:区商务局)");
        acceptAll(document);
        List<TargetId> targets = as("wenjian1", () -> desk.publish(document));
        assertThat(targets).hasSize(2);
        assertThat(jdbc.sql("select parent_id from target.pub_target where id = :id")
                        .param("id", targets.get(1).value())
                        .query(Long.class)
                        .single())
                .isEqualTo(targets.get(0).value());
    }

    @Test
    void setsOneTargetForEachYearOfARecurringGoal() {
        DocumentId document = importText("每年新增" + mine + "企业20家以上。(责任单位:区商务局)");
        acceptAll(document);
        assertThat(as("wenjian1", () -> desk.publish(document))).hasSize(5);
        assertThat(onlyDraft(document).targets()).hasSize(5);
    }

    @Test
    void publishesTwiceWithoutDoubling() {
        DocumentId document = importText("2026年,新增" + mine + "企业20家以上。(责任单位:区商务局)");
        acceptAll(document);
        as("wenjian1", () -> desk.publish(document));
        assertThat(as("wenjian1", () -> desk.publish(document))).isEmpty();
        assertThat(jdbc.sql("select count(*) from target.pub_target where document_id = :id")
                        .param("id", document.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsAPublishedDraftFromBeingChanged() {
        DocumentId document = importText("2026年,新增" + mine + "企业20家以上。(责任单位:区商务局)");
        acceptAll(document);
        as("wenjian1", () -> desk.publish(document));
        DraftView published = onlyDraft(document);
        assertThatThrownBy(() -> run("wenjian1", () -> desk.reject(published.id(), published.version(), "不要了")))
                .isInstanceOf(BusinessException.class)
                .hasMessage("intake.draft.closed.PUBLISHED");
    }

    @Test
    void refusesTwoDemandsOnTheSameIndicatorAndMonths() {
        DocumentId document =
                importText("2026年,新增" + mine + "企业20家以上。(责任单位:区商务局)\n2026年,新增" + mine + "企业30家以上。(责任单位:区商务局)");
        acceptAll(document);
        assertThat(as("wenjian1", () -> desk.examine(document)).obstacles())
                .extracting(obstacle -> obstacle.problem().messageKey())
                .containsExactly("intake.obstacle.contradiction");
    }

    @Test
    void makesOneTargetOfAFloorAndWhatIsStrivenForBeyondIt() {
        DocumentId document = importText("2026年,新增" + mine + "企业确保100家、力争150家。(责任单位:区商务局)");
        acceptAll(document);
        List<TargetId> targets = as("wenjian1", () -> desk.publish(document));
        assertThat(targets).hasSize(1);
        assertThat(jdbc.sql("select bound || '/' || stretch from target.pub_terms where target_id = :id")
                        .param("id", targets.get(0).value())
                        .query(String.class)
                        .single())
                .matches("100(\\.0+)?/150(\\.0+)?");
    }

    @Test
    void readsATableWithMergedHeadersFromAWebPage() {
        String page =
                "<html><head><meta charset=utf-8><title>云汀区指标计划(2026—2027年)</title></head><body><h1>云汀区指标计划(2026—2027年)</h1><table>"
                        + "<tr><th rowspan=2>序号</th><th rowspan=2>指标名称</th><th rowspan=2>单位</th><th colspan=2>目标值</th><th rowspan=2>牵头单位</th></tr>"
                        + "<tr><th>2026年</th><th>2027年</th></tr>"
                        + "<tr><td>1</td><td>" + mine
                        + "企业数</td><td>家</td><td>20</td><td>30</td><td>区商务局</td></tr></table></body></html>";
        DocumentId document = as("wenjian1", () -> desk.importFile("计划.html", bytes(page)));
        assertThat(drafts(document))
                .extracting(draft -> draft.content().indicatorName() + " "
                        + draft.content().bound().stripTrailingZeros().toPlainString()
                        + draft.content().unitOfMeasure() + " "
                        + draft.content().lastMonth() + " "
                        + draft.units().get(0).name())
                .containsExactly(mine + "企业数 20家 2026-12 区商务局", mine + "企业数 30家 2027-12 区商务局");
    }

    @Test
    void makesOneTargetOfADemandThatStandsThereTwice() {
        DocumentId document =
                importText("2026年,新增" + mine + "企业20家以上。(责任单位:区商务局)\n2026年,新增" + mine + "企业20家以上。(责任单位:区商务局)");
        acceptAll(document);
        assertThat(as("wenjian1", () -> desk.publish(document))).hasSize(1);
    }

    @Test
    void publishesOnceWhenTwoPersonsPressAtTheSameMoment() {
        DocumentId document = importText("2026年,新增" + mine + "企业20家以上。(责任单位:区商务局)");
        acceptAll(document);
        List<CompletableFuture<List<TargetId>>> both = Stream.of("wenjian1", "wenjian2")
                .map(person -> CompletableFuture.supplyAsync(() -> as(person, () -> desk.publish(document))))
                .toList();
        assertThat(both.stream().mapToInt(one -> one.join().size()).sum()).isEqualTo(1);
    }

    @Test
    void findsAnewWhatNobodyHasTouched() {
        String text = "关于促进商贸的意见\n\n一、目标\n新增" + mine + "企业20家以上。举办" + mine + "活动30场以上。\n";
        DocumentId document = as("wenjian1", () -> desk.importFile("意见.txt", bytes(text)));
        List<DraftView> before = drafts(document);
        run("wenjian1", () -> desk.reject(before.get(0).id(), before.get(0).version(), "不要"));
        DocumentCard card = as("wenjian1", () -> documents.describe(document));
        DocumentData data = card.data();
        run(
                "wenjian1",
                () -> documents.correctData(
                        document,
                        new DocumentData(
                                data.title(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                ReportingMonth.of(2026, 1),
                                ReportingMonth.of(2027, 12)),
                        card.version()));
        run("wenjian1", () -> desk.findAgain(document));
        List<DraftView> after = drafts(document);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(0)).isEqualTo(draft(before.get(0).id()));
        assertThat(after.get(1).id()).isNotEqualTo(before.get(1).id());
        assertThat(after.get(1).content().lastMonth()).hasToString("2027-12");
    }

    @Test
    void discardsADraftDocumentWithAllThatHangsOnIt() {
        DocumentId document = importText("2026年,新增限额以上商贸企业20家以上。(责任单位:区商务局)");
        run("wenjian1", () -> desk.discard(document));
        assertThatThrownBy(() -> drafts(document)).isInstanceOf(BusinessException.class);
    }

    @Test
    void keepsAPublishedDocument() {
        DocumentId document = importText("2026年,新增" + mine + "企业20家以上。(责任单位:区商务局)");
        acceptAll(document);
        as("wenjian1", () -> desk.publish(document));
        assertThatThrownBy(() -> run("wenjian1", () -> desk.discard(document))).isInstanceOf(BusinessException.class);
        assertThat(drafts(document)).hasSize(1);
    }

    @Test
    void asksForTheRightToManageDocuments() {
        assertThatThrownBy(() -> as("tianbao1", () -> desk.importFile("方案.txt", bytes("2026年新增企业2家。"))))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private void acceptAll(DocumentId document) {
        drafts(document).forEach(draft -> {
            DraftContent content = draft.content();
            if (content.needsBaseline()) {
                content = content.withBaseline(BigDecimal.ZERO);
            }
            DraftContent complete = content;
            int version = as("wenjian1", () -> desk.edit(draft.id(), draft.version(), complete));
            run("wenjian1", () -> desk.accept(draft.id(), version));
        });
        run("wenjian1", () -> LedgerWork.settle(ledger, document));
    }

    private DocumentStatus status(DocumentId document) {
        return as("wenjian1", () -> documents.describe(document)).status();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static DraftContent named(DraftView draft, String name) {
        DraftContent c = draft.content();
        return new DraftContent(
                name,
                c.kind(),
                c.nature(),
                c.bound(),
                c.boundMax(),
                c.unitOfMeasure(),
                c.comparator(),
                c.strict(),
                c.firstMonth(),
                c.lastMonth(),
                c.yearly(),
                c.baseline(),
                c.commitment(),
                c.leader(),
                c.definitionOfDone(),
                c.leadUnits(),
                c.supportingUnits());
    }

    private DocumentId importText(String body) {
        return as(
                "wenjian1",
                () -> desk.importFile("方案.txt", bytes("云汀区商贸提质行动方案(2026—2030年)\n\n一、主要目标\n" + body + "\n")));
    }

    private DraftView onlyDraft(DocumentId document) {
        List<DraftView> all = drafts(document);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<DraftView> drafts(DocumentId document) {
        return as("wenjian1", () -> desk.drafts(document));
    }

    private DraftView draft(DraftId id) {
        return as("wenjian1", () -> desk.draft(id));
    }

    private <T> T as(String person, Supplier<T> code) {
        return signedIn.call(person, code);
    }

    private void run(String person, Runnable code) {
        signedIn.run(person, code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

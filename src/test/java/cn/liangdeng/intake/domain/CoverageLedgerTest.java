package cn.liangdeng.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.CoverageEntry;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.CoverageStanding;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.LedgerWork;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CoverageLedgerTest {

    private static final String GOAL = "2026年,新增限额以上商贸企业20家以上。(责任单位:区商务局)\n";

    @Autowired
    private ImportDesk desk;

    @Autowired
    private CoverageLedger ledger;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void people() {
        people.department("区商务局");
        people.account("taizhang1", people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        people.account("taizhang2", people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
    }

    @Test
    void tiesFigureDeadlineAndUnitToTheDraftThatUsesThem() {
        DocumentId document = importText(GOAL);
        assertThat(standings(document, "20", "2026年", "区商务局")).containsOnly(CoverageStanding.LINKED);
    }

    @Test
    void listsARefusedNumberUnderItsReason() {
        DocumentId document = importText(GOAL + "对新引进的企业给予50万元奖励。\n");
        assertThat(entry(document, "50万元").reason()).isEqualTo("SUBSIDY");
        assertThat(entry(document, "50万元").isOpen()).isTrue();
    }

    @Test
    void listsAResponsibleUnitThatAnswersForNothing() {
        DocumentId document = importText(GOAL + "二、保障措施\n加强组织领导,落实各项要求。(责任单位:区未知局)\n");
        assertThat(entry(document, "区未知局").isOpen()).isTrue();
    }

    @Test
    void dismissesWhatADraftUsedWhenAPersonRejectsIt() {
        DocumentId document = importText(GOAL);
        DraftView draft = as("taizhang1", () -> desk.drafts(document)).get(0);
        run("taizhang1", () -> desk.reject(draft.id(), draft.version(), "原则性要求"));
        CoverageEntry figure = entry(document, "20");
        assertThat(figure.standing()).isEqualTo(CoverageStanding.DISMISSED);
        assertThat(figure.note()).isEqualTo("原则性要求");
        assertThat(figure.decidedBy()).isNotNull();
    }

    @Test
    void confirmsAGroupWithWhoAndWhenAndKeepsIt() {
        DocumentId document = importText(GOAL + "对新引进的企业给予50万元奖励,给予30万元补助。\n");
        int seen = open(document, "SUBSIDY").size();
        assertThat(as("taizhang1", () -> ledger.confirm(document, "SUBSIDY", seen)))
                .isEqualTo(2);
        run("taizhang1", () -> desk.findAgain(document));
        CoverageEntry entry = entry(document, "50万元");
        assertThat(entry.standing()).isEqualTo(CoverageStanding.CONFIRMED);
        assertThat(entry.decidedBy()).isNotNull();
        assertThat(entry.decidedAt()).isNotNull();
    }

    @Test
    void refusesToConfirmMoreThanThePersonSaw() {
        DocumentId document = importText(GOAL + "对新引进的企业给予50万元奖励,给予30万元补助。\n");
        assertThatThrownBy(() -> as("taizhang1", () -> ledger.confirm(document, "SUBSIDY", 1)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("intake.coverage.changed");
    }

    @Test
    void keepsTheDecisionOfWhoCameFirst() {
        DocumentId document = importText(GOAL + "对新引进的企业给予50万元奖励。\n");
        CoverageEntry seen = entry(document, "50万元");
        Map<Long, Integer> versions = Map.of(seen.id(), seen.version());
        run("taizhang1", () -> ledger.dismiss(document, versions, "奖励标准"));
        assertThatThrownBy(() -> run("taizhang2", () -> ledger.dismiss(document, versions, "别的理由")))
                .isInstanceOf(BusinessException.class)
                .hasMessage("intake.coverage.changed");
        assertThat(entry(document, "50万元").note()).isEqualTo("奖励标准");
    }

    @Test
    void takesADecisionBack() {
        DocumentId document = importText(GOAL + "对新引进的企业给予50万元奖励。\n");
        run("taizhang1", () -> LedgerWork.settle(ledger, document));
        run(
                "taizhang1",
                () -> ledger.reopen(document, List.of(entry(document, "50万元").id())));
        assertThat(entry(document, "50万元").isOpen()).isTrue();
    }

    @Test
    void linksARefusedNumberOnWhichAPersonPutsATarget() {
        DocumentId document = importText(GOAL + "对新引进的企业给予50万元奖励。\n");
        CoverageEntry entry = entry(document, "50万元");
        as(
                "taizhang1",
                () -> desk.add(
                        document, entry.start(), entry.end(), desk.suggest(document, entry.start(), entry.end())));
        assertThat(entry(document, "50万元").standing()).isEqualTo(CoverageStanding.LINKED);
    }

    @Test
    void blocksPublishingUntilNothingIsOpen() {
        DocumentId document = importText(GOAL + "对新引进的企业给予50万元奖励。\n");
        DraftView draft = as("taizhang1", () -> desk.drafts(document)).get(0);
        run("taizhang1", () -> desk.accept(draft.id(), draft.version()));
        assertThat(as("taizhang1", () -> desk.examine(document)).uncovered()).isPositive();
        assertThatThrownBy(() -> as("taizhang1", () -> desk.publish(document)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("intake.publish.refused");
        run("taizhang1", () -> LedgerWork.settle(ledger, document));
        assertThat(as("taizhang1", () -> desk.publish(document))).hasSize(1);
    }

    @Test
    void leavesNoDigitOfTheTextOut() {
        String text = GOAL + "联系电话0577-88297777,共3页,编号A-17。\n";
        DocumentId document = importText(text);
        List<CoverageEntry> entries = as("taizhang1", () -> ledger.entries(document));
        String whole = head() + text;
        for (int i = 0; i < whole.length(); i++) {
            int at = i;
            if (Character.isDigit(whole.charAt(i))) {
                assertThat(entries)
                        .as("the digit at %s", at)
                        .anyMatch(entry -> entry.start() <= at && at < entry.end());
            }
        }
    }

    private List<CoverageStanding> standings(DocumentId document, String... words) {
        return List.of(words).stream()
                .map(word -> entry(document, word).standing())
                .toList();
    }

    private List<CoverageEntry> open(DocumentId document, String reason) {
        return as("taizhang1", () -> ledger.entries(document)).stream()
                .filter(entry -> entry.isOpen() && entry.reason().equals(reason))
                .toList();
    }

    /** The last of these words: the title has years as well. */
    private CoverageEntry entry(DocumentId document, String words) {
        return as("taizhang1", () -> ledger.entries(document)).stream()
                .filter(entry -> entry.words().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow(() ->
                        new AssertionError(words + " is none of " + as("taizhang1", () -> ledger.entries(document))));
    }

    private static String head() {
        return "云汀区商贸提质行动方案(2026—2030年)\n\n一、主要目标\n";
    }

    private DocumentId importText(String body) {
        return as("taizhang1", () -> desk.importFile("方案.txt", (head() + body).getBytes(StandardCharsets.UTF_8)));
    }

    private <T> T as(String person, Supplier<T> code) {
        return signedIn.call(person, code);
    }

    private void run(String person, Runnable code) {
        signedIn.run(person, code);
    }
}

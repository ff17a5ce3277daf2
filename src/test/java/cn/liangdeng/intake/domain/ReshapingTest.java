package cn.liangdeng.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.ActKind;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.CoverageStanding;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.LedgerWork;
import cn.liangdeng.intake.Reshaping;
import cn.liangdeng.organisation.UnitGroups;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.Letters;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReshapingTest {

    @Autowired
    private ImportDesk desk;

    @Autowired
    private Reshaping reshaping;

    @Autowired
    private CoverageLedger ledger;

    @Autowired
    private UnitGroups groups;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    /** Tests share one district, and groups and indicators are found again by their names. */
    private final String mine = Letters.unique();

    private UnitId first;
    private UnitId second;

    @BeforeEach
    void people() {
        people.department("区商务局");
        first = people.department("区一" + mine + "局");
        second = people.department("区二" + mine + "局");
        people.account("chaifen1", people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        people.account("chaifen2", people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
    }

    @Test
    void splitsADraftAndKeepsItsUnitsAndMonths() {
        DocumentId document = importText("2026年,新增" + mine + "类企业20家以上。(责任单位:区商务局)");
        DraftView whole = drafts(document).get(0);
        List<DraftView> parts = split(document, whole);
        assertThat(parts).hasSize(2).allSatisfy(part -> {
            assertThat(part.content().leadUnits()).containsExactly("区商务局");
            assertThat(part.content().lastMonth()).isEqualTo(whole.content().lastMonth());
            assertThat(part.state()).isEqualTo(DraftState.OPEN);
        });
        assertThat(draft(whole).state()).isEqualTo(DraftState.REJECTED);
        assertThat(draft(whole).rejectReason()).isEqualTo("已拆分");
    }

    @Test
    void takesASplitBack() {
        DocumentId document = importText("2026年,新增" + mine + "类企业20家以上。(责任单位:区商务局)");
        DraftView whole = drafts(document).get(0);
        split(document, whole);
        assertThat(undo(document)).isEqualTo(ActKind.SPLIT);
        assertThat(drafts(document)).hasSize(1);
        assertThat(draft(whole).state()).isEqualTo(DraftState.OPEN);
        assertThat(draft(whole).units()).isEqualTo(whole.units());
    }

    @Test
    void mergesARepetitionAndKeepsItsNumbersAccountedFor() {
        DocumentId document = importText("2026年,新增" + mine + "类企业20家以上。(责任单位:区商务局)\n2026年,新增" + mine + "类企业20家以上。");
        List<DraftView> two = drafts(document);
        run("chaifen1", () -> merge(two.get(0), two.get(1), Reshaping.Merging.REPEATED));
        assertThat(draft(two.get(1)).state()).isEqualTo(DraftState.REJECTED);
        assertThat(as("chaifen1", () -> ledger.entries(document)))
                .filteredOn(entry -> entry.words().equals("20"))
                .isNotEmpty()
                .allMatch(entry -> entry.standing() == CoverageStanding.LINKED);
        assertThat(undo(document)).isEqualTo(ActKind.MERGE);
        assertThat(draft(two.get(1)).state()).isEqualTo(DraftState.OPEN);
    }

    @Test
    void takesTheOthersFigureAsBaseline() {
        DocumentId document = importText("2026年,新增" + mine + "类企业20家以上。\n2026年,新增" + mine + "类商户5家以上。");
        List<DraftView> two = drafts(document);
        run("chaifen1", () -> merge(two.get(0), two.get(1), Reshaping.Merging.BASELINE));
        assertThat(draft(two.get(0)).content().baseline()).isEqualByComparingTo("5");
    }

    @Test
    void takesBackOneActAfterTheOther() {
        DocumentId document = importText("2026年,新增" + mine + "类企业20家以上。(责任单位:区商务局)");
        DraftView draft = drafts(document).get(0);
        run(
                "chaifen1",
                () -> desk.edit(draft.id(), draft.version(), draft.content().withBaseline(BigDecimal.TEN)));
        run("chaifen1", () -> desk.accept(draft.id(), draft(draft).version()));
        assertThat(undo(document)).isEqualTo(ActKind.ACCEPT);
        assertThat(undo(document)).isEqualTo(ActKind.EDIT);
        assertThat(draft(draft).content()).isEqualTo(draft.content());
        assertThatThrownBy(() -> undo(document)).hasMessage("intake.undo.nothing");
    }

    @Test
    void keepsWhatSomebodyElseHasDoneSince() {
        DocumentId document = importText("2026年,新增" + mine + "类企业20家以上。(责任单位:区商务局)");
        DraftView draft = drafts(document).get(0);
        run("chaifen1", () -> desk.accept(draft.id(), draft.version()));
        run("chaifen2", () -> desk.reject(draft.id(), draft(draft).version(), "重复"));
        assertThatThrownBy(() -> undo(document))
                .isInstanceOf(BusinessException.class)
                .hasMessage("intake.undo.changed");
        assertThat(draft(draft).state()).isEqualTo(DraftState.REJECTED);
    }

    @Test
    void takesBackAnAddedDraft() {
        DocumentId document = importText("2026年,新增" + mine + "类企业20家以上。(责任单位:区商务局)");
        run("chaifen1", () -> desk.add(document, 0, 4, desk.suggest(document, 0, 4)));
        assertThat(drafts(document)).hasSize(2);
        undo(document);
        assertThat(drafts(document)).hasSize(1);
    }

    @Test
    void setsOneTargetForEachMemberOfAGroupAndRemembersIt() {
        String group = "各" + mine + "街镇";
        DocumentId document = importText("2026年,新增" + mine + "类企业20家以上。(责任单位:" + group + ")");
        assertThat(as(
                        "chaifen1",
                        () -> reshaping.expand(document, group, List.of(first, second), Reshaping.Sharing.EACH)))
                .isEqualTo(1);
        DraftView draft = drafts(document).get(0);
        assertThat(draft.units()).allMatch(unit -> unit.isMatched());
        run("chaifen1", () -> desk.accept(draft.id(), draft.version()));
        run("chaifen1", () -> LedgerWork.settle(ledger, document));
        assertThat(as("chaifen1", () -> desk.publish(document))).hasSize(2);
        assertThat(as("chaifen1", groups::list)).anySatisfy(kept -> {
            assertThat(kept.name()).isEqualTo(group);
            assertThat(kept.members()).containsExactly(first, second);
        });
    }

    @Test
    void letsAGroupSupport() {
        String group = "各" + mine + "有关单位";
        DocumentId document = importText("2026年,新增" + mine + "类企业20家以上。(责任单位:区商务局、" + group + ")");
        run("chaifen1", () -> reshaping.expand(document, group, List.of(first, second), Reshaping.Sharing.SUPPORTING));
        assertThat(drafts(document).get(0).content().leadUnits()).containsExactly("区商务局");
        assertThat(drafts(document).get(0).content().supportingUnits()).hasSize(2);
    }

    private List<DraftView> split(DocumentId document, DraftView whole) {
        as("chaifen1", () -> reshaping.split(whole.id(), whole.version(), whole.start() + 4, "已拆分"));
        return drafts(document).stream()
                .filter(draft -> !draft.id().equals(whole.id()))
                .toList();
    }

    private void merge(DraftView one, DraftView other, Reshaping.Merging how) {
        reshaping.merge(one.id(), one.version(), other.id(), other.version(), how, "已并入");
    }

    private ActKind undo(DocumentId document) {
        return as("chaifen1", () -> reshaping.undo(document)).kind();
    }

    private DocumentId importText(String body) {
        return as(
                "chaifen1",
                () -> desk.importFile(
                        "方案.txt",
                        ("云汀区商贸提质行动方案(2026—2030年)\n\n一、主要目标\n" + body + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private List<DraftView> drafts(DocumentId document) {
        return as("chaifen1", () -> desk.drafts(document));
    }

    private DraftView draft(DraftView old) {
        return as("chaifen1", () -> desk.draft(old.id()));
    }

    private <T> T as(String person, Supplier<T> code) {
        return signedIn.call(person, code);
    }

    private void run(String person, Runnable code) {
        signedIn.run(person, code);
    }
}

package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentEditions;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.LedgerWork;
import cn.liangdeng.intake.Reshaping;
import cn.liangdeng.intake.RevisionKind;
import cn.liangdeng.intake.RevisionRow;
import cn.liangdeng.intake.Revisions;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class RevisionPagesTest {

    private static final String CLERK = "xiuding1";
    private static final String READER = "xiuding2";
    private static final String LATER = "三、附则\n本方案自印发之日起施行。\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Reshaping reshaping;

    @Autowired
    private DocumentEditions editions;

    @Autowired
    private PolicyDocuments documents;

    @Autowired
    private CoverageLedger ledger;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = Letters.unique();

    @BeforeEach
    void people() {
        UnitId office = people.department("区政府办公室");
        people.account(CLERK, office, Role.DOCUMENT_ADMINISTRATOR);
        people.department("区商务局");
        people.account(READER, office, Role.OFFICE);
    }

    @Test
    void tellsThatTheSameFileWasImported() throws Exception {
        byte[] file = bytes(plan("20"));
        upload("/intake", file).andExpect(redirectedUrlPattern("/intake/*"));
        upload("/intake", file)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已经导入过")));
    }

    @Test
    void revisesADocumentAsAWhole() throws Exception {
        DocumentId base = published(plan("20"));
        DocumentId revision = revised(base, plan("30"));
        RevisionRow same = row(revision, RevisionKind.UNCHANGED);
        RevisionRow changed = row(revision, RevisionKind.CHANGED);
        web.perform(get("/intake/{id}/revision", revision.value()).with(signedIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不低于20家")))
                .andExpect(content().string(containsString("不低于30家")));
        decide(revision, changed, "ADJUST");
        act(post("/intake/{id}/revision/carry-unchanged", revision.value()));
        publish(revision).andExpect(redirectedUrl("/documents/" + revision.value()));
        assertThat(standing(base)).isEqualTo(DocumentStatus.SUPERSEDED);
        assertThat(standing(revision)).isEqualTo(DocumentStatus.PUBLISHED);
        assertThat(targetsOf(revision))
                .containsExactlyInAnyOrder(
                        same.target().value(), changed.target().value());
        assertThat(jdbc.sql("select bound from target.terms where target_id = :id and number = 2")
                        .param("id", changed.target().value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("30");
        assertThat(jdbc.sql("select count(*) from target.pub_target_source where document_id = :id")
                        .param("id", base.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        web.perform(get("/documents/{id}", base.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("历史版本")));
    }

    @Test
    void listsOnlyWhatIsNewOnTheDeskOfARevision() throws Exception {
        DocumentId base = published(plan("20"));
        DocumentId revision = revised(base, plan("30") + "2026年,新增" + mark + "丙工坊7家以上。(责任单位:区商务局)\n");
        List<DraftView> drafts = call(() -> desk.drafts(revision));
        assertThat(drafts).hasSize(3);
        String carried = "id=\"draft-" + drafts.get(0).id().value() + "\"";
        String fresh = "id=\"draft-" + drafts.get(2).id().value() + "\"";
        web.perform(get("/intake/{id}", revision.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString(fresh)))
                .andExpect(content().string(not(containsString(carried))));
        web.perform(get("/intake/{id}", revision.value()).param("state", "ALL").with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString(carried)));
        // The words of a carried draft lead to its card all the same.
        web.perform(get("/intake/{id}", revision.value())
                        .param("at", String.valueOf(drafts.get(0).id().value()))
                        .with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString(carried)));
        web.perform(get("/intake/{id}", revision.value())
                        .param("at", String.valueOf(drafts.get(2).id().value()))
                        .with(signedIn.as(CLERK)))
                .andExpect(content().string(not(containsString(carried))));
        web.perform(get("/intake/{id}/revision", revision.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("1条目标尚未确认，查看")));
    }

    @Test
    void whatIsStrivenForBeyondAFloorIsNoNewCommitment() throws Exception {
        DocumentId base = published(floorAnd("15"));
        assertThat(targetsOf(base)).hasSize(1);
        DocumentId revision = revised(base, floorAnd("15") + LATER);
        assertThat(call(() -> revisions.view(revision)).fresh()).isEmpty();
        assertThat(call(() -> revisions.fresh(revision))).isEmpty();
        act(post("/intake/{id}/revision/carry-unchanged", revision.value()));
        call(() -> {
            LedgerWork.settle(ledger, revision);
            return revision;
        });
        publish(revision).andExpect(redirectedUrl("/documents/" + revision.value()));
        assertThat(targetsOf(revision)).hasSize(1);
        assertThat(call(() -> desk.drafts(revision)))
                .allSatisfy(draft -> assertThat(draft.targets()).hasSize(1));
    }

    @Test
    void whatIsStrivenForIsAdjustedWithItsFloor() throws Exception {
        DocumentId base = published(floorAnd("15"));
        DocumentId revision = revised(base, floorAnd("18"));
        RevisionRow changed = row(revision, RevisionKind.CHANGED);
        assertThat(changed.further())
                .singleElement()
                .satisfies(draft -> assertThat(draft.content().bound()).isEqualByComparingTo("18"));
        web.perform(get("/intake/{id}/revision", revision.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("奋斗目标15家")))
                .andExpect(content().string(containsString("另有表述：")));
        decide(revision, changed, "ADJUST");
        publish(revision).andExpect(redirectedUrl("/documents/" + revision.value()));
        assertThat(stretches(changed))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("15"), new BigDecimal("18"));
    }

    @Test
    void whatIsStrivenForNoLongerIsDroppedByAPerson() throws Exception {
        DocumentId base = published(floorAnd("15"));
        DocumentId revision = revised(base, floorAnd(""));
        RevisionRow changed = row(revision, RevisionKind.CHANGED);
        assertThat(changed.furtherLost()).isTrue();
        decide(revision, changed, "ADJUST");
        publish(revision).andExpect(redirectedUrl("/documents/" + revision.value()));
        assertThat(jdbc.sql(
                                "select count(*) from target.terms where target_id = :id and number = 2 and stretch is null")
                        .param("id", changed.target().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatAPersonMergedIsNoNewCommitmentEither() throws Exception {
        String twice = plan("20") + "二、附表\n全年引进" + mark + "甲企业20家以上。(责任单位:区商务局)\n";
        DocumentId base = call(() -> {
            DocumentId id = desk.importFile("方案.txt", bytes(twice));
            List<DraftView> drafts = desk.drafts(id);
            reshaping.merge(
                    drafts.get(0).id(),
                    drafts.get(0).version(),
                    drafts.get(2).id(),
                    drafts.get(2).version(),
                    Reshaping.Merging.REPEATED,
                    "重复");
            desk.drafts(id).stream()
                    .filter(draft -> draft.state() == DraftState.OPEN)
                    .forEach(draft -> desk.accept(draft.id(), draft.version()));
            LedgerWork.settle(ledger, id);
            desk.publish(id);
            return id;
        });
        DocumentId revision = revised(base, twice + LATER);
        assertThat(call(() -> revisions.view(revision)).fresh()).isEmpty();
    }

    private List<BigDecimal> stretches(RevisionRow row) {
        return jdbc.sql("select stretch from target.terms where target_id = :id order by number")
                .param("id", row.target().value())
                .query(BigDecimal.class)
                .list();
    }

    /** A floor with what is striven for beyond it; nothing beyond it where no figure is given. */
    private String floorAnd(String beyond) {
        return "云汀区" + mark + "行动方案(2026年)\n\n一、主要目标\n2026年,确保新增" + mark + "丁工坊10家"
                + (beyond.isEmpty() ? "" : "、力争" + beyond + "家") + "。(责任单位:区商务局)\n";
    }

    @Test
    void publishesNothingWhileSomethingIsUndecided() throws Exception {
        DocumentId base = published(plan("20"));
        DocumentId revision = revised(base, plan("30"));
        publish(revision).andExpect(status().isUnprocessableContent());
        assertThat(standing(base)).isEqualTo(DocumentStatus.PUBLISHED);
        assertThat(targetsOf(base)).hasSize(2);
    }

    @Test
    void withdrawsADocumentWithItsTargets() throws Exception {
        DocumentId document = published(plan("20"));
        web.perform(get("/intake/{id}/withdraw", document.value()).with(signedIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(mark)));
        int version = call(() -> documents.describe(document)).version();
        act(post("/intake/{id}/withdraw", document.value())
                        .param("from", "2026-11")
                        .param("reason", "政策到期")
                        .param("approver", "区政府")
                        .param("approvalNumber", "云政〔2026〕9号")
                        .param("decidedOn", "2026-10-20")
                        .param("version", String.valueOf(version)))
                .andExpect(redirectedUrl("/documents/" + document.value()));
        assertThat(standing(document)).isEqualTo(DocumentStatus.WITHDRAWN);
        assertThat(jdbc.sql("select distinct status from target.target where document_id = :id")
                        .param("id", document.value())
                        .query(String.class)
                        .list())
                .containsExactly("WITHDRAWN");
        web.perform(get("/documents/{id}", document.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("政策到期")));
    }

    @Test
    void asksForWhatAWithdrawalNeeds() throws Exception {
        DocumentId document = published(plan("20"));
        act(post("/intake/{id}/withdraw", document.value())
                        .param("from", "2026-11")
                        .param("decidedOn", "2026-10-20")
                        .param(
                                "version",
                                String.valueOf(
                                        call(() -> documents.describe(document)).version())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写废止理由")));
        assertThat(standing(document)).isEqualTo(DocumentStatus.PUBLISHED);
    }

    @Test
    void linksACitedDocumentThatArrivesLater() throws Exception {
        String title = "关于促进" + mark + "发展的意见";
        DocumentId citing = published(
                "云汀区" + mark + "方案\n\n为贯彻落实《" + title + "》,制定本方案。\n一、目标\n2026年,新增" + mark + "甲企业20家以上。(责任单位:区商务局)\n");
        DocumentId cited = published(title + "\n\n一、目标\n2026年,新增" + mark + "乙企业10家以上。(责任单位:区商务局)\n");
        web.perform(get("/documents/{id}", citing.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("/documents/" + cited.value() + "\"")));
        web.perform(get("/documents/{id}", cited.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("/documents/" + citing.value() + "\"")));
    }

    @Test
    void marksInTheLivingTextWhatCannotBeMeasured() throws Exception {
        DocumentId document = call(() -> desk.importFile("方案.txt", bytes(plan("20"))));
        List<DraftView> drafts = call(() -> desk.drafts(document));
        signedIn.run(CLERK, () -> {
            desk.rejectAsUnmeasurable(drafts.get(0).id(), drafts.get(0).version(), "原则性要求");
            desk.accept(drafts.get(1).id(), drafts.get(1).version());
            LedgerWork.settle(ledger, document);
            desk.publish(document);
        });
        web.perform(get("/documents/{id}", document.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("is-unmeasurable")))
                .andExpect(content().string(containsString("不可考核")))
                .andExpect(content().string(containsString("没有查看进度的权限")));
        web.perform(get("/documents/{id}", document.value()).with(signedIn.as(READER)))
                .andExpect(content().string(not(containsString("没有查看进度的权限"))));
    }

    private String plan(String figure) {
        return "云汀区" + mark + "行动方案(2026年)\n\n一、主要目标\n2026年,新增" + mark + "甲企业" + figure + "家以上。(责任单位:区商务局)\n2026年,新增"
                + mark + "乙门店5家以上。(责任单位:区商务局)\n";
    }

    private DocumentId published(String text) {
        return call(() -> {
            DocumentId id = desk.importFile("方案.txt", bytes(text));
            desk.drafts(id).forEach(draft -> desk.accept(draft.id(), draft.version()));
            LedgerWork.settle(ledger, id);
            desk.publish(id);
            return id;
        });
    }

    private DocumentId revised(DocumentId base, String text) throws Exception {
        upload("/intake/" + base.value() + "/revise", bytes(text))
                .andExpect(redirectedUrlPattern("/intake/*/revision"));
        return call(() -> editions.of(base)).get(1).id();
    }

    private RevisionRow row(DocumentId revision, RevisionKind kind) {
        return call(() -> revisions.view(revision)).of(kind).get(0);
    }

    private void decide(DocumentId revision, RevisionRow row, String decision) throws Exception {
        act(post("/intake/{id}/revision/rows/{row}", revision.value(), row.id())
                .param("version", String.valueOf(row.version()))
                .param("decision", decision));
        assertThat(row(revision, row.kind()).isDecided()).isTrue();
    }

    private ResultActions publish(DocumentId revision) throws Exception {
        return act(post("/intake/{id}/revision/publish", revision.value())
                .param("effectiveFrom", "2026-10")
                .param("reasonClass", "SUPERIOR_POLICY")
                .param("reason", "上级下达新任务")
                .param("approver", "区政府")
                .param("approvalNumber", "云政〔2026〕8号"));
    }

    private ResultActions act(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(signedIn.as(CLERK)));
    }

    private ResultActions upload(String path, byte[] content) throws Exception {
        return web.perform(multipart(path)
                .file(new MockMultipartFile("file", "方案.txt", "text/plain", content))
                .with(csrf())
                .with(signedIn.as(CLERK)));
    }

    private DocumentStatus standing(DocumentId document) {
        return call(() -> documents.describe(document)).status();
    }

    private List<Long> targetsOf(DocumentId document) {
        return jdbc.sql("select id from target.target where document_id = :id")
                .param("id", document.value())
                .query(Long.class)
                .list();
    }

    private <T> T call(Supplier<T> code) {
        return signedIn.call(CLERK, code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

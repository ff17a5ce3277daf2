package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.LedgerWork;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.Letters;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class DeskPagesTest {

    private static final String CLERK = "daoru1";
    private static final String COLLEAGUE = "daoru2";
    private static final String FILLER = "daoru3";

    @Autowired
    private MockMvc web;

    @Autowired
    private ImportDesk desk;

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
        people.account(COLLEAGUE, office, Role.DOCUMENT_ADMINISTRATOR);
        people.account(FILLER, people.department("区商务局"), Role.UNIT_FILLER);
    }

    @Test
    void takesAFileAndOpensTheDesk() throws Exception {
        upload("方案.txt", bytes(text("2026年,新增" + mark + "企业20家以上。"))).andExpect(redirectedUrlPattern("/intake/*"));
    }

    @Test
    void saysWhatIsWrongWithAFileOfAnotherKind() throws Exception {
        long before = documents();
        upload("图片.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("notice-problem")));
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrongWithAnEmptyFile() throws Exception {
        upload("空.txt", new byte[0]).andExpect(status().isUnprocessableContent());
    }

    @Test
    void saysWhatIsWrongWithAnEncryptedFile() throws Exception {
        byte[] compound = new byte[2048];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, compound, 0, magic.length);
        upload("加密.docx", compound).andExpect(status().isUnprocessableContent());
    }

    @Test
    void saysWhatIsWrongWithAFileThatCarriesMacros() throws Exception {
        upload("宏.docm", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("宏")));
    }

    @Test
    void saysThatNoFileWasChosen() throws Exception {
        web.perform(multipart("/intake").with(csrf()).with(signedIn.as(CLERK)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择文件")));
    }

    @Test
    void showsTheTextBesideItsDrafts() throws Exception {
        DocumentId document = importText("2026年,新增" + mark + "企业20家以上。(责任单位:区商务局)");
        DraftView draft = drafts(document).get(0);
        see(get("/intake/{id}", document.value()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("data-spans=\"" + draft.id().value() + "\"")))
                .andExpect(content()
                        .string(containsString("id=\"draft-" + draft.id().value() + "\"")))
                .andExpect(content().string(containsString("不低于20家")));
    }

    @Test
    void showsHostileWordsAsWords() throws Exception {
        DocumentId document = importText("<script>alert(1)</script>2026年,新增<b>" + mark + "</b>企业20家以上。");
        see(get("/intake/{id}", document.value()))
                .andExpect(content().string(not(containsString("<script>alert(1)"))))
                .andExpect(content().string(not(containsString("<b>" + mark))));
    }

    @Test
    void listsOnlyTheChosenState() throws Exception {
        DocumentId document = importText("2026年,新增" + mark + "企业20家以上。");
        DraftView draft = drafts(document).get(0);
        see(get("/intake/{id}", document.value()).param("state", "REJECTED"))
                .andExpect(content()
                        .string(not(containsString("id=\"draft-" + draft.id().value() + "\""))));
    }

    @Test
    void acceptsByAPlainForm() throws Exception {
        DraftView draft = draft();
        act(draft, "accept", CLERK).andExpect(redirectedUrl(deskOf(draft)));
        assertThat(now(draft).state()).isEqualTo(DraftState.ACCEPTED);
    }

    @Test
    void answersHtmxWithTheCardAndTheCounts() throws Exception {
        DraftView draft = draft();
        web.perform(verb(draft, "accept").header("HX-Request", "true").with(signedIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("<li class=\"draft is-accepted\"")))
                .andExpect(content().string(containsString("hx-swap-oob=\"true\"")));
    }

    @Test
    void showsTheSecondPersonTheNewestCard() throws Exception {
        DraftView draft = draft();
        act(draft, "accept", COLLEAGUE);
        web.perform(verb(draft, "reject")
                        .param("reason", "重复")
                        .header("HX-Request", "true")
                        .with(signedIn.as(CLERK)))
                .andExpect(status().isConflict())
                .andExpect(header().string("HX-Retarget", "#draft-" + draft.id().value()))
                .andExpect(content().string(containsString(COLLEAGUE + "刚刚修改过这条目标")));
        assertThat(now(draft).state()).isEqualTo(DraftState.ACCEPTED);
    }

    @Test
    void answersASecondPersonWithoutAScriptWithAPage() throws Exception {
        DraftView draft = draft();
        act(draft, "accept", COLLEAGUE);
        web.perform(verb(draft, "reject").param("reason", "重复").with(signedIn.as(CLERK)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(COLLEAGUE + "刚刚修改过这条目标")));
    }

    @Test
    void keepsWhatTheSecondPersonTyped() throws Exception {
        DraftView draft = draft();
        web.perform(edited(draft, "甲的名称").with(signedIn.as(COLLEAGUE)));
        web.perform(edited(draft, "乙的名称").with(signedIn.as(CLERK)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"乙的名称\"")))
                .andExpect(content().string(containsString("甲的名称")))
                .andExpect(
                        content().string(containsString("name=\"version\" value=\"" + (draft.version() + 1) + "\"")));
        assertThat(now(draft).content().indicatorName()).isEqualTo("甲的名称");
    }

    @Test
    void savesAndAcceptsInOne() throws Exception {
        DraftView draft = draft();
        web.perform(edited(draft, "改过的名称").param("accept", "true").with(signedIn.as(CLERK)))
                .andExpect(redirectedUrl(deskOf(draft)));
        assertThat(now(draft).state()).isEqualTo(DraftState.ACCEPTED);
        assertThat(now(draft).content().indicatorName()).isEqualTo("改过的名称");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() throws Exception {
        DraftView draft = draft();
        web.perform(edited(draft, "").param("bound", "二十").with(signedIn.as(CLERK)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写数字")));
        assertThat(now(draft).version()).isEqualTo(draft.version());
    }

    @Test
    void asksForAReason() throws Exception {
        DraftView draft = draft();
        act(draft, "reject", CLERK).andExpect(status().isUnprocessableContent());
    }

    @Test
    void prefillsTheFormForSelectedWords() throws Exception {
        DocumentId document = importText("一、其他\n2026年培训" + mark + "人员300人次。");
        see(get("/intake/{id}/drafts/new", document.value()).param("words", "培训" + mark + "人员300人次"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"300\"")))
                .andExpect(content().string(containsString("人次")));
    }

    @Test
    void saysThatWordsAreNotInTheText() throws Exception {
        DocumentId document = importText("2026年,新增" + mark + "企业20家以上。");
        see(get("/intake/{id}/drafts/new", document.value()).param("words", "没有这样的话"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("正文中没有找到这些文字")));
    }

    @Test
    void addsSelectedWords() throws Exception {
        DocumentId document = importText("办好" + mark + "灯会。");
        String words = "办好" + mark + "灯会";
        int start = text("").indexOf("\n\n一、主要目标\n") + "\n\n一、主要目标\n".length();
        web.perform(post("/intake/{id}/drafts", document.value())
                        .with(csrf())
                        .with(signedIn.as(CLERK))
                        .param("indicatorName", words)
                        .param("kind", "MILESTONE")
                        .param("commitment", "ENSURE")
                        .param("firstMonth", "2026-01")
                        .param("lastMonth", "2026-12")
                        .param("start", String.valueOf(start))
                        .param("end", String.valueOf(start + words.length())))
                .andExpect(redirectedUrlPattern("/intake/*?at=*"));
        assertThat(drafts(document)).extracting(DraftView::quote).contains(words);
    }

    @Test
    void refusesWordsOutsideTheText() throws Exception {
        DocumentId document = importText("办好" + mark + "灯会。");
        web.perform(post("/intake/{id}/drafts", document.value())
                        .with(csrf())
                        .with(signedIn.as(CLERK))
                        .param("indicatorName", "灯会")
                        .param("start", "5")
                        .param("end", "99999"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void listsVeryManyDraftsInPieces() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 401; i++) {
            text.append("2026年,新增").append(mark).append(i).append("号企业20家以上。\n");
        }
        DocumentId document = importText(text.toString());
        List<DraftView> drafts = drafts(document);
        assertThat(drafts).hasSizeGreaterThan(400);
        long first = drafts.get(0).id().value();
        long last = drafts.get(400).id().value();
        see(get("/intake/{id}", document.value()))
                .andExpect(content().string(containsString("id=\"draft-" + first + "\"")))
                .andExpect(content().string(not(containsString("id=\"draft-" + last + "\""))))
                .andExpect(content().string(containsString("?at=" + last + "#draft-" + last)));
        see(get("/intake/{id}", document.value()).param("at", String.valueOf(last)))
                .andExpect(content().string(containsString("id=\"draft-" + last + "\"")))
                .andExpect(content().string(not(containsString("id=\"draft-" + first + "\""))));
    }

    @Test
    void saysThatADocumentIsPublishedAlready() throws Exception {
        DocumentId document = importText("2026年,新增" + mark + "企业20家以上。(责任单位:区商务局)");
        signedIn.run(CLERK, () -> {
            drafts(document).forEach(draft -> desk.accept(draft.id(), draft.version()));
            LedgerWork.settle(ledger, document);
            desk.publish(document);
        });
        web.perform(post("/intake/{id}/publish", document.value()).with(csrf()).with(signedIn.as(CLERK)))
                .andExpect(flash().attribute(Notice.ATTRIBUTE, Notice.done("intake.publish.doneAlready")));
    }

    @Test
    void listsWhatStandsInTheWayOfPublishing() throws Exception {
        DocumentId document = importText("2026年,新增" + mark + "企业20家以上。");
        see(get("/intake/{id}/publish", document.value())).andExpect(content().string(containsString("1条目标尚未确认")));
        web.perform(post("/intake/{id}/publish", document.value()).with(csrf()).with(signedIn.as(CLERK)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("尚未确认")));
    }

    @Test
    void publishesAndGoesToTheDocument() throws Exception {
        DocumentId document = importText("2026年,新增" + mark + "企业20家以上。(责任单位:区商务局)");
        act(drafts(document).get(0), "accept", CLERK);
        signedIn.run(CLERK, () -> LedgerWork.settle(ledger, document));
        see(get("/intake/{id}/publish", document.value())).andExpect(status().isOk());
        web.perform(post("/intake/{id}/publish", document.value()).with(csrf()).with(signedIn.as(CLERK)))
                .andExpect(redirectedUrl("/documents/" + document.value()));
        see(get("/intake/{id}", document.value())).andExpect(content().string(containsString("is-published")));
    }

    @Test
    void saysThatADocumentWithoutTargetsIsPublishedForReadingOnly() throws Exception {
        DocumentId document = importText("2026年,新增" + mark + "企业20家以上。");
        web.perform(
                verb(drafts(document).get(0), "reject").param("reason", "不属本区").with(signedIn.as(CLERK)));
        signedIn.run(CLERK, () -> LedgerWork.settle(ledger, document));
        see(get("/intake/{id}/publish", document.value())).andExpect(content().string(containsString("没有采纳任何目标")));
        web.perform(post("/intake/{id}/publish", document.value()).with(csrf()).with(signedIn.as(CLERK)))
                .andExpect(redirectedUrl("/documents/" + document.value()))
                .andExpect(flash().attribute(Notice.ATTRIBUTE, Notice.done("intake.publish.doneNone")));
    }

    @Test
    void asksTheDatabaseOnlyAFewTimesHoweverLongTheDocument() throws Exception {
        DocumentId document = importText("2026年,新增" + mark + "企业20家以上。(责任单位:区商务局)\n".repeat(30));
        for (String path : List.of("/intake/{id}", "/intake/{id}/coverage")) {
            assertThat(StatementCounter.during(
                            () -> see(get(path, document.value())).andExpect(status().isOk())))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void showsTheLedgerAndTakesDecisionsOnIt() throws Exception {
        DocumentId document = importText("2026年,新增" + mark + "企业20家以上。(责任单位:区商务局)\n对新引进的企业给予50万元奖励。");
        see(get("/intake/{id}/coverage", document.value()))
                .andExpect(content().string(containsString("补助、奖励标准")))
                .andExpect(content().string(containsString("50万元")));
        web.perform(post("/intake/{id}/coverage/confirm", document.value())
                        .param("reason", "SUBSIDY")
                        .param("seen", "1")
                        .with(csrf())
                        .with(signedIn.as(CLERK)))
                .andExpect(redirectedUrl("/intake/" + document.value() + "/coverage"));
        assertThat(signedIn.call(CLERK, () -> ledger.entries(document)))
                .filteredOn(entry -> entry.reason().equals("SUBSIDY"))
                .noneMatch(entry -> entry.isOpen());
    }

    @Test
    void offersPlacesToCutAndOtherDraftsToMergeWith() throws Exception {
        DocumentId document = importText("2026年,新增" + mark + "企业20家以上。\n2026年,新增" + mark + "商户5家以上。");
        DraftView draft = drafts(document).get(0);
        see(get("/intake/{d}/drafts/{id}/split", document.value(), draft.id().value()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"at\"")));
        see(get("/intake/{d}/drafts/{id}/merge", document.value(), draft.id().value()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"other\"")));
        see(get("/intake/{id}/history", document.value())).andExpect(status().isOk());
    }

    @Test
    void findsNoDraftUnderAnotherDocument() throws Exception {
        DraftView draft = draft();
        DocumentId other = importText("2026年,新增" + mark + "企业30家以上。");
        see(get("/intake/{d}/drafts/{id}/edit", other.value(), draft.id().value()))
                .andExpect(status().isNotFound());
        web.perform(post(
                                "/intake/{d}/drafts/{id}/accept",
                                other.value(),
                                draft.id().value())
                        .param("version", "0")
                        .with(csrf())
                        .with(signedIn.as(CLERK)))
                .andExpect(status().isNotFound());
    }

    @Test
    void findsNothingOfAnotherDistrict() throws Exception {
        DraftView draft = draft();
        jdbc.sql("""
                with other as (
                    insert into organisation.unit (id, district_id, parent_id, code, name, short_name, kind, position, path)
                    values (990001, 990001, null, 'X', '外区', '外区', 'DISTRICT', 0, '/990001/')
                    on conflict do nothing),
                gone as (update document.policy_document set district_id = 990001 where id = :id)
                update intake.draft set district_id = 990001 where document_id = :id
                """).param("id", draft.document().value()).update();
        see(get("/intake/{id}", draft.document().value())).andExpect(status().isNotFound());
        act(draft, "accept", CLERK).andExpect(status().isNotFound());
        see(get("/intake/{id}/publish", draft.document().value())).andExpect(status().isNotFound());
    }

    @Test
    void keepsTheDeskFromThoseWhoDoNotManageDocuments() throws Exception {
        DraftView draft = draft();
        for (String path : List.of(
                "/intake", deskOf(draft).replaceAll("#.*", ""), deskOf(draft).replaceAll("#.*", "") + "/publish")) {
            web.perform(get(path).with(signedIn.as(FILLER))).andExpect(status().isForbidden());
        }
        act(draft, "accept", FILLER).andExpect(status().isForbidden());
        assertThat(now(draft).state()).isEqualTo(DraftState.OPEN);
    }

    @Test
    void showsEveryPageInEnglish() throws Exception {
        DraftView draft = draft();
        for (String path :
                List.of("", "/units", "/publish", "/drafts/" + draft.id().value() + "/edit")) {
            see(get("/intake/" + draft.document().value() + path).param("lang", "en"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    private DraftView draft() {
        return drafts(importText("2026年,新增" + mark + "企业20家以上。(责任单位:区商务局)")).get(0);
    }

    private static String deskOf(DraftView draft) {
        return "/intake/" + draft.document().value() + "#draft-" + draft.id().value();
    }

    private ResultActions see(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(signedIn.as(CLERK)));
    }

    private ResultActions act(DraftView draft, String verb, String person) throws Exception {
        return web.perform(verb(draft, verb).with(signedIn.as(person)));
    }

    private static MockHttpServletRequestBuilder verb(DraftView draft, String verb) {
        return post(
                        "/intake/{d}/drafts/{id}/" + verb,
                        draft.document().value(),
                        draft.id().value())
                .param("version", String.valueOf(draft.version()))
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder edited(DraftView draft, String name) {
        return verb(draft, "edit")
                .param("indicatorName", name)
                .param("kind", "QUANTITY")
                .param("nature", "FLOW")
                .param("comparator", "AT_LEAST")
                .param("commitment", "ENSURE")
                .param("firstMonth", "2026-01")
                .param("lastMonth", "2026-12")
                .param("leadUnits", "区商务局");
    }

    private ResultActions upload(String name, byte[] content) throws Exception {
        return web.perform(multipart("/intake")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(csrf())
                .with(signedIn.as(CLERK)));
    }

    private DocumentId importText(String body) {
        return call(() -> desk.importFile("方案.txt", bytes(text(body))));
    }

    private static String text(String body) {
        return "云汀区商贸提质行动方案(2026—2030年)\n\n一、主要目标\n" + body + "\n";
    }

    private List<DraftView> drafts(DocumentId document) {
        return call(() -> desk.drafts(document));
    }

    private DraftView now(DraftView draft) {
        return call(() -> desk.draft(draft.id()));
    }

    private long documents() {
        return jdbc.sql("select count(*) from document.policy_document")
                .query(Long.class)
                .single();
    }

    private <T> T call(Supplier<T> code) {
        return signedIn.call(CLERK, code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(bytes("<x/>"));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

package cn.liangdeng.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class AttachmentsTest {

    private static final String OWNER = "document";

    @Autowired
    private Attachments attachments;

    @Autowired
    private PolicyDocuments documents;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private String clerk;
    private String reader;

    @BeforeEach
    void people() {
        clerk = people.account("fileclerk", people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        reader = people.account("filereader", people.department("区教育局"), Role.UNIT_FILLER);
    }

    @Test
    void keepsEqualContentOnce() {
        byte[] content = bytes("同样的内容" + UUID.randomUUID());
        FileId first = store("一.txt", content);
        FileId second = store("二.txt", content);
        String sha256 = describe(first).sha256();
        assertThat(describe(second).sha256()).isEqualTo(sha256);
        assertThat(jdbc.sql("select count(*) from attachment.blob where sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void givesBackWhatWasStored() {
        byte[] content = bytes("原件" + UUID.randomUUID());
        FileId id = store("C:\\桌面\\原件.txt", content);
        assertThat(signedIn.call(clerk, () -> attachments.content(id))).isEqualTo(content);
        assertThat(describe(id).name()).isEqualTo("原件.txt");
    }

    @Test
    void removesContentWithItsLastFile() {
        byte[] content = bytes("会被删除" + UUID.randomUUID());
        FileId first = store("一.txt", content);
        FileId second = store("二.txt", content);
        signedIn.run(clerk, () -> attachments.remove(first));
        assertThat(signedIn.call(clerk, () -> attachments.content(second))).isEqualTo(content);
        String sha256 = describe(second).sha256();
        signedIn.run(clerk, () -> attachments.remove(second));
        assertThat(jdbc.sql("select count(*) from attachment.blob where sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> store("空.txt", new byte[0]))
                .isInstanceOf(BusinessException.class)
                .hasMessage("attachment.empty");
    }

    @Test
    void refusesMoreThanTheOwnerAllows() {
        assertThatThrownBy(() -> store("大.txt", new byte[50 * 1024 * 1024 + 1]))
                .isInstanceOf(BusinessException.class)
                .hasMessage("attachment.tooLarge");
    }

    @Test
    void refusesAnOwnerWithoutAGuard() {
        assertThatThrownBy(() ->
                        signedIn.call(clerk, () -> attachments.store("nobody", "x.txt", "text/plain", bytes("x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void handsAFileOutForSaving() throws Exception {
        FileId id = original("<html><body><h1>实施“方案”</h1><p>2026年新增企业5家。</p></body></html>", "方案 正文.html");
        web.perform(get("/files/{id}", id.value()).with(signedIn.as(clerk)))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string(
                                "Content-Disposition",
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.startsWith("attachment"),
                                        org.hamcrest.Matchers.containsString(
                                                "filename*=UTF-8''%E6%96%B9%E6%A1%88%20%E6%AD%A3%E6%96%87.html"))));
    }

    @Test
    void showsHtmlNeverInThePage() throws Exception {
        FileId id = original("<html><body><p>2026年新增企业6家。</p></body></html>", "页面.html");
        web.perform(get("/files/{id}", id.value()).param("show", "true").with(signedIn.as(clerk)))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")));
    }

    @Test
    void doesNotFindAFileThatItsOwnerKeepsBack() throws Exception {
        FileId draft = original("2026年新增企业7家。", "草稿.txt");
        web.perform(get("/files/{id}", draft.value()).with(signedIn.as(reader))).andExpect(status().isNotFound());
    }

    @Test
    void doesNotFindAFileOfNobody() throws Exception {
        FileId orphan = store("无主.txt", bytes("无主" + UUID.randomUUID()));
        web.perform(get("/files/{id}", orphan.value()).with(signedIn.as(clerk))).andExpect(status().isNotFound());
    }

    @Test
    void doesNotFindAFileOfAnotherDistrict() throws Exception {
        FileId foreign = store("外区.txt", bytes("外区" + UUID.randomUUID()));
        jdbc.sql("""
                with other as (
                    insert into organisation.unit (id, district_id, parent_id, code, name, short_name, kind, position, path)
                    values (990001, 990001, null, 'X', '外区', '外区', 'DISTRICT', 0, '/990001/')
                    on conflict do nothing)
                update attachment.file set district_id = 990001 where id = :id
                """).param("id", foreign.value()).update();
        web.perform(get("/files/{id}", foreign.value()).with(signedIn.as(clerk)))
                .andExpect(status().isNotFound());
    }

    @Test
    void handsNothingToAStranger() throws Exception {
        FileId id = original("2026年新增企业8家。", "登录后可见.txt");
        web.perform(get("/files/{id}", id.value())).andExpect(status().is3xxRedirection());
        web.perform(post("/files/{id}", id.value()).with(csrf())).andExpect(status().is3xxRedirection());
    }

    private FileId original(String text, String name) {
        return signedIn.call(clerk, () -> {
            DocumentId document = documents.importFile(name, bytes(text));
            return documents.describe(document).original();
        });
    }

    private FileId store(String name, byte[] content) {
        return signedIn.call(clerk, () -> attachments.store(OWNER, name, "text/plain", content));
    }

    private StoredFile describe(FileId id) {
        return signedIn.call(clerk, () -> attachments.describe(id));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

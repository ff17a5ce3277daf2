package cn.liangdeng.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentData;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class DocumentPagesTest {

    private static final String MANAGER = "dangan1";
    private static final String READER = "duwen1";

    @Autowired
    private MockMvc web;

    @Autowired
    private PolicyDocuments documents;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void people() {
        UnitId office = people.department("区政府办公室");
        people.account(MANAGER, office, Role.DOCUMENT_ADMINISTRATOR);
        people.account(READER, people.department("区教育局"), Role.UNIT_FILLER);
    }

    @Test
    void setsTheTextAsADocument() throws Exception {
        DocumentId id = published("关于办好" + mark + "学校的意见\n\n一、总体要求\n新增学位500个。\n");
        web.perform(get("/documents/{id}", id.value()).with(signedIn.as(READER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("新增学位500个")));
    }

    @Test
    void showsHostileWordsAsWords() throws Exception {
        DocumentId id =
                published("关于<script>alert('" + mark + "')</script>的意见\n\n<img src=x onerror=alert(1)>新增学位5个。\n");
        web.perform(get("/documents/{id}", id.value()).with(signedIn.as(READER)))
                .andExpect(content().string(containsString("&lt;img src=x onerror=alert(1)&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("<img src=x"))));
    }

    @Test
    void marksTheSentencesOfTargets() throws Exception {
        DocumentId id = imported("关于办好" + mark + "学校的意见\n新增学位500个。\n");
        int start = call(() -> documents.text(id)).text().indexOf("新增学位");
        call(() -> documents.clauseAt(id, start, start + 8));
        web.perform(get("/documents/{id}", id.value()).with(signedIn.as(MANAGER)))
                .andExpect(content().string(containsString("data-start=\"" + start + "\">新增学位500个</span>")));
    }

    @Test
    void givesTheSameWordsTheSameClause() {
        DocumentId id = imported("关于办好" + mark + "学校的意见\n新增学位500个。\n");
        assertThat(call(() -> documents.clauseAt(id, 3, 6))).isEqualTo(call(() -> documents.clauseAt(id, 3, 6)));
        assertThat(call(() -> documents.clauses(id))).hasSize(1);
    }

    @Test
    void hidesADraftFromThoseWhoOnlyRead() throws Exception {
        DocumentId id = imported("关于办好" + mark + "学校的意见\n新增学位500个。\n");
        web.perform(get("/documents/{id}", id.value()).with(signedIn.as(READER)))
                .andExpect(status().isNotFound());
        web.perform(get("/documents").param("search", mark).with(signedIn.as(READER)))
                .andExpect(content().string(not(containsString("关于办好" + mark + "学校的意见"))));
    }

    @Test
    void findsByPartOfTheTitle() throws Exception {
        published("关于办好" + mark + "学校的意见\n新增学位500个。\n");
        web.perform(get("/documents").param("search", mark.toUpperCase()).with(signedIn.as(READER)))
                .andExpect(content().string(containsString("关于办好" + mark + "学校的意见")));
    }

    @Test
    void takesAPercentSignForWhatItIs() throws Exception {
        published("关于办好" + mark + "学校的意见\n新增学位500个。\n");
        web.perform(get("/documents").param("search", "%").with(signedIn.as(READER)))
                .andExpect(content().string(not(containsString(mark))));
    }

    @Test
    void doesNotFindADocumentOfAnotherDistrict() throws Exception {
        DocumentId id = published("关于办好" + mark + "学校的意见\n新增学位500个。\n");
        jdbc.sql("""
                with other as (
                    insert into organisation.unit (id, district_id, parent_id, code, name, short_name, kind, position, path)
                    values (990001, 990001, null, 'X', '外区', '外区', 'DISTRICT', 0, '/990001/')
                    on conflict do nothing)
                update document.policy_document set district_id = 990001 where id = :id
                """).param("id", id.value()).update();
        web.perform(get("/documents/{id}", id.value()).with(signedIn.as(MANAGER)))
                .andExpect(status().isNotFound());
        web.perform(get("/documents/{id}/data", id.value()).with(signedIn.as(MANAGER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void doesNotFindWhatIsNotThere() throws Exception {
        web.perform(get("/documents/{id}", 999_999_999).with(signedIn.as(READER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void correctsTheData() throws Exception {
        DocumentId id = imported("关于办好" + mark + "学校的意见\n新增学位500个。\n");
        web.perform(post("/documents/{id}/data", id.value())
                        .with(signedIn.as(MANAGER))
                        .with(csrf())
                        .param("title", "改正的标题" + mark)
                        .param("documentNumber", "云政〔2026〕" + mark)
                        .param("writtenOn", "2026-02-03")
                        .param("firstMonth", "2026-01")
                        .param("lastMonth", "2030-12")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/documents/" + id.value()));
        DocumentData data = call(() -> documents.data(id));
        assertThat(data.title()).isEqualTo("改正的标题" + mark);
        assertThat(data.lastMonth()).hasToString("2030-12");
    }

    @Test
    void keepsWhatWasTypedWhereSomebodyElseWasFaster() throws Exception {
        DocumentId id = imported("关于办好" + mark + "学校的意见\n新增学位500个。\n");
        DocumentData data = call(() -> documents.data(id));
        signedIn.run(MANAGER, () -> documents.correctData(id, data, 0));
        DocumentData other = new DocumentData("甲的标题" + mark, null, null, null, null, null, null, null);
        signedIn.run(
                MANAGER,
                () -> documents.correctData(
                        id, other, call(() -> documents.describe(id)).version()));
        web.perform(post("/documents/{id}/data", id.value())
                        .with(signedIn.as(MANAGER))
                        .with(csrf())
                        .param("title", "乙的标题" + mark)
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("刚刚被其他人修改过")))
                .andExpect(content().string(containsString("乙的标题" + mark)));
        assertThat(call(() -> documents.data(id)).title()).isEqualTo("甲的标题" + mark);
    }

    @Test
    void saysAtTheFieldWhatIsWrong() throws Exception {
        DocumentId id = imported("关于办好" + mark + "学校的意见\n新增学位500个。\n");
        web.perform(post("/documents/{id}/data", id.value())
                        .with(signedIn.as(MANAGER))
                        .with(csrf())
                        .param("title", " ")
                        .param("firstMonth", "明年")
                        .param("version", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写月份")));
    }

    @Test
    void letsOnlyManagersCorrect() throws Exception {
        DocumentId id = published("关于办好" + mark + "学校的意见\n新增学位500个。\n");
        web.perform(get("/documents/{id}/data", id.value()).with(signedIn.as(READER)))
                .andExpect(status().isForbidden());
        web.perform(post("/documents/{id}/data", id.value())
                        .with(signedIn.as(READER))
                        .with(csrf())
                        .param("title", "越权"))
                .andExpect(status().isForbidden());
    }

    private DocumentId published(String text) {
        DocumentId id = imported(text);
        signedIn.run(MANAGER, () -> documents.publish(id));
        return id;
    }

    private DocumentId imported(String text) {
        return call(() -> documents.importFile("意见.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private <T> T call(Supplier<T> code) {
        return signedIn.call(MANAGER, code);
    }
}

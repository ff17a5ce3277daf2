package cn.liangdeng.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.access.imports.PeopleTemplate;
import cn.liangdeng.organisation.NewUnit;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The pages of units and accounts as the administrator meets them. */
@IntegrationTest
@Transactional
class PagesTest {

    private static final String HOSTILE = "<script>alert('x')</script>\"局";
    private static final String ESCAPED = "&lt;script&gt;alert(";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PeopleTemplate template;

    private UnitId root;

    @BeforeEach
    void setUp() {
        root = new UnitId(people.district().value());
    }

    @Test
    void hostileNamesAreShownAsText() throws Exception {
        UnitId unit = signedIn.call(
                People.ADMIN,
                () -> units.create(
                        new NewUnit(root, "X1", HOSTILE, HOSTILE, UnitKind.DEPARTMENT, 1, List.of(HOSTILE + "别名"))));
        signedIn.call(
                People.ADMIN,
                () -> accounts.create(new NewAccount(
                        "hei.ke",
                        HOSTILE,
                        HOSTILE,
                        "<b>1</b>",
                        unit,
                        Set.of(Role.UNIT_FILLER),
                        Set.of(),
                        People.PASSWORD,
                        false)));
        for (String path : List.of("/units", "/units/" + unit.value(), "/accounts", "/accounts/new")) {
            assertThat(text(get(path))).as(path).contains(ESCAPED).doesNotContain("<script>alert", "<b>1</b>");
        }
        String home = mvc.perform(get("/work-items").with(signedIn.as("hei.ke")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(home).contains(ESCAPED).doesNotContain("<script>alert");
    }

    @Test
    void aHostileUserNameComesBackToTheSignInPageAsText() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/login")
                .param("username", "\"><script>alert(1)</script>")
                .param("password", "x")
                .with(csrf())
                .session(session));
        String page = mvc.perform(get("/login?failed").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void aNewAccountShowsItsPasswordOnce() throws Exception {
        MockHttpServletResponse answer = send(post("/accounts")
                        .param("username", "xin.ren")
                        .param("personName", "新人")
                        .param("unit", String.valueOf(root.value()))
                        .param("roles", "OFFICE"))
                .getResponse();
        assertThat(answer.getRedirectedUrl()).startsWith("/accounts/");
        MvcResult again = send(get(answer.getRedirectedUrl()));
        assertThat(again.getResponse().getContentAsString()).doesNotContain("class=\"secret\"");
    }

    @Test
    void thePasswordReachesThePageAfterTheRedirect() throws Exception {
        MvcResult created = send(post("/accounts")
                .param("username", "xin.ren")
                .param("personName", "新人")
                .param("unit", String.valueOf(root.value()))
                .param("roles", "OFFICE"));
        String page = text(get(created.getResponse().getRedirectedUrl()).flashAttrs(created.getFlashMap()));
        assertThat(page).contains("class=\"secret\"", "xin.ren");
    }

    @Test
    void aRefusedAccountKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse answer = send(post("/accounts")
                        .param("username", "x")
                        .param("personName", "没有单位的人")
                        .param("roles", "LEADER"))
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("没有单位的人", "请选择所属单位", "value=\"LEADER\" checked=\"checked\"");
    }

    @Test
    void aRefusedUnitSaysWhichFieldIsWrong() throws Exception {
        people.department("区页面测试局");
        MockHttpServletResponse answer = send(post("/units")
                        .param("name", "区页面测试局")
                        .param("code", "Y1")
                        .param("kind", "DEPARTMENT")
                        .param("parent", String.valueOf(root.value())))
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("已是其他单位的名称", "href=\"#name\"");
    }

    @Test
    void anUnknownAccountIsNotFound() throws Exception {
        assertThat(send(get("/accounts/999999")).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void theNavigationShowsWhatThePersonMayDo() throws Exception {
        String filler = people.account("dao.hang", people.department("区页面测试局"), Role.UNIT_FILLER);
        assertThat(text(get("/work-items"))).contains("href=\"/units\"", "href=\"/accounts\"");
        assertThat(mvc.perform(get("/work-items").with(signedIn.as(filler)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("href=\"/units\"", "href=\"/accounts\"");
    }

    @Test
    void theTemplateComesAsASpreadsheet() throws Exception {
        MockHttpServletResponse answer = send(get("/people/import/template")).getResponse();
        assertThat(answer.getContentType()).contains("spreadsheetml");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("UTF-8''");
    }

    @Test
    void anUntouchedTemplateHasNothingToConfirm() throws Exception {
        byte[] untouched = signedIn.call(People.ADMIN, () -> template.template());
        MockHttpServletResponse answer = send(multipart("/people/import")
                        .file(new MockMultipartFile("file", "单位和账号.xlsx", null, untouched)))
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("没有需要写入的内容").doesNotContain("/people/import/confirm");
    }

    @Test
    void aFileThatIsNoneIsRefusedAtItsField() throws Exception {
        MockHttpServletResponse answer = send(multipart("/people/import")
                        .file(new MockMultipartFile("file", "单位.xlsx", null, "<script>".getBytes())))
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("href=\"#file\"");
    }

    private String text(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return send(request).getResponse().getContentAsString();
    }

    private MvcResult send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(signedIn.as(People.ADMIN)).with(csrf())).andReturn();
    }
}

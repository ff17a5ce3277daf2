package cn.liangdeng.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.access.domain.AccountEditing;
import cn.liangdeng.access.domain.SignIn;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Sessions end after the commit, so these tests commit and clear up after themselves. */
@IntegrationTest
class PasswordChangeTest {

    private static final String USER = "mi.ma";
    private static final String OTHER = "Neues-2027";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountEditing editing;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    private AccountId account;
    private UnitId bureau;

    @BeforeEach
    void setUp() {
        bureau = people.department("区密码测试局");
        people.account(USER, bureau, Role.UNIT_FILLER);
        account = signedIn.call(People.ADMIN, () -> accounts.list()).stream()
                .filter(candidate -> candidate.username().equals(USER))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @AfterEach
    void tearDown() {
        for (String sql : List.of(
                "delete from access.account_role where account_id = :id",
                "delete from access.account where id = :id")) {
            jdbc.sql(sql).param("id", account.value()).update();
        }
    }

    @Test
    void whoMustChangeThePasswordSeesNothingElse() throws Exception {
        MockHttpSession session = session(reset());
        for (String path : List.of("/", "/work-items", "/units", "/no-such-page")) {
            assertThat(get(path, session).getRedirectedUrl()).as(path).isEqualTo("/account/password");
        }
        assertThat(get("/account/password", session).getStatus()).isEqualTo(200);
    }

    @Test
    void aPieceOfAPageIsRefusedAndLedToTheChange() throws Exception {
        MockHttpSession session = session(reset());
        MockHttpServletResponse answer = mvc.perform(MockMvcRequestBuilders.get("/work-items/count")
                        .header("HX-Request", "true")
                        .session(session))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getHeader("HX-Redirect")).isEqualTo("/account/password");
    }

    @Test
    void afterTheChangeThePersonGoesOnInTheSameSession() throws Exception {
        String password = reset();
        MockHttpSession session = session(password);
        String before = session.getId();
        assertThat(change(session, password, OTHER, OTHER).getRedirectedUrl()).isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(get("/work-items", session).getStatus()).isEqualTo(200);
        assertThat(signIn.attempt(USER, OTHER)).isPresent();
        assertThat(signIn.attempt(USER, password)).isEmpty();
    }

    @Test
    void theOtherSessionsEndWithTheOldPassword() throws Exception {
        MockHttpSession here = session(People.PASSWORD);
        MockHttpSession there = session(People.PASSWORD);
        change(here, People.PASSWORD, OTHER, OTHER);
        assertThat(get("/work-items", there).getRedirectedUrl()).isEqualTo("/login?ended");
        assertThat(get("/work-items", here).getStatus()).isEqualTo(200);
    }

    @Test
    void aWrongPresentPasswordIsRefused() throws Exception {
        assertRefused("当前密码不正确", change(session(People.PASSWORD), "Falsch-2026", OTHER, OTHER));
    }

    @Test
    void wrongPresentPasswordsCountAsAtTheSignIn() throws Exception {
        MockHttpSession session = session(People.PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertRefused("当前密码不正确", change(session, "Falsch-2026", OTHER, OTHER));
        }
        assertRefused("请15分钟后再试", change(session, People.PASSWORD, OTHER, OTHER));
        assertThat(signIn.attempt(USER, People.PASSWORD)).isEmpty();
    }

    @Test
    void twoDifferentNewPasswordsAreRefused() throws Exception {
        assertRefused("不一致", change(session(People.PASSWORD), People.PASSWORD, OTHER, OTHER + "x"));
    }

    @Test
    void theSamePasswordAgainIsRefused() throws Exception {
        assertRefused("不能与当前密码相同", change(session(People.PASSWORD), People.PASSWORD, People.PASSWORD, People.PASSWORD));
    }

    @Test
    void aWeakPasswordIsRefused() throws Exception {
        assertRefused("至少8个字符", change(session(People.PASSWORD), People.PASSWORD, "Ab1-", "Ab1-"));
    }

    @Test
    void theRefusedPageDoesNotRepeatThePasswords() throws Exception {
        assertThat(change(session(People.PASSWORD), "Falsch-2026", OTHER, OTHER).getContentAsString())
                .doesNotContain("Falsch-2026", OTHER);
    }

    @Test
    void anAccountThatIsDisabledIsOutAtOnce() throws Exception {
        MockHttpSession session = session(People.PASSWORD);
        signedIn.run(People.ADMIN, () -> editing.disable(account));
        assertThat(get("/work-items", session).getRedirectedUrl()).isEqualTo("/login?ended");
    }

    @Test
    void changedRightsEndTheSession() throws Exception {
        MockHttpSession session = session(People.PASSWORD);
        signedIn.run(
                People.ADMIN,
                () -> editing.change(
                        account, new AccountChange(USER, null, null, bureau, Set.of(Role.SUPERVISION), Set.of())));
        assertThat(get("/work-items", session).getRedirectedUrl()).isEqualTo("/login?ended");
    }

    @Test
    void aChangedJobTitleDoesNotEndTheSession() throws Exception {
        MockHttpSession session = session(People.PASSWORD);
        signedIn.run(
                People.ADMIN,
                () -> editing.change(
                        account, new AccountChange(USER, "科长", null, bureau, Set.of(Role.UNIT_FILLER), Set.of())));
        assertThat(get("/work-items", session).getStatus()).isEqualTo(200);
    }

    @Test
    void administratorsAreSignedOutSooner() throws Exception {
        people.district();
        MockHttpSession session = new MockHttpSession();
        mvc.perform(login(People.ADMIN, People.PASSWORD).session(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(15 * 60);
    }

    private String reset() {
        return signedIn.call(People.ADMIN, () -> editing.resetPassword(account));
    }

    private MockHttpSession session(String password) throws Exception {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletResponse answer =
                mvc.perform(login(USER, password).session(session)).andReturn().getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        return session;
    }

    private MockHttpServletResponse get(String path, MockHttpSession session) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).session(session))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse change(MockHttpSession session, String present, String wanted, String repeated)
            throws Exception {
        return mvc.perform(post("/account/password")
                        .param("present", present)
                        .param("wanted", wanted)
                        .param("repeated", repeated)
                        .with(csrf())
                        .session(session))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder login(String username, String password) {
        return post("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf());
    }

    private static void assertRefused(String words, MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(words);
    }
}

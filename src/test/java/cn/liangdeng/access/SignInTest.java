package cn.liangdeng.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.access.domain.AccountEditing;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class SignInTest {

    private static final String USER = "deng.lu";

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
    private TestClock clock;

    @BeforeEach
    void setUp() {
        UnitId bureau = people.department("区登录测试局");
        people.account(USER, bureau, Role.UNIT_FILLER);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void theRightPasswordLeadsIn() throws Exception {
        assertThat(signIn(USER, People.PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void theUserNameMayBeTypedInAnyCase() throws Exception {
        assertThat(signIn(" Deng.LU ", People.PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() throws Exception {
        MockHttpServletResponse unknown = signIn("nobody", "Falsch-2026");
        MockHttpServletResponse wrong = signIn(USER, "Falsch-2026");
        assertThat(unknown.getRedirectedUrl()).isEqualTo("/login?failed").isEqualTo(wrong.getRedirectedUrl());
        assertThat(unknown.getStatus()).isEqualTo(wrong.getStatus());
    }

    @Test
    void fiveFailuresLockForAQuarterOfAnHour() throws Exception {
        fail(5);
        assertThat(signIn(USER, People.PASSWORD).getRedirectedUrl()).isEqualTo("/login?failed");
        clock.advanceSeconds(15 * 60 - 1);
        assertThat(signIn(USER, People.PASSWORD).getRedirectedUrl()).isEqualTo("/login?failed");
        clock.advanceSeconds(1);
        assertThat(signIn(USER, People.PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void fourFailuresDoNotLock() throws Exception {
        fail(4);
        assertThat(signIn(USER, People.PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void successStartsTheCountAnew() throws Exception {
        fail(4);
        signIn(USER, People.PASSWORD);
        fail(4);
        assertThat(signIn(USER, People.PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void triesDuringTheLockDoNotProlongIt() throws Exception {
        fail(5);
        clock.advanceSeconds(10 * 60);
        fail(5);
        clock.advanceSeconds(5 * 60);
        assertThat(signIn(USER, People.PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void anAdministratorEndsALock() throws Exception {
        fail(5);
        signedIn.run(People.ADMIN, () -> editing.unlock(id()));
        assertThat(signIn(USER, People.PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void aDisabledAccountIsAnsweredLikeAWrongPassword() throws Exception {
        signedIn.run(People.ADMIN, () -> editing.disable(id()));
        assertThat(signIn(USER, People.PASSWORD).getRedirectedUrl()).isEqualTo("/login?failed");
    }

    @Test
    void theSessionIdChangesOnSigningIn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        mvc.perform(loginPost(USER, People.PASSWORD).session(session)).andReturn();
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void signingInWithoutATokenIsRefused() throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        post("/login").param("username", USER).param("password", People.PASSWORD))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?expired");
    }

    @Test
    void afterSigningInThePersonComesToThePageAskedFor() throws Exception {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletResponse asked = mvc.perform(
                        get("/targets").queryParam("month", "2026-09").session(session))
                .andReturn()
                .getResponse();
        assertThat(asked.getRedirectedUrl()).isEqualTo("/login");
        MockHttpServletResponse answer = mvc.perform(
                        loginPost(USER, People.PASSWORD).session(session))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).endsWith("/targets?month=2026-09");
    }

    @Test
    void aPieceOfAPageIsNotReplacedByTheSignInPage() throws Exception {
        for (String[] header : new String[][] {
            {"HX-Request", "true"}, {"X-Requested-With", "XMLHttpRequest"}, {"Accept", "application/json"}
        }) {
            MockHttpServletResponse answer = mvc.perform(get("/targets").header(header[0], header[1]))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getHeader("X-Session")).isEqualTo("expired");
            assertThat(answer.getContentType()).startsWith("application/json");
        }
    }

    @Test
    void aFormSentAfterTheSessionsEndLeadsToSigningInAgain() throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/units")).andReturn().getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?expired");
    }

    @Test
    void aSignedInPersonWithoutATokenIsRefused() throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(post("/units").with(signedIn.as(USER))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(loginPost(USER, People.PASSWORD).session(session));
        MockHttpServletResponse answer = mvc.perform(
                        post("/logout").with(csrf()).session(session))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?goodbye");
        assertThat(session.isInvalid()).isTrue();
    }

    private AccountId id() {
        return signedIn.call(People.ADMIN, () -> accounts.list()).stream()
                .filter(account -> account.username().equals(USER))
                .map(AccountSummary::id)
                .findFirst()
                .orElseThrow();
    }

    private void fail(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            signIn(USER, "Falsch-2026");
        }
    }

    private MockHttpServletResponse signIn(String username, String password) throws Exception {
        return mvc.perform(loginPost(username, password)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder loginPost(String username, String password) {
        return post("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf());
    }
}

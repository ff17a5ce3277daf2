package cn.liangdeng.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What the browser is told with every answer. */
@IntegrationTest
@Transactional
class HeadersTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void setUp() {
        people.district();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/",
                "/work-items",
                "/account/password",
                "/accounts",
                "/accounts/new",
                "/accounts/0",
                "/people/import",
                "/people/import/template",
                "/units",
                "/units/new",
                "/design",
                "/no-such-page",
                "/css/app.css",
                "/vendor/htmx.min.js"
            })
    void everyAnswerIsStrict(String path) throws Exception {
        assertStrict(mvc.perform(get(path).with(signedIn.as(People.ADMIN)))
                .andReturn()
                .getResponse());
        assertStrict(mvc.perform(get(path)).andReturn().getResponse());
    }

    @Test
    void pagesAreNotKept() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/accounts").with(signedIn.as(People.ADMIN)))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void whatThePageIsDrawnWithIsOpenAndKept() throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get("/css/app.css")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=31536000");
    }

    @Test
    void httpsIsRemembered() throws Exception {
        assertThat(mvc.perform(get("/login").secure(true))
                        .andReturn()
                        .getResponse()
                        .getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(mvc.perform(get("/login")).andReturn().getResponse().getHeader("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void healthIsOpenAndNothingElseOfTheActuator() throws Exception {
        assertThat(mvc.perform(get("/actuator/health"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(get("/actuator/env").with(signedIn.as(People.ADMIN)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private static void assertStrict(MockHttpServletResponse answer) {
        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    }
}

package cn.liangdeng.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.access.Role;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Inbox, message settings, delivery log. */
@IntegrationTest
@Transactional
class MessagePagesTest {

    private static final String READER = "message.reader";
    private static final String OTHER = "message.other";
    private static final String OFFICE = "message.office";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private JdbcClient jdbc;

    private long message;

    @BeforeEach
    void setUp() {
        people.account(READER, people.department("消息页面局"), Role.UNIT_FILLER);
        people.account(OTHER, people.department("消息页面局"), Role.UNIT_FILLER);
        people.account(OFFICE, people.department("消息页面专班办"), Role.OFFICE);
        message = message("催办：9月填报", "/reporting");
        inbox(message);
        delivery(message, "INBOX", "SENT");
    }

    @Test
    void theInboxCountsWhatIsUnreadAndOpeningReadsIt() throws Exception {
        assertThat(send(READER, get("/messages/count")).getContentAsString()).contains("\"count\":1");
        assertThat(page(READER, get("/messages"))
                        .select(".message-list li.is-unread h2")
                        .text())
                .isEqualTo("催办：9月填报");
        assertThat(send(READER, post("/messages/" + message + "/open").with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo("/reporting");
        assertThat(send(READER, get("/messages/count")).getContentAsString()).contains("\"count\":0");
        assertThat(page(READER, get("/messages").param("show", "unread"))
                        .select("main")
                        .text())
                .contains("没有未读消息");
    }

    @Test
    void nobodyOpensAnothersMessage() throws Exception {
        assertThat(page(OTHER, get("/messages")).select(".message-list li")).isEmpty();
        assertThat(send(OTHER, post("/messages/" + message + "/open").with(csrf()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(READER, get("/messages/count")).getContentAsString()).contains("\"count\":1");
    }

    @Test
    void allMayBeMarkedAsRead() throws Exception {
        inbox(message("提醒", "/reporting"));
        send(READER, post("/messages/read").with(csrf()));
        assertThat(send(READER, get("/messages/count")).getContentAsString()).contains("\"count\":0");
    }

    @Test
    void theTopBarHasTheInboxBesideWhatWaits() throws Exception {
        assertThat(page(READER, get("/messages"))
                        .select(".frame-tools [data-count]")
                        .eachAttr("data-count-src"))
                .containsExactly("/work-items/count", "/messages/count");
    }

    @Test
    void settingsAreKeptAndWrongOnesKeepWhatWasTyped() throws Exception {
        MockHttpServletResponse wrong = send(
                READER,
                post("/messages/settings")
                        .param("byMail", "true")
                        .param("mailAddress", "nobody")
                        .param("version", "0")
                        .with(csrf()));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString(StandardCharsets.UTF_8))
                        .select("[name=mailAddress]")
                        .val())
                .isEqualTo("nobody");
        send(
                READER,
                post("/messages/settings")
                        .param("byMail", "true")
                        .param("mailAddress", "a@example.gov.cn")
                        .param("quietFrom", "20：00")
                        .param("quietUntil", "08:00")
                        .param("version", "0")
                        .with(csrf()));
        Document page = page(READER, get("/messages/settings"));
        assertThat(page.select("[name=mailAddress]").val()).isEqualTo("a@example.gov.cn");
        assertThat(page.select("[name=quietFrom]").val()).isEqualTo("20:00");
        assertThat(page.select("[name=version]").val()).isEqualTo("1");
    }

    @Test
    void theLogSaysWhatWentToWhomButNotItsWords() throws Exception {
        String log = page(OFFICE, get("/deliveries")).select("tbody").text();
        assertThat(log).contains(READER).contains("催办").contains("已发送").doesNotContain("9月填报");
    }

    @Test
    void aFailedOneMayBeSentAgainASentOneMayNot() throws Exception {
        long failed = delivery(message, "MAIL", "FAILED");
        assertThat(page(OFFICE, get("/work-items")).select(".task-list").text()).contains("发送失败的通知（1条）");
        assertThat(page(OFFICE, get("/deliveries").param("state", "FAILED")).select("tbody tr"))
                .hasSize(1);
        send(OFFICE, post("/deliveries/" + failed + "/retry").with(csrf()));
        assertThat(jdbc.sql("select state from notification.delivery where id = :id")
                        .param("id", failed)
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
        long sent = delivery(message, "WEBHOOK", "SENT");
        assertThat(send(OFFICE, post("/deliveries/" + sent + "/retry").with(csrf()))
                        .getStatus())
                .isEqualTo(409);
    }

    private long message(String title, String path) {
        return jdbc.sql("""
                        insert into notification.message
                            (district_id, account_id, kind, occasion, title, body, path, created_at)
                        values (:district, :account, 'URGING', :title, :title, '内容', :path, now())
                        returning id
                        """)
                .param("district", people.district().value())
                .param("account", signedIn.call(READER, currentUser::account).value())
                .param("title", title)
                .param("path", path)
                .query(Long.class)
                .single();
    }

    private void inbox(long id) {
        jdbc.sql("insert into notification.inbox (message_id, account_id, arrived_at) values (:id, :account, now())")
                .param("id", id)
                .param("account", signedIn.call(READER, currentUser::account).value())
                .update();
    }

    private long delivery(long id, String channel, String state) {
        return jdbc.sql("""
                        insert into notification.delivery
                            (district_id, message_id, channel, state, attempts, next_attempt_at, finished_at)
                        values (:district, :id, :channel, :state, 1, now(), now())
                        returning id
                        """)
                .param("district", people.district().value())
                .param("id", id)
                .param("channel", channel)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private Document page(String username, MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(send(username, request).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedIn.as(username))).andReturn().getResponse();
    }
}

package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.access.Role;
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
class ReadingPagesTest {

    private static final String CLERK = "duqu1";

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void people() {
        people.account(CLERK, people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
    }

    @Test
    void asksAgainWhileAFileIsRead() throws Exception {
        long id = reading("RUNNING");
        web.perform(get("/intake/readings/{id}", id).with(signedIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("every 1s")))
                .andExpect(content().string(containsString("刷新进度")));
    }

    @Test
    void startsAgainWhatWasInterrupted() throws Exception {
        long id = reading("INTERRUPTED");
        web.perform(post("/intake/readings/{id}/again", id).with(csrf()).with(signedIn.as(CLERK)))
                .andExpect(redirectedUrlPattern("/intake/*"));
        assertThat(state(id)).isEqualTo("DONE");
    }

    @Test
    void givesUpAReading() throws Exception {
        long id = reading("RUNNING");
        web.perform(post("/intake/readings/{id}/cancel", id).with(csrf()).with(signedIn.as(CLERK)))
                .andExpect(redirectedUrl("/intake"));
        assertThat(state(id)).isEqualTo("CANCELLED");
    }

    /** As another process, or one before this, left it. */
    private long reading(String state) {
        return jdbc.sql("""
                        insert into intake.reading (id, district_id, started_by, person_name, started_at, file_name, sha256,
                                                    content, state, step, worker)
                        select nextval('intake.reading_seq'), district_id, account_id, name, now(), '方案.txt', :sha256,
                               :content, :state, 'READ', gen_random_uuid()
                        from access.pub_person
                        where account_id = (select id from access.account where username = :clerk)
                        returning id
                        """)
                .param("sha256", mark + mark)
                .param("content", ("云汀区" + mark + "方案\n\n一、目标\n2026年,新增企业20家以上。\n").getBytes(StandardCharsets.UTF_8))
                .param("state", state)
                .param("clerk", CLERK)
                .query(Long.class)
                .single();
    }

    private String state(long id) {
        return jdbc.sql("select state from intake.reading where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}

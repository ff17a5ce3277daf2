package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** However many drafts a document has, a page and an act ask the database a few times. */
@IntegrationTest
@Transactional
class DeskCostTest {

    private static final String CLERK = "kaixiao1";
    private static final int PAGE = 12;
    /** The act itself with its record and image, the card, and the counts of the whole document. */
    private static final int ACT = 17;

    @Autowired
    private MockMvc web;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void people() {
        people.account(CLERK, people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        people.department("区商务局");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?state=OPEN", "/coverage", "/publish", "/units", "/history", "/drafts/new?words=新增开销企业21家以上"
            })
    void aPageOfAHundredAndFiftyDraftsAsksAFewTimes(String page) throws Exception {
        DocumentId document = imported(150);
        assertThat(StatementCounter.during(() -> web.perform(
                                get("/intake/" + document.value() + page).with(signedIn.as(CLERK)))
                        .andExpect(status().isOk())))
                .hasSizeLessThanOrEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit", "/lead", "/split", "/merge", "/reject"})
    void aPageOfOneOfThemAsksAFewTimes(String page) throws Exception {
        DraftView draft = draft(imported(150));
        assertThat(StatementCounter.during(() -> web.perform(get("/intake/"
                                        + draft.document().value() + "/drafts/"
                                        + draft.id().value() + page)
                                .with(signedIn.as(CLERK)))
                        .andExpect(status().isOk())))
                .hasSizeLessThanOrEqualTo(PAGE);
    }

    @Test
    void anActCostsTheSameHoweverManyDraftsThereAre() throws Exception {
        List<String> few = verb(draft(imported(3)), "accept");
        List<String> many = verb(draft(imported(150)), "accept");
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(ACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "reject", "baseline-zero"})
    void anActAsksAFewTimes(String verb) throws Exception {
        assertThat(verb(draft(imported(150)), verb)).hasSizeLessThanOrEqualTo(ACT);
    }

    private List<String> verb(DraftView draft, String verb) throws Exception {
        return StatementCounter.during(() -> web.perform(post(
                                "/intake/{d}/drafts/{id}/" + verb,
                                draft.document().value(),
                                draft.id().value())
                        .param("version", String.valueOf(draft.version()))
                        .param("reason", "重复")
                        .header("HX-Request", "true")
                        .with(csrf())
                        .with(signedIn.as(CLERK)))
                .andExpect(status().isOk()));
    }

    private DraftView draft(DocumentId document) {
        return signedIn.call(CLERK, () -> desk.drafts(document)).get(1);
    }

    private DocumentId imported(int drafts) {
        StringBuilder text = new StringBuilder("云汀区开销行动方案(2026—2030年)\n\n一、主要目标\n");
        for (int i = 0; i < drafts; i++) {
            text.append("2026年,新增开销企业").append(20 + i).append("家以上。(责任单位:区商务局)\n");
        }
        return signedIn.call(CLERK, () -> {
            DocumentId document = desk.importFile("方案.txt", text.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(desk.drafts(document)).hasSize(drafts);
            return document;
        });
    }
}

package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.Letters;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an act on several drafts answers: only what it has changed, so that the page keeps its place. */
@IntegrationTest
class DeskActsTest {

    private static final String CLERK = "gaidong1";
    /** The act with its record and images, the cards, the counts and the text. */
    private static final int ACT = 30;

    @Autowired
    private MockMvc web;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    private final String mark = Letters.unique();

    @BeforeEach
    void people() {
        people.account(CLERK, people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        people.department("区商务局");
    }

    @Test
    void answersASplitWithItsCardsTheirOrderAndTheirWords() throws Exception {
        DocumentId document = imported(3);
        DraftView draft = drafts(document).get(1);
        split(draft)
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Retarget", "#desk-answer"))
                .andExpect(content().string(containsString("已拆成两条")))
                .andExpect(content()
                        .string(containsString("id=\"draft-" + draft.id().value() + "\"")))
                .andExpect(content().string(containsString("data-order=\"" + order(document) + "\"")))
                .andExpect(content()
                        .string(containsString(
                                "data-next=\"" + drafts(document).get(1).id().value() + "\"")))
                .andExpect(content().string(containsString("data-part=\"2\"")))
                .andExpect(content().string(not(containsString("data-part=\"1\""))))
                .andExpect(content().string(not(containsString("data-part=\"3\""))));
        assertThat(drafts(document)).hasSize(5);
    }

    @Test
    void answersTakingBackWithoutTheCardsThatAreGone() throws Exception {
        DocumentId document = imported(3);
        DraftView draft = drafts(document).get(1);
        split(draft);
        long part = drafts(document).get(1).id().value();
        undo(document)
                .andExpect(content().string(containsString("已撤销")))
                .andExpect(content().string(containsString("data-order=\"" + order(document) + "\"")))
                .andExpect(content().string(not(containsString("id=\"draft-" + part + "\""))))
                .andExpect(content().string(containsString("data-part=\"2\"")));
        assertThat(drafts(document)).hasSize(3);
    }

    @Test
    void tellsARefusalInItsPlace() throws Exception {
        DocumentId document = imported(1);
        undo(document)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("notice-problem")))
                .andExpect(content().string(containsString("没有可以撤销的操作")));
    }

    @Test
    void loadsTheDeskAnewWhereVeryManyCardsHaveChanged() throws Exception {
        DocumentId document = imported(41);
        signedIn.call(CLERK, () -> desk.acceptSure(document));
        undo(document)
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Redirect", containsString("/intake/" + document.value())))
                .andExpect(flash().attributeExists(Notice.ATTRIBUTE));
    }

    @Test
    void comesBackToTheDeskWithoutScript() throws Exception {
        DocumentId document = imported(2);
        DraftView draft = drafts(document).get(0);
        signedIn.call(CLERK, () -> {
            desk.accept(draft.id(), draft.version());
            return draft;
        });
        act(post("/intake/{id}/undo", document.value()))
                .andExpect(redirectedUrl(
                        DeskPage.address(document.value(), draft.id().value())))
                .andExpect(flash().attributeExists(Notice.ATTRIBUTE));
    }

    @Test
    void costsTheSameHoweverManyDraftsThereAre() throws Exception {
        DraftView few = drafts(imported(3)).get(1);
        DraftView many = drafts(imported(150)).get(1);
        List<String> first = StatementCounter.during(() -> split(few));
        assertThat(StatementCounter.during(() -> split(many)))
                .hasSameSizeAs(first)
                .hasSizeLessThanOrEqualTo(ACT);
    }

    @Test
    void saysWhereThePersonLeftOff() throws Exception {
        DocumentId document = imported(4);
        DraftView second = drafts(document).get(1);
        desk(document).andExpect(content().string(not(containsString("上次您处理到"))));
        signedIn.call(CLERK, () -> {
            desk.accept(second.id(), second.version());
            return second;
        });
        desk(document)
                .andExpect(content().string(containsString("上次您处理到第2条")))
                .andExpect(content().string(containsString("接着第3条")));
        web.perform(get("/intake").with(signedIn.as(CLERK))).andExpect(content().string(containsString("最近处理")));
    }

    @Test
    void goesOnWithTheFirstAfterAStrokeOverAll() throws Exception {
        DocumentId document = imported(3, "2026年,新增无主" + mark + "站点9个以上。\n");
        signedIn.call(CLERK, () -> desk.acceptSure(document));
        desk(document).andExpect(content().string(containsString("接着第4条")));
    }

    @Test
    void namesAProblemOnceWithAllDraftsThatHaveIt() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append("2026年,新增")
                    .append((char) ('甲' + i))
                    .append(mark)
                    .append("企业20家以上。(责任单位:区")
                    .append(mark)
                    .append("局)\n");
        }
        DocumentId document = imported(0, text.toString());
        drafts(document)
                .forEach(draft -> signedIn.call(CLERK, () -> {
                    desk.accept(draft.id(), draft.version());
                    return draft;
                }));
        String page = web.perform(get("/intake/{id}/publish", document.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("另外2条")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page.split("未对应到组织机构", -1)).hasSize(2);
    }

    private ResultActions split(DraftView draft) throws Exception {
        int cut = draft.quote().indexOf("家");
        return piece(post(
                        "/intake/{d}/drafts/{id}/split",
                        draft.document().value(),
                        draft.id().value())
                .param("version", String.valueOf(draft.version()))
                .param("at", String.valueOf(draft.start() + cut)));
    }

    private ResultActions undo(DocumentId document) throws Exception {
        return piece(post("/intake/{id}/undo", document.value()));
    }

    private ResultActions piece(MockHttpServletRequestBuilder request) throws Exception {
        return act(request.header("HX-Request", "true"));
    }

    private ResultActions act(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(signedIn.as(CLERK)));
    }

    private ResultActions desk(DocumentId document) throws Exception {
        return web.perform(get("/intake/{id}", document.value()).with(signedIn.as(CLERK)));
    }

    private List<DraftView> drafts(DocumentId document) {
        return signedIn.call(CLERK, () -> desk.drafts(document));
    }

    private String order(DocumentId document) {
        return drafts(document).stream()
                .map(draft -> String.valueOf(draft.id().value()))
                .collect(Collectors.joining(" "));
    }

    private DocumentId imported(int drafts) {
        return imported(drafts, "");
    }

    private DocumentId imported(int drafts, String more) {
        StringBuilder text = new StringBuilder("一、主要目标\n");
        for (int i = 0; i < drafts; i++) {
            text.append("2026年,新增").append(mark).append("企业").append(20 + i).append("家以上。(责任单位:区商务局)\n");
        }
        text.append(more);
        return signedIn.call(
                CLERK, () -> desk.importFile("方案.txt", text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}

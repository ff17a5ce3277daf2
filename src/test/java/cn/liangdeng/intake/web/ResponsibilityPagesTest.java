package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.Letters;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who answers: names that the organisation does not know, and drafts that name nobody. */
@IntegrationTest
class ResponsibilityPagesTest {

    private static final String CLERK = "duiying1";

    @Autowired
    private MockMvc web;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    private final String mark = Letters.unique();
    private UnitId commerce = new UnitId(0);

    @BeforeEach
    void people() {
        people.account(CLERK, people.department("区政府办公室"), Role.DOCUMENT_ADMINISTRATOR);
        commerce = people.department("区商务局");
    }

    @Test
    void settlesSeveralNamesAtOnce() throws Exception {
        DocumentId document = unmatched();
        web.perform(get("/intake/{id}/units", document.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("区" + mark + "局")))
                .andExpect(content().string(containsString("新建为区直部门")));
        act(post("/intake/{id}/units", document.value())
                        .param("name", "区" + mark + "局", "区" + mark + "办", "区" + mark + "中心")
                        .param("choice", "NEW:DEPARTMENT", String.valueOf(commerce.value()), ""))
                .andExpect(redirectedUrl("/intake/" + document.value() + "/units"));
        List<DraftView> drafts = drafts(document);
        assertThat(drafts.get(0).reportingUnit().orElseThrow().isMatched()).isTrue();
        assertThat(drafts.get(1).reportingUnit().orElseThrow().unit()).isEqualTo(commerce);
        assertThat(drafts.get(2).reportingUnit().orElseThrow().isMatched()).isFalse();
    }

    @Test
    void makesOneUnitOfTwoNamesOfWhichOneIsAShortForm() throws Exception {
        String full = "区" + mark + "和广电旅游体育局";
        String brief = "区" + mark + "广旅体局";
        DocumentId document = imported("2026年,新增" + mark + "甲企业20家以上。(责任单位:" + brief + ")\n2026年,新增" + mark
                + "乙企业20家以上。(责任单位:" + full + ")\n");
        web.perform(get("/intake/{id}/units", document.value()).with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("<option value=\"SAME:" + full + "\" selected")));
        act(post("/intake/{id}/units", document.value())
                .param("name", brief, full)
                .param("choice", "SAME:" + full, "NEW:DEPARTMENT"));
        assertThat(drafts(document))
                .extracting(draft -> draft.reportingUnit().orElseThrow().unit())
                .doesNotContainNull()
                .hasSize(2);
        assertThat(drafts(document).stream()
                        .map(draft -> draft.reportingUnit().orElseThrow().unit())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void keepsNothingWhereTheOtherNameStandsForNoUnitEither() throws Exception {
        DocumentId document = unmatched();
        act(post("/intake/{id}/units", document.value())
                        .param("name", "区" + mark + "局", "区" + mark + "办")
                        .param("choice", "NEW:DEPARTMENT", "SAME:区" + mark + "中心"))
                .andExpect(flash().attributeExists(Notice.ATTRIBUTE));
        assertThat(drafts(document)).noneMatch(draft -> draft.units().stream().anyMatch(UnitMention::isMatched));
    }

    @Test
    void returnsToTheDraftAtWhichANameWasSettled() throws Exception {
        DocumentId document = unmatched();
        long draft = drafts(document).get(1).id().value();
        act(post("/intake/{id}/units", document.value())
                        .param("name", "区" + mark + "办")
                        .param("choice", String.valueOf(commerce.value()))
                        .param("draft", String.valueOf(draft)))
                .andExpect(redirectedUrl("/intake/" + document.value() + "?at=" + draft + "#draft-" + draft));
    }

    @Test
    void keepsNothingOfChoicesOfWhichOneIsRefused() throws Exception {
        DocumentId document = unmatched();
        act(post("/intake/{id}/units", document.value())
                .param("name", "区" + mark + "局", "区" + mark + "办")
                .param("choice", "NEW:DEPARTMENT", "999999999"));
        assertThat(drafts(document)).noneMatch(draft -> draft.units().stream().anyMatch(UnitMention::isMatched));
    }

    @Test
    void countsAGroupAmongOtherLeadsAsOneTargetTogether() {
        DocumentId document = imported("2026年,新增" + mark + "甲企业20家以上。(责任单位:区商务局、各" + mark + "镇街)\n2026年,新增" + mark
                + "乙企业20家以上。(责任单位:各" + mark + "乡镇)\n");
        assertThat(signedIn.call(CLERK, () -> desk.unmatchedUnits(document)))
                .extracting(unit -> unit.name() + " " + unit.beside())
                .containsExactlyInAnyOrder("各" + mark + "镇街 true", "各" + mark + "乡镇 false");
    }

    @Test
    void namesTheLeadAcceptsAndGoesOn() throws Exception {
        DocumentId document =
                imported("2026年,新增" + mark + "甲企业20家以上,举办" + mark + "活动30场以上。\n2026年,新增" + mark + "乙企业5家以上。\n");
        List<DraftView> before = drafts(document);
        long next = before.get(1).id().value();
        act(lead(document, before.get(0)).param("unit", "区商务局").param("accept", "true"))
                .andExpect(redirectedUrl("/intake/" + document.value() + "?at=" + next + "#draft-" + next));
        assertThat(drafts(document))
                .extracting(DraftView::state)
                .containsExactly(DraftState.ACCEPTED, DraftState.OPEN, DraftState.OPEN);
        assertThat(drafts(document).get(0).reportingUnit().orElseThrow().unit()).isEqualTo(commerce);
    }

    @Test
    void namesTheLeadOfAWholeParagraph() throws Exception {
        DocumentId document =
                imported("2026年,新增" + mark + "甲企业20家以上,举办" + mark + "活动30场以上。\n2026年,新增" + mark + "乙企业5家以上。\n");
        DraftView first = drafts(document).get(0);
        web.perform(get(
                                "/intake/{id}/drafts/{draft}/lead",
                                document.value(),
                                first.id().value())
                        .with(signedIn.as(CLERK)))
                .andExpect(content().string(containsString("本段其余1条")));
        act(lead(document, first).param("unit", "区商务局").param("all", "true"));
        assertThat(drafts(document))
                .extracting(draft -> draft.content().leadUnits())
                .containsExactly(List.of("区商务局"), List.of("区商务局"), List.of());
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseNamed() throws Exception {
        DocumentId document = imported("2026年,新增" + mark + "甲企业20家以上。\n");
        DraftView seen = drafts(document).get(0);
        act(lead(document, seen).param("unit", "区商务局"));
        act(lead(document, seen).param("unit", "区别的局"));
        assertThat(drafts(document).get(0).content().leadUnits()).containsExactly("区商务局");
    }

    @Test
    void namesNobodyWhereNoUnitWasWritten() throws Exception {
        DocumentId document = imported("2026年,新增" + mark + "甲企业20家以上。\n");
        DraftView seen = drafts(document).get(0);
        act(lead(document, seen).param("unit", "、"));
        assertThat(drafts(document).get(0).version()).isEqualTo(seen.version());
    }

    @Test
    void offersTheUnitsOfTheParagraphForWordsThatAreAdded() {
        String text = "2026年,新增" + mark + "甲企业20家以上。深入实施“6+3”" + mark + "链长制。(责任单位:区商务局)";
        DocumentId document = imported(text + "\n");
        int start = text.indexOf("深入") + HEAD.length();
        var content = signedIn.call(CLERK, () -> desk.suggest(document, start, start + 10));
        assertThat(content.leadUnits()).containsExactly("区商务局");
        assertThat(content.kind().name()).isEqualTo("TASK");
    }

    private static final String HEAD = "一、主要目标\n";

    private DocumentId unmatched() {
        return imported("2026年,新增" + mark + "甲企业20家以上。(责任单位:区" + mark + "局)\n2026年,新增" + mark + "乙企业20家以上。(责任单位:区"
                + mark + "办)\n2026年,新增" + mark + "丙企业20家以上。(责任单位:区" + mark + "中心)\n");
    }

    private DocumentId imported(String text) {
        return signedIn.call(CLERK, () -> desk.importFile("方案.txt", (HEAD + text).getBytes(StandardCharsets.UTF_8)));
    }

    private List<DraftView> drafts(DocumentId document) {
        return signedIn.call(CLERK, () -> desk.drafts(document));
    }

    private static MockHttpServletRequestBuilder lead(DocumentId document, DraftView draft) {
        return post(
                        "/intake/{id}/drafts/{draft}/lead",
                        document.value(),
                        draft.id().value())
                .param("version", String.valueOf(draft.version()));
    }

    private ResultActions act(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(signedIn.as(CLERK)));
    }
}

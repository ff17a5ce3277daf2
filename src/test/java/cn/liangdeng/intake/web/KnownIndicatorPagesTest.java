package cn.liangdeng.intake.web;

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
import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.Obligation;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Indicators of the dictionary are suggested on the desk and taken by one click, never by themselves. */
@IntegrationTest
@Transactional
class KnownIndicatorPagesTest {

    private static final String CLERK = "yanyong1";
    private static final String OFFICE = "yanyong2";

    @Autowired
    private MockMvc web;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private Indicators indicators;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    private DraftView draft;
    private String known;

    @BeforeEach
    void draft() {
        UnitId office = people.department("区政府办公室");
        people.account(CLERK, office, Role.DOCUMENT_ADMINISTRATOR);
        people.account(OFFICE, office, Role.OFFICE);
        draft = signedIn.call(CLERK, () -> {
            DocumentId document = desk.importFile(
                    "方案.txt",
                    "云汀区沿用测试方案(2026—2030年)\n\n一、主要目标\n2026年,新增规上沿用测试企业20家以上。\n".getBytes(StandardCharsets.UTF_8));
            return desk.drafts(document).get(0);
        });
        assertThat(draft.content().indicatorName()).contains("规上沿用测试企业");
        known = draft.content().indicatorName().replace("规上", "规模以上");
    }

    @Test
    void suggestsAnIndicatorOfALikeNameAndTakesNothingByItself() throws Exception {
        indicator(known, draft.content().unitOfMeasure(), draft.content().nature());
        see().andExpect(content().string(containsString("指标库中有相近的指标“" + known + "”")));
        assertThat(now().content().indicatorName()).doesNotContain("规模以上");
    }

    @Test
    void takesItsNameByOneClick() throws Exception {
        indicator(known, draft.content().unitOfMeasure(), draft.content().nature());
        reuse(known, draft.version())
                .andExpect(redirectedUrl("/intake/" + draft.document().value() + "#draft-"
                        + draft.id().value()));
        assertThat(now().content()).isEqualTo(draft.content().withIndicatorName(known));
        see().andExpect(content().string(containsString("指标库已有")))
                .andExpect(content().string(not(containsString("指标库中有相近的指标"))));
    }

    @Test
    void answersHtmxWithTheCard() throws Exception {
        indicator(known, draft.content().unitOfMeasure(), draft.content().nature());
        web.perform(post(address())
                        .param("version", String.valueOf(draft.version()))
                        .param("name", known)
                        .header("HX-Request", "true")
                        .with(csrf())
                        .with(signedIn.as(CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("指标库已有")));
    }

    @Test
    void suggestsNoneCountedOtherwise() throws Exception {
        indicator(known, "万家", draft.content().nature());
        indicator(known + "数", draft.content().unitOfMeasure(), IndicatorNature.STOCK);
        see().andExpect(content().string(not(containsString("指标库中有相近的指标"))));
        reuse(known, draft.version()).andExpect(status().isUnprocessableContent());
        assertThat(now().version()).isEqualTo(draft.version());
    }

    @Test
    void refusesWhoComesSecond() throws Exception {
        indicator(known, draft.content().unitOfMeasure(), draft.content().nature());
        signedIn.run(CLERK, () -> desk.accept(draft.id(), draft.version()));
        reuse(known, draft.version()).andExpect(status().isConflict());
        assertThat(now().content().indicatorName()).doesNotContain("规模以上");
    }

    private void indicator(String name, String unit, IndicatorNature nature) {
        signedIn.run(
                CLERK,
                () -> indicators.findOrCreate(new IndicatorData(
                        name,
                        null,
                        unit,
                        nature,
                        Frequency.MONTHLY,
                        0,
                        false,
                        WindowKind.PROGRESS,
                        null,
                        Obligation.ANTICIPATORY,
                        0)));
    }

    private ResultActions reuse(String name, int version) throws Exception {
        return web.perform(post(address())
                .param("version", String.valueOf(version))
                .param("name", name)
                .with(csrf())
                .with(signedIn.as(CLERK)));
    }

    private ResultActions see() throws Exception {
        return web.perform(get("/intake/{id}", draft.document().value()).with(signedIn.as(CLERK)));
    }

    private String address() {
        return "/intake/" + draft.document().value() + "/drafts/" + draft.id().value() + "/indicator";
    }

    private DraftView now() {
        return signedIn.call(CLERK, () -> desk.draft(draft.id()));
    }
}

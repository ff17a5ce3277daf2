package cn.liangdeng.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.access.Role;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.office.PdfPaper;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A plan with an annex table comes in as PDF and gives the drafts that the same plan gives as a web page. */
@IntegrationTest
class PdfImportTest {

    private static final String CLERK = "banshi1";

    private static final String GOALS = "到2026年底，全区新增市级以上专精特新企业30家以上，完成工业投资45亿元以上，累计建成数字化车间60个。";
    private static final String DUTIES = "各责任单位要对照任务分工表细化措施，按月报送进展情况，确保各项目标任务按期完成。";

    private static final String[][] ANNEX = {
        {"序号", "目标任务", "完成时限", "责任单位"},
        {"1", "新增规模以上工业\n企业20家", "2026年12月", "区科工局"},
        {"2", "引进首店15家", "2026年12月", "区商务局"},
        {"3", "开展职业技能培训\n5000人次", "2026年12月", "区人社局"}
    };

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
    }

    @Test
    void draftsOfThePdfAreThoseOfTheWebPageWithTheUnitsOfTheirRows() throws Exception {
        List<DraftView> fromPdf = drafts("方案.pdf", pdf());
        List<DraftView> fromPage = drafts("方案.html", page());

        assertThat(fromPdf)
                .extracting(PdfImportTest::essence)
                .isEqualTo(fromPage.stream().map(PdfImportTest::essence).toList());
        assertThat(fromPdf)
                .map(DraftView::content)
                .anySatisfy(draft -> {
                    assertThat(draft.bound()).isEqualByComparingTo("20");
                    assertThat(draft.leadUnits()).containsExactly("区科工局");
                })
                .anySatisfy(draft -> {
                    assertThat(draft.bound()).isEqualByComparingTo("5000");
                    assertThat(draft.leadUnits()).containsExactly("区人社局");
                });
    }

    @Test
    void scanIsRefusedWithWhatToDo() throws Exception {
        byte[] scan = new PdfPaper().page().draw("10 10 400 600 re f").bytes();

        upload("扫描.pdf", scan)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("先用文字识别软件转换为.docx文件")));
    }

    /** Everything but the place in the text, which the format decides. */
    private static String essence(DraftView view) {
        DraftContent draft = view.content();
        return String.join(
                "|",
                draft.indicatorName(),
                String.valueOf(draft.bound()),
                draft.unitOfMeasure(),
                String.valueOf(draft.comparator()),
                String.valueOf(draft.nature()),
                String.valueOf(draft.lastMonth()),
                String.valueOf(draft.leadUnits()));
    }

    private byte[] pdf() {
        PdfPaper paper = new PdfPaper().page();
        paper.text(165, 90, 22, "云汀区制造业提升行动方案");
        paper.text(106, 150, 16, "一、主要目标");
        double next = paper.paragraph(178, GOALS);
        paper.text(106, next, 16, "二、工作要求");
        next = paper.paragraph(next + 28, DUTIES);
        paper.text(74, next + 28, 16, "附件：任务分工表");
        paper.table(74, next + 60, new double[] {40, 95, 80, 120}, 40, ANNEX);
        return paper.bytes();
    }

    private byte[] page() {
        StringBuilder html = new StringBuilder("<html><body><h1>云汀区制造业提升行动方案</h1><p>一、主要目标</p><p>" + GOALS
                + "</p><p>二、工作要求</p><p>" + DUTIES + "</p><p>附件：任务分工表</p><table>");
        for (String[] row : ANNEX) {
            html.append("<tr>");
            for (String cell : row) {
                html.append("<td>").append(cell.replace("\n", "")).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<DraftView> drafts(String name, byte[] file) throws Exception {
        String address = upload(name, file)
                .andExpect(redirectedUrlPattern("/intake/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        DocumentId document = new DocumentId(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
        return signedIn.call(CLERK, () -> desk.drafts(document));
    }

    private ResultActions upload(String name, byte[] content) throws Exception {
        return web.perform(multipart("/intake")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(csrf())
                .with(signedIn.as(CLERK)));
    }
}

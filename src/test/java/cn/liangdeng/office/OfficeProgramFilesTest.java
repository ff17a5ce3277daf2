package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TargetExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A plan of an invented district as an office program writes it: headings and tasks that the program numbers, a table of
 * contents, a table with merged cells over two rows of headers, a footnote, a page number. {@code plan.docx} was saved by the
 * program as a document of Word 97 ({@code plan.doc}), its annex as a workbook of Excel 97 ({@code plan.xls}).
 */
class OfficeProgramFilesTest {

    private final DocumentReader reader = new DocumentReader();

    @Test
    void theOldFormatReadsAsTheNew() throws IOException {
        List<String> shape = Shape.of(read("plan.doc", "方案.doc"));

        assertThat(shape).isEqualTo(Shape.of(read("plan.docx", "方案.docx")));
        assertThat(Shape.of(read("plan.doc", "方案.wps"))).isEqualTo(shape);
    }

    @Test
    void numbersThatTheProgramCountsStandInTheText() throws IOException {
        for (String file : List.of("plan.doc", "plan.docx")) {
            assertThat(Shape.of(read(file, file)))
                    .contains("H2 二、重点任务", "H3 （二）做优商贸消费", "H3 （三）做实民生服务", "H2 三、保障措施")
                    .anyMatch(line -> line.startsWith("P 1. 引进首店经济。"))
                    .anyMatch(line -> line.startsWith("P 2. 办好节庆活动。"));
        }
    }

    @Test
    void tableOfContentsIsNoPartOfTheText() throws IOException {
        for (String file : List.of("plan.doc", "plan.docx")) {
            assertThat(Shape.of(read(file, file)))
                    .filteredOn(line -> line.contains("一、总体目标"))
                    .containsExactly("H2 一、总体目标");
        }
    }

    @Test
    void largeCentredLinesAreTheTitleAndTheRedHeadIsNot() throws IOException {
        ReadDocument read = reader.read(bytes("plan.doc"), "方案.doc");

        assertThat(read.title()).isEqualTo("云汀区人民政府办公室关于印发《云汀区现代服务业提质行动方案（2026—2028年）》的通知");
    }

    @Test
    void cellsKeepTheirPlacesAndFootnotesFollow() throws IOException {
        assertThat(Shape.of(read("plan.doc", "方案.doc")))
                .contains("T 8x6", "C 0,2 1x2 目标任务", "C 0,4 2x1 完成时限", "C 2,1 2x1 科技服务", "C 5,5 1x1 区商务局 区文化和旅游局")
                .endsWith("P 普惠托位是指享受政府补助、价格低于市场价的托育服务位。");
    }

    @Test
    void draftsOfBothFormatsAreTheSame() throws IOException {
        List<String> drafts = drafts(read("plan.doc", "方案.doc"));

        assertThat(drafts)
                .isEqualTo(drafts(read("plan.docx", "方案.docx")))
                .contains(
                        "新增科技企业孵化器数|2家|2026-12-31|[区科工局, 区发改局]",
                        "社会消费品零售总额增速|6%|2026-12-31|[区商务局, 各镇街]",
                        "新增普惠托位|450个|2026-12-31|[区卫健局]");
    }

    @Test
    void goalsOfAnOldWorkbookAreDraftsWithTheirUnits() throws IOException {
        assertThat(drafts(read("plan.xls", "分工表.xls")))
                .containsExactly(
                        "新增科技企业孵化器|2家|2026-12-31|[区科工局]",
                        "技术合同成交额|15亿元|2026-12-31|[区科工局]",
                        "引进区域首店|10家|2026-12-31|[区商务局]",
                        "举办促消费活动|30场次|2026-12-31|[区商务局, 区文化和旅游局]",
                        "新增养老床位|300张|2026-12-31|[区民政局]",
                        "新增普惠托位|450个|2026-12-31|[区卫健局]");
    }

    private DocumentText read(String file, String name) throws IOException {
        return reader.read(bytes(file), name).text();
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream stream = OfficeProgramFilesTest.class.getResourceAsStream("/office/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        }
    }

    private static List<String> drafts(DocumentText text) {
        return new TargetExtractor()
                .extract(text).stream()
                        .map(draft -> draft.indicator() + "|"
                                + (draft.value() == null ? "" : draft.value().toPlainString()) + draft.unit() + "|"
                                + draft.deadline() + "|" + draft.leadUnits())
                        .toList();
    }
}

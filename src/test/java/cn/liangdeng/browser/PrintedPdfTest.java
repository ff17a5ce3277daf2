package cn.liangdeng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.extraction.TargetExtractor;
import cn.liangdeng.office.DocumentReader;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A plan printed to PDF by a browser: its fonts are embedded in part, its letters are numbers of glyphs, the lines of its table
 * are drawn. It gives the drafts that the web page gives.
 */
@BrowserTest
class PrintedPdfTest {

    private static final String PLAN = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>
            @page{size:A4;margin:25mm 22mm} body{font:16pt/28pt "Noto Serif CJK SC","Noto Sans CJK SC",serif}
            h1{font-size:22pt;text-align:center} h2,h3{font-size:16pt;margin:0 0 0 2em}
            p{margin:0;text-indent:2em;text-align:justify} td{border:1px solid;padding:3pt}
            table{border-collapse:collapse;width:100%;font-size:11pt;line-height:16pt}</style></head><body>
            <h1>云汀区现代服务业提质行动方案（2026—2028年）</h1>
            <p>为加快我区现代服务业发展，制定本方案。</p><h2>一、总体目标</h2>
            <p>到2028年，全区服务业增加值突破260亿元，年均增长7%以上；规模以上服务业企业达到180家以上，累计培育省级现代服务业集聚区4个。其中，2026年新增规模以上服务业企业20家。</p>
            <h2>二、重点任务</h2><h3>（一）做强科技服务</h3>
            <p>建设创新载体。2026年新增科技企业孵化器2家<sup>1</sup>，到2028年累计建成众创空间12个。（责任单位：区科工局、区发改局）</p>
            <p>加强绿地建设。2026年新建口袋公园8处，新增绿地面积15万m<sup>2</sup>。（责任单位：区城管局）</p>
            <h3>（二）做实民生服务</h3>
            <p>扩大养老托育供给。2026年底前新增养老床位300张、普惠托位450个。（责任单位：区民政局、区卫健局）</p>
            <p>附件：重点任务分工表</p><table>
            <thead><tr><td rowspan="2">序号</td><td rowspan="2">领域</td><td colspan="2">目标任务</td><td rowspan="2">完成时限</td><td rowspan="2">责任单位</td></tr>
            <tr><td>指标</td><td>目标值</td></tr></thead><tbody>
            <tr><td>1</td><td rowspan="2">科技服务</td><td>新增科技企业孵化器</td><td>2家</td><td>2026年12月</td><td>区科工局</td></tr>
            <tr><td>2</td><td>技术合同成交额</td><td>15亿元以上</td><td>2026年12月</td><td>区科工局</td></tr>
            <tr><td>3</td><td rowspan="2">民生服务</td><td>新增养老床位</td><td>300张</td><td>2026年12月</td><td>区民政局</td></tr>
            <tr><td>4</td><td>新增普惠托位</td><td>450个</td><td>2026年12月</td><td>区卫健局</td></tr></tbody></table>
            </body></html>
            """;

    private final DocumentReader reader = new DocumentReader();

    @Test
    void draftsArePrintedAndReadBack(People people) {
        Page page = people.signIn("wenjian").context().newPage();
        page.setContent(PLAN);

        List<String> printed = drafts(page.pdf(), "方案.pdf");

        assertThat(printed)
                .isEqualTo(drafts(PLAN.getBytes(StandardCharsets.UTF_8), "方案.html"))
                .hasSizeGreaterThan(11)
                .contains("新增科技企业孵化器数|2|家|2026-12-31|[区科工局, 区发改局]", "技术合同成交额|15|亿元|2026-12-31|[区科工局]");
        page.close();
    }

    private List<String> drafts(byte[] file, String name) {
        return new TargetExtractor()
                .extract(reader.read(file, name).text()).stream()
                        .map(PrintedPdfTest::essence)
                        .toList();
    }

    private static String essence(DraftTarget draft) {
        return draft.indicator() + "|" + draft.value() + "|" + draft.unit() + "|" + draft.deadline() + "|"
                + draft.leadUnits();
    }
}

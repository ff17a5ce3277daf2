package cn.liangdeng.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.document.DocumentData;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.shared.ReportingMonth;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDataFinderTest {

    private static final String WEB_PAGE = """
            索引号 330399001/2024-10001
            组配分类 区政府文件 发布机构 云汀区人民政府办公室
            生成日期 2024-03-18 公开方式 主动公开
            文号 云政办〔2024〕12号

            云汀区人民政府办公室关于印发云汀区先进制造业培育行动方案(2024—2026年)的通知

            各镇人民政府,区直各单位:

            根据《省先进制造业条例》(省政发〔2020〕3号),制定本方案。

            云汀区人民政府办公室
            2024年3月11日
            """;

    @Test
    void readsTheBoxAboveAWebPage() {
        DocumentData data = find(WEB_PAGE);
        assertThat(data.indexNumber()).isEqualTo("330399001/2024-10001");
        assertThat(data.issuer()).isEqualTo("云汀区人民政府办公室");
        assertThat(data.documentNumber()).isEqualTo("云政办〔2024〕12号");
        assertThat(data.issuedOn()).isEqualTo(LocalDate.of(2024, 3, 18));
    }

    @Test
    void takesTheDayOfTheSignature() {
        assertThat(find(WEB_PAGE).writtenOn()).isEqualTo(LocalDate.of(2024, 3, 11));
    }

    @Test
    void findsTheTitleAndItsYears() {
        DocumentData data = find(WEB_PAGE);
        assertThat(data.title()).isEqualTo("云汀区人民政府办公室关于印发云汀区先进制造业培育行动方案(2024—2026年)的通知");
        assertThat(data.firstMonth()).isEqualTo(ReportingMonth.of(2024, 1));
        assertThat(data.lastMonth()).isEqualTo(ReportingMonth.of(2026, 12));
    }

    @Test
    void theTitleBelowARedHeadIsTakenWholeWithItsYears() {
        List<String> lines = List.of(
                "云汀区人民政府办公室文件", "云政办发〔2026〕7号", "云汀区人民政府办公室", "关于印发云汀区托育服务提升行动方案", "（2026—2028年）的通知", "各街道办事处：");
        StringBuilder text = new StringBuilder();
        List<TextBlock> blocks = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int start = text.length();
            text.append(lines.get(i));
            boolean heading = i == 0 || i > 1 && i < 5;
            blocks.add(
                    heading
                            ? new TextBlock.Heading(1, start, text.length())
                            : new TextBlock.Paragraph(start, text.length()));
            text.append('\n');
        }

        DocumentData data = DocumentDataFinder.find(new DocumentText(text.toString(), blocks), "方案.docx", null);

        assertThat(data.title()).isEqualTo("云汀区人民政府办公室关于印发云汀区托育服务提升行动方案（2026—2028年）的通知");
        assertThat(data.firstMonth()).isEqualTo(ReportingMonth.of(2026, 1));
        assertThat(data.lastMonth()).isEqualTo(ReportingMonth.of(2028, 12));
    }

    @Test
    void takesTheFirstLineOfAPlainTextForItsTitle() {
        assertThat(find("云汀区2026年重点工作责任分解\n为确保任务落地,分解如下。\n").title()).isEqualTo("云汀区2026年重点工作责任分解");
        assertThat(find("序号\t项目名称\t责任单位\n1\t道路\t区交通局\n").title()).doesNotContain("序号");
        assertThat(find("为确保任务落地,现将任务分解如下。\n").title()).doesNotContain("为确保");
    }

    @Test
    void readsTheIssuerFromTheTitleWhereNobodySigns() {
        assertThat(find("白鹭镇人民政府关于印发《白鹭镇2026年实事方案》的通知\n\n各村:\n请遵照执行。\n").issuer())
                .isEqualTo("白鹭镇人民政府");
        assertThat(find("关于加快商贸发展的意见\n\n各村:\n请遵照执行。\n").issuer()).isNull();
    }

    @Test
    @Timeout(10)
    void readsALineAsLongAsABookAtOnce() {
        DocumentData data = find("以上以上1111".repeat(90_000) + "\n2026年1月2日印发\n");
        assertThat(data.issuedOn()).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void leavesTheNumberOfACitedDocumentAlone() {
        DocumentData data = find("关于加快商贸发展的意见\n\n根据《市条例》(市政发〔2021〕9号),提出如下意见。\n");
        assertThat(data.documentNumber()).isNull();
    }

    @Test
    void readsTheBoxOfATable() {
        DocumentData data = find("标题: | 关于做好2025年就业工作的意见 | ||\n索引号: | 330399/2025-7 | 文号: | |\n"
                + "发文日期: | 2025-02-03 | 发布机构: | 云汀区人社局 |\n正文从这里开始。\n");
        assertThat(data.title()).isEqualTo("关于做好2025年就业工作的意见");
        assertThat(data.documentNumber()).isNull();
        assertThat(data.writtenOn()).isEqualTo(LocalDate.of(2025, 2, 3));
        assertThat(data.issuer()).isEqualTo("云汀区人社局");
    }

    @Test
    void readsTheBoxOfAListWhoseValuesStandBelowTheirLabels() {
        DocumentData data = find("""
                云汀区人民政府工作规则
                索引号:
                3303990000/2024-000105
                主题分类:
                来源:
                发文机构:
                区政府办公室
                发文字号:
                云政发〔2024〕7号
                发文日期:
                2024年04月06日 16:40
                有效性:
                发布日期:
                2024年04月08日 09:15
                内容概述:
                云汀区人民政府工作规则
                一、为规范工作,制定本规则。
                """);
        assertThat(data.indexNumber()).isEqualTo("3303990000/2024-000105");
        assertThat(data.issuer()).isEqualTo("区政府办公室");
        assertThat(data.documentNumber()).isEqualTo("云政发〔2024〕7号");
        assertThat(data.writtenOn()).isEqualTo(LocalDate.of(2024, 4, 6));
        assertThat(data.issuedOn()).isEqualTo(LocalDate.of(2024, 4, 8));
    }

    @Test
    void takesNoNextLineThatCannotBeTheValue() {
        DocumentData data = find("""
                文号:
                云汀区2025年民生实事项目清单
                索引号:
                发布机构:
                关于做好民生实事的通知
                """);
        assertThat(data.documentNumber()).isNull();
        assertThat(data.indexNumber()).isNull();
        assertThat(data.issuer()).isNull();
    }

    @Test
    void aValueEndsWithItsCellWhateverStandsInTheNext() {
        DocumentData data = find("""
                文件名称 | 云汀区2025年政府工作报告 | ||
                索引号 | 3303/2025-0007 | 公开目录: | 工作报告 |
                公开责任部门 | 区政府办公室 | 公开形式: | 主动公开 | |
                文号 | 成文日期: | 2025年04月15日 | |
                各位代表:
                """);
        assertThat(data.title()).isEqualTo("云汀区2025年政府工作报告");
        assertThat(data.indexNumber()).isEqualTo("3303/2025-0007");
        assertThat(data.issuer()).isEqualTo("区政府办公室");
        assertThat(data.documentNumber()).isNull();
        assertThat(data.writtenOn()).isEqualTo(LocalDate.of(2025, 4, 15));
    }

    @Test
    void aReportIsOfTheYearInWhichItWasReadThoughItLooksBackAtLength() {
        DocumentData data = find("""
                政府工作报告
                ——2026年1月15日在云汀区第三届人民代表大会第五次会议上
                云汀区人民政府区长 某某
                各位代表:2025年,全区新增企业30家;2025年完成投资45亿元;2025年实现增长6%。2026年要再接再厉。
                """);
        assertThat(data.writtenOn()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(data.firstMonth()).isEqualTo(ReportingMonth.of(2026, 1));
        assertThat(data.lastMonth()).isEqualTo(ReportingMonth.of(2026, 12));
    }

    @Test
    void severalAuthoritiesSignTogetherAndANumberMayStandBesideItsSigner() {
        DocumentData data = find("""
                云委发〔2026〕3号    签发人:某某
                关于推进新型工业化的若干政策
                各镇(街道):
                现将政策印发给你们。
                中共云汀区委
                云汀区人民政府
                2026年2月9日
                """);
        assertThat(data.documentNumber()).isEqualTo("云委发〔2026〕3号");
        assertThat(data.issuer()).isEqualTo("中共云汀区委 云汀区人民政府");
        assertThat(data.title()).isEqualTo("关于推进新型工业化的若干政策");
        assertThat(find("云汀市人民政府令第12号\n云汀市供水条例\n").documentNumber()).isEqualTo("云汀市人民政府令第12号");
    }

    @Test
    void joinsATitleThatStandsOnTwoLines() {
        String text = "云汀区\n教育振兴方案\n正文。";
        DocumentText document = new DocumentText(
                text,
                List.of(
                        new TextBlock.Heading(1, 0, 3),
                        new TextBlock.Heading(1, 4, 10),
                        new TextBlock.Paragraph(11, 14)));
        assertThat(DocumentDataFinder.find(document, "x.docx", null).title()).isEqualTo("云汀区教育振兴方案");
    }

    @Test
    void takesTheTitleThatANewspaperTells() {
        assertThat(find("云汀日报讯\n区里近日出台《关于振兴老街的行动方案》,推出若干举措。\n一、全力实施老街改造计划\n").title())
                .isEqualTo("关于振兴老街的行动方案");
    }

    @ParameterizedTest
    @ValueSource(strings = {"云汀区老街更新行动方案(2026—2028年)(修订)", "云汀区老街更新行动方案（2026—2028年）（试行）", "云汀区夜市管理办法(暂行)"})
    void takesATitleWithRemarks(String title) {
        assertThat(find("各单位:\n" + title + "\n一、目标\n三、保障措施\n").title()).isEqualTo(title);
    }

    @Test
    void takesNoSectionForTheTitle() {
        assertThat(find("本周天气晴好。\n三、保障措施\n(二)实施计划\n第二章 管理办法\n").title()).isEqualTo("工作安排");
    }

    @Test
    void takesTheFileNameWhereThereIsNoTitle() {
        assertThat(find("本周天气晴好。\n").title()).isEqualTo("工作安排");
    }

    @ParameterizedTest
    @CsvSource({
        "关于云汀区2025年国民经济和社会发展计划执行情况与2026年计划草案的报告,2026-01,2026-12",
        "云汀区“十四五”商务规划, 2021-01, 2025-12",
        "云汀区2025年工作要点, 2025-01, 2025-12",
        "云汀区2023-2027年行动方案, 2023-01, 2027-12",
        "云汀区三年行动方案(2024年—2026年), 2024-01, 2026-12"
    })
    void readsThePeriodFromTheTitle(String title, String first, String last) {
        PlanPeriod period = PlanPeriod.find(title, "", null).orElseThrow();
        assertThat(period.first()).hasToString(first);
        assertThat(period.last()).hasToString(last);
    }

    @Test
    void takesTheYearOfWhichTheTextSpeaksMost() {
        PlanPeriod period =
                PlanPeriod.find("工作意见", "2023年完成了。2024年要做,2024年还要做。", null).orElseThrow();
        assertThat(period.first().year()).isEqualTo(2024);
    }

    @ParameterizedTest
    @CsvSource({
        "2023年8月24日, 2023-08-24",
        "2023-08-24 10:00, 2023-08-24",
        "二〇二三年八月二十四日, 2023-08-24",
        "二〇二五年十月十日, 2025-10-10"
    })
    void readsADayAsDocumentsWriteIt(String text, String day) {
        assertThat(ChineseDate.find(text)).contains(LocalDate.parse(day));
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThat(ChineseDate.find("2023年2月30日")).isEmpty();
    }

    private static DocumentData find(String text) {
        return DocumentDataFinder.find(new DocumentText(text, List.of()), "上传/工作安排.txt", null);
    }
}

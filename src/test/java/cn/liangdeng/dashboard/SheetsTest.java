package cn.liangdeng.dashboard;

import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.ThemeAct;
import cn.liangdeng.target.Themes;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Sheets, themes and comparisons read the same kept rows as the pages. The leader here is in charge of one unit. */
@IntegrationTest
@Transactional
class SheetsTest {

    private static final String LEADER = "bd-leader";
    private static final int HEAD = 2;
    private static final int NAME = 1;
    private static final int ACTUAL = 4;
    private static final int COMPLETION = 5;
    private static final int GAP = 7;
    private static final int GROWTH = 8;
    private static final int MOST_STATEMENTS = 12;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Themes themes;

    @Autowired
    private ProgressReadings readings;

    @Autowired
    private CurrentUser user;

    private UnitId unit;
    private UnitId other;
    private IndicatorId firms;
    private TargetId target;

    @BeforeEach
    void setUp() {
        unit = people.department("区表单测试局");
        other = people.department("区表单测试二局");
        people.leader(LEADER, people.department("区表单测试办"), unit);
        firms = facts.indicator("表单测试新增企业", "家", IndicatorNature.FLOW);
        target = facts.target(firms, unit, "表单新增企业120家", year(BoundComparator.AT_LEAST, "120", null));
        facts.approve(firms, unit, month(8), "75");
        facts.approve(firms, unit, month(9), "76");
    }

    @Test
    void theSheetOfIndicatorsShowsWhatThePagesShow() throws Exception {
        String page = page("/sheets/indicators?month=2026-08");

        TargetReading reading = signedIn.call(
                LEADER,
                () -> readings.targets(
                                ReadingQuestion.all(user.readScope(), readings.month(user.district(), month(8))), 10)
                        .get(0));
        assertThat(page)
                .contains("2026年1—8月主要指标进度表")
                .contains("表单新增企业120家")
                .contains(">" + reading.actual() + "<")
                .contains(">" + reading.completion().replace("%", "") + "<")
                .contains("填表人：")
                .contains("口径：");
    }

    @Test
    void theFileHasNumbersFrozenHeadsAndAPrintAreaAndNoFormulaErrors() throws Exception {
        byte[] file = answer(LEADER, "/sheets/indicators/export?month=2026-08&paper=A3")
                .getContentAsByteArray();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Row row = sheet.getRow(HEAD + 1);
            assertThat(row.getCell(NAME).getStringCellValue()).isEqualTo("表单新增企业120家");
            assertThat(row.getCell(ACTUAL).getNumericCellValue()).isEqualTo(75);
            assertThat(row.getCell(COMPLETION).getNumericCellValue()).isEqualTo(62.5);
            assertThat(row.getCell(COMPLETION).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0");
            assertThat(row.getCell(GAP).getNumericCellValue()).isEqualTo(-4.2);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (HEAD + 1));
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(HEAD);
            assertThat(workbook.getPrintArea(0)).contains("$A$1:$L$");
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            for (Row each : sheet) {
                for (Cell cell : each) {
                    assertThat(cell.getCellType())
                            .as(cell.getAddress().formatAsString())
                            .isNotIn(CellType.ERROR, CellType.FORMULA);
                }
            }
        }
    }

    @Test
    void theSheetTellsTheGrowthOnTheSameMonthOfLastYear() throws Exception {
        lastYear("60", "90");
        byte[] file = answer(LEADER, "/sheets/indicators/export?month=2026-08").getContentAsByteArray();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Row row = workbook.getSheetAt(0).getRow(HEAD + 1);
            // 75 against 60.
            assertThat(row.getCell(GROWTH).getNumericCellValue()).isEqualTo(25);
            assertThat(row.getCell(GROWTH).getCellStyle().getDataFormatString()).isEqualTo("0.0");
        }
    }

    @Test
    void everyFileOpensWithoutFormulasAndWithAFrozenHead() throws Exception {
        for (String path : List.of(
                "/sheets/tasks/export?month=2026-09",
                "/comparison/export?month=2026-09&all=1",
                "/comparison/years/export?month=2026-09",
                "/dashboard/export?month=2026-09",
                "/dashboard/export?month=2026-09&reds=true")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(
                    new ByteArrayInputStream(answer(LEADER, path).getContentAsByteArray()))) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                assertThat(sheet.getPaneInformation()).as(path).isNotNull();
                assertThat(sheet.getPaneInformation().isFreezePane()).as(path).isTrue();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType())
                                .as(path + " " + cell.getAddress())
                                .isNotIn(CellType.ERROR, CellType.FORMULA);
                    }
                }
            }
        }
    }

    /** A goal of last year on the same figures, with its August and December. */
    private void lastYear(String august, String december) {
        facts.target(
                firms,
                unit,
                "表单去年目标200家",
                TargetTermsData.of(
                        ReportingMonth.of(2025, 1),
                        ReportingMonth.of(2025, 12),
                        BoundComparator.AT_LEAST,
                        new BigDecimal("200"),
                        null));
        facts.approve(firms, unit, ReportingMonth.of(2025, 8), august);
        facts.approve(firms, unit, ReportingMonth.of(2025, 12), december);
    }

    @Test
    void theSheetCanBeNarrowedToATheme() throws Exception {
        IndicatorId second = facts.indicator("表单测试外资", "万美元", IndicatorNature.FLOW);
        facts.target(second, unit, "表单外资900万美元", year(BoundComparator.AT_LEAST, "900", null));
        long theme = theme("表单测试专题", firms);

        assertThat(page("/sheets/indicators?theme=" + theme))
                .contains("表单新增企业120家")
                .doesNotContain("表单外资900万美元");
    }

    @Test
    void aThemeShowsItsTargetsAndTheListItsCounts() throws Exception {
        facts.target(firms, other, "别人的表单目标", year(BoundComparator.AT_LEAST, "50", null));
        long theme = theme("表单测试主题", firms);

        assertThat(page("/dashboard/themes?month=2026-09"))
                .contains("表单测试主题")
                .contains("/targets?month=2026-09&amp;theme=" + theme + "&amp;state=RED&amp;reporting=1");
        assertThat(page("/dashboard/themes/" + theme + "?month=2026-09"))
                .contains("/targets?month=2026-09&amp;theme=" + theme + "&amp;reporting=1\">1项目标</a>中<a")
                .contains("表单新增企业120家")
                .doesNotContain("别人的表单目标");
        assertThat(page("/targets?month=2026-09&theme=" + theme + "&state=RED&reporting=1"))
                .contains("表单新增企业120家");
        assertThat(answer(LEADER, "/dashboard/themes/0").getStatus()).isEqualTo(404);
    }

    @Test
    void anIndicatorStandsUnderOneThemeOnly() {
        long first = theme("表单测试专题一", firms);
        long second = theme("表单测试专题二", firms);

        assertThat(signedIn.call(facts.office(), () -> themes.all()))
                .filteredOn(theme -> theme.id() == first || theme.id() == second)
                .extracting(Themes.Theme::indicators)
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void whatWasDoneToThemesIsKept() throws Exception {
        long first = theme("表单测试旧名", firms);
        long second = theme("表单测试另一", firms);
        signedIn.run(facts.office(), () -> {
            themes.change(first, 1, "表单测试新名", 2, Set.of(firms));
            themes.remove(first);
        });

        List<ThemeAct> own = signedIn.call(facts.office(), () -> themes.history(second));
        assertThat(own).isNotEmpty().allMatch(act -> act.theme() == second);
        List<ThemeAct> acts = signedIn.call(facts.office(), () -> themes.history(null));
        assertThat(acts)
                .filteredOn(act -> act.theme() == first)
                .extracting(ThemeAct::kind)
                .containsExactly(
                        ThemeAct.Kind.REMOVED,
                        ThemeAct.Kind.CHANGED,
                        ThemeAct.Kind.CHANGED,
                        ThemeAct.Kind.CHANGED,
                        ThemeAct.Kind.CREATED);
        assertThat(acts)
                .filteredOn(act -> act.theme() == first && act.formerName() != null)
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.formerName()).isEqualTo("表单测试旧名");
                    assertThat(act.added()).containsExactly("表单测试新增企业");
                });
        // What stood under a theme that is gone is still told.
        assertThat(acts)
                .filteredOn(act -> act.theme() == first && act.kind() == ThemeAct.Kind.REMOVED)
                .singleElement()
                .extracting(ThemeAct::removed)
                .isEqualTo(List.of("表单测试新增企业"));
        // What one theme takes the other loses, and both say so.
        assertThat(acts)
                .filteredOn(act -> act.theme() == second)
                .first()
                .extracting(ThemeAct::removed)
                .isEqualTo(List.of("表单测试新增企业"));
        String page = mvc.perform(get("/themes/" + second).with(signedIn.as(facts.office())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("变更记录", "移出：表单测试新增企业。");
    }

    @Test
    void countsAndTheirListAgreeWhereATargetIsCoSigned() throws Exception {
        assertThat(page("/targets?month=2026-09&state=RED&reporting=1"))
                .contains("表单新增企业120家")
                .contains("只看牵头填报的");
    }

    @Test
    void aSheetOfSomeUnitsSaysWhich() throws Exception {
        assertThat(Jsoup.parse(page("/sheets/indicators?month=2026-09"))
                        .select(".dashboard-as-of")
                        .text())
                .startsWith("范围：")
                .contains("；数据期：2026年前三季度");
        assertThat(Jsoup.parse(page(facts.office(), "/sheets/indicators?month=2026-09"))
                        .select(".dashboard-as-of")
                        .text())
                .startsWith("数据期：");
    }

    @Test
    void withoutATargetThereIsNothingToCompare() throws Exception {
        people.leader("bd-idle", people.department("区表单测试办"), people.department("区表单测试空局"));

        assertThat(page("bd-idle", "/comparison"))
                .contains("没有可以对比的灯色")
                .doesNotContain("data-chart", "/comparison/export");
    }

    @Test
    void theComparisonTellsWhatTurnedRed() throws Exception {
        assertThat(page("/comparison?month=2026-09"))
                .contains("2026年9月与2026年8月相比：转红1项")
                .contains("表单新增企业120家")
                .contains(">转红<");
        assertThat(page("/comparison?month=2026-09&with=year")).contains("2025年9月没有保留进度");
        byte[] file = answer(LEADER, "/comparison/export?month=2026-09").getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Row row = workbook.getSheetAt(0).getRow(HEAD + 1);
            assertThat(row.getCell(NAME).getStringCellValue()).isEqualTo("表单新增企业120家");
            assertThat(row.getCell(row.getLastCellNum() - 1).getStringCellValue())
                    .isEqualTo("转红");
        }
    }

    @Test
    void theGoalsOfYearsStandSideBySide() throws Exception {
        assertThat(page("/comparison/years"))
                .contains("2026年目标值</th>")
                .contains("目前只有一个年度的数据")
                .doesNotContain("data-chart")
                .contains("表单测试新增企业")
                .contains("120家以上");
        byte[] file = answer(LEADER, "/comparison/years/export").getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(HEAD + 1).getCell(3).getNumericCellValue())
                    .isEqualTo(2026);
        }
    }

    @Test
    void twoYearsAreDrawn() throws Exception {
        lastYear("30", "45");

        assertThat(page("/comparison/years"))
                .contains("data-chart")
                .contains("2025年完成</th>")
                .contains("200家以上")
                .contains("month=2026-01\">");
        assertThat(page("/comparison?month=2026-08&with=year")).contains("2026年8月与2025年8月相比");
    }

    @Test
    void withoutADocumentOrARankingTheSheetsSayWhatToDo() throws Exception {
        assertThat(page("/sheets/tasks")).contains("该月没有来自文件的目标");
        // Whether rankings are on is a matter of the whole district, which other tests share.
        assertThat(page("/sheets/benchmark?month=2026-09")).containsPattern("该月未启用评分排名|该月的评分排名尚未签发");
        assertThat(answer(LEADER, "/sheets?month=2026-08").getRedirectedUrl())
                .isEqualTo("/sheets/indicators?month=2026-08");
    }

    @Test
    void thePageOfAUnitTellsItsTrend() throws Exception {
        assertThat(page("/dashboard/units/" + unit.value() + "?month=2026-09"))
                .contains("近12个月走势")
                .contains("/dashboard/units/" + unit.value() + "?month=2026-08");
    }

    @Test
    void noPageTakesMoreThanADozenStatements() throws Exception {
        long theme = theme("表单测试语句", firms);
        page("/dashboard");
        RequestPostProcessor leader = signedIn.as(LEADER);
        for (String path : List.of(
                "/sheets/indicators",
                "/sheets/tasks",
                "/sheets/benchmark",
                "/comparison",
                "/comparison/years",
                "/dashboard/themes",
                "/dashboard/themes/" + theme)) {
            try (CountedStatements statements = new CountedStatements()) {
                assertThat(mvc.perform(get(path).with(leader))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .isEqualTo(200);
                assertThat(statements.seen()).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
            }
        }
    }

    private long theme(String name, IndicatorId indicator) {
        return signedIn.call(facts.office(), () -> {
            long id = themes.create(name, 1);
            themes.change(id, 0, name, 1, Set.of(indicator));
            return id;
        });
    }

    private String page(String path) throws Exception {
        return page(LEADER, path);
    }

    private String page(String person, String path) throws Exception {
        MockHttpServletResponse answer = answer(person, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String person, String path) throws Exception {
        return mvc.perform(get(path).with(signedIn.as(person))).andReturn().getResponse();
    }
}

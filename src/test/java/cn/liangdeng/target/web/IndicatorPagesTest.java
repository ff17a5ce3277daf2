package cn.liangdeng.target.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.TargetFixture;
import cn.liangdeng.target.Targets;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class IndicatorPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Targets targets;

    @Autowired
    private Indicators indicators;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "限上零售额" + UUID.randomUUID();
    private TargetFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new TargetFixture(people, signedIn, indicators, targets, jdbc);
    }

    @Test
    void aNewIndicatorStandsInTheDictionary() {
        assertThat(create(name, "")).hasStatus(HttpStatus.FOUND);

        assertThat(get("/indicators?q=" + name).select("tbody tr").text())
                .contains(name, "亿元", "累计量", "每季度", "错1个月", "统计数据", "约束性", "区统计局");
    }

    @Test
    void theDictionaryIsTakenAlongAsItIsNarrowed() throws Exception {
        create(name, "");
        MvcTestResult answer = mvc.get()
                .uri("/indicators/export?q=" + name)
                .with(signedIn.as(fixture.office))
                .exchange();

        assertThat(answer).hasStatusOk();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<String> cells = new ArrayList<>();
            sheet.getRow(sheet.getLastRowNum()).forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(cells).contains(name, "亿元", "累计量", "每季度", "1", "统计数据", "约束性", "区统计局");
        }
    }

    @Test
    void aTargetMayBeSetOnItAtOnce() {
        MvcTestResult answer = create(name, "target");

        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/new-target");
        assertThat(get(answer.getResponse().getRedirectedUrl())
                        .select("[name=title]")
                        .val())
                .isEqualTo(name);
    }

    @Test
    void theSameNameTwiceIsRefusedAtTheField() {
        create(name, "");

        MvcTestResult answer = create(name, "");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select("#name-error").text()).contains("请直接选用");
        assertThat(html(answer).select("[name=dataSource]").val()).isEqualTo("区统计局");
    }

    @Test
    void aFormWithNothingNamesWhatIsNeeded() {
        MvcTestResult answer = post("/indicators/new").param("name", " ").exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select(".error-summary li").eachText()).contains("请填写指标名称", "请从列表中选择");
    }

    @Test
    void whatIsTooLongIsRefusedAtTheField() {
        MvcTestResult answer = create("长".repeat(201), "");

        assertThat(html(answer).select("#name-error").text()).contains("不能超过200个字");
    }

    @Test
    void theNatureOfAnIndicatorWithTargetsIsNotOffered() {
        IndicatorId indicator = fixture.indicator(IndicatorNature.FLOW);
        fixture.target(indicator, fixture.details("零售"), TargetFixture.terms("10"));

        Document page = get("/indicators/" + indicator.value());

        assertThat(page.select("[name=nature][type=radio]")).isEmpty();
        assertThat(page.select("[name=nature][type=hidden]").val()).isEqualTo("FLOW");
        assertThat(page.text()).contains("类型不能再改");
    }

    @Test
    void aStaleFormMeetsAConflict() {
        IndicatorId indicator = fixture.indicator(IndicatorNature.FLOW);
        assertThat(filled(post("/indicators/" + indicator.value()), name)
                        .param("version", "0")
                        .exchange())
                .hasStatus(HttpStatus.FOUND);

        assertThat(filled(post("/indicators/" + indicator.value()), name)
                        .param("version", "0")
                        .exchange())
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void theIndicatorIsChosenByPartOfItsName() {
        create(name, "");

        assertThat(get("/target-admin/new?q=" + name).select("tbody a").attr("href"))
                .endsWith("/new-target");
        assertThat(get("/target-admin/new?q=没有这个指标" + name).text()).contains("新建指标");
    }

    @Test
    void whoMayNotSetTargetsIsTurnedAway() {
        assertThat(mvc.get().uri("/indicators").with(signedIn.as(fixture.filler)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/indicators/new")
                        .with(signedIn.as(fixture.filler))
                        .with(csrf())
                        .param("name", name)
                        .param("nature", "FLOW")
                        .param("frequency", "MONTHLY")
                        .param("lagMonths", "0")
                        .param("windowKind", "PROGRESS")
                        .param("obligation", "BINDING")
                        .param("decimals", "0"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult create(String wanted, String next) {
        return filled(post("/indicators/new"), wanted).param("next", next).exchange();
    }

    private static MockMvcRequestBuilder filled(MockMvcRequestBuilder form, String wanted) {
        return form.param("name", wanted)
                .param("unitOfMeasure", "亿元")
                .param("nature", "FLOW")
                .param("frequency", "QUARTERLY")
                .param("lagMonths", "1")
                .param("windowKind", "STATISTICS")
                .param("obligation", "BINDING")
                .param("dataSource", "区统计局")
                .param("decimals", "2");
    }

    private MockMvcRequestBuilder post(String address) {
        return mvc.post().uri(address).with(signedIn.as(fixture.office)).with(csrf());
    }

    private Document get(String address) {
        MvcTestResult answer =
                mvc.get().uri(address).with(signedIn.as(fixture.office)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return html(answer);
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}

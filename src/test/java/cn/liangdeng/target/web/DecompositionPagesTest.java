package cn.liangdeng.target.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Adjustment;
import cn.liangdeng.target.AdjustmentReason;
import cn.liangdeng.target.Correction;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.TargetFixture;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.Targets;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class DecompositionPagesTest {

    private static final int BOUND = 5;
    private static final int FIRST_ROW = 3;

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

    @Autowired
    private TestClock clock;

    private final String unique = UUID.randomUUID().toString();
    private TargetFixture fixture;
    private UnitId one;
    private UnitId other;
    private IndicatorId indicator;
    private TargetId whole;

    @BeforeEach
    void setUp() {
        clock.reset();
        fixture = new TargetFixture(people, signedIn, indicators, targets, jdbc);
        one = fixture.department("分解甲局");
        other = fixture.department("分解乙局");
        indicator = fixture.indicator(IndicatorNature.FLOW);
        whole = fixture.target(indicator, fixture.details("新增首店" + unique), TargetFixture.terms("100"));
    }

    @Test
    void unitsAreAddedWithoutLosingWhatWasTyped() {
        Document page = html(row(post("add"), 0, one, "60").param("add", "unit:" + other.value()));

        assertThat(page.select("tr[data-row]")).hasSize(2);
        assertThat(page.select("[name='rows[0].bound']").val()).isEqualTo("60");
        assertThat(page.select("tr[data-row] th").eachText().get(1)).contains("分解乙局");
        assertThat(page.select("[data-sum]").text()).isEqualTo("已分解1个单位，合计60家，缺口40家");
    }

    @Test
    void thePartsAreSavedAndTheGapIsShownEverywhere() {
        save("60", "55");

        Document grid = get("/decompose");
        assertThat(grid.select("[data-sum]").text()).isEqualTo("已分解2个单位，合计115家，超出上级目标15家（层层加码）");
        assertThat(grid.select("[data-part]").eachAttr("value")).containsExactly("60", "55");
        assertThat(get("").text()).contains("合计115家，超出上级目标15家");
        assertThat(list().text()).contains("合计115家，超出上级目标15家");
        assertThat(parts()).isEqualTo(2);
    }

    @Test
    void theGapFollowsTheWhole() {
        save("60", "55");
        signedIn.run(
                fixture.office,
                () -> targets.adjust(
                        whole,
                        fixture.version(whole),
                        new Adjustment(
                                ReportingMonth.of(2026, 9),
                                TargetFixture.terms("120"),
                                AdjustmentReason.OTHER,
                                "市级加码",
                                "区政府常务会议",
                                "云政纪〔2026〕9号")));

        assertThat(list().text()).contains("合计115家，缺口5家");
    }

    @Test
    void aRowThatIsWrongSavesNothing() {
        MvcTestResult answer = row(row(post("save"), 0, one, "60"), 1, other, "很多")
                .param("version", version())
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = html(answer);
        assertThat(page.select("[name='rows[1].bound']").val()).isEqualTo("很多");
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#rows1.bound");
        assertThat(parts()).isZero();
    }

    @Test
    void sendingTheGridTwiceMakesOnePartAUnit() {
        save("60", "40");
        save("60", "40");

        assertThat(parts()).isEqualTo(2);
    }

    @Test
    void changingAPartNeedsAReasonAndMakesAVersion() {
        save("60", "40");

        assertThat(html(existing("70")
                                .param("way", "ADJUST")
                                .param("from", "2026-09")
                                .param("reasonClass", "OTHER"))
                        .select(".error-summary li")
                        .eachText())
                .contains("请写明理由", "请填写批准机关或领导", "请填写批准文号");
        assertThat(existing("70")
                        .param("way", "ADJUST")
                        .param("from", "2026-09")
                        .param("reasonClass", "OTHER")
                        .param("reason", "重新核定")
                        .param("approver", "区政府常务会议")
                        .param("approvalNumber", "云政纪〔2026〕10号"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(terms(part(one))).isEqualTo(2);
        assertThat(get("/decompose").select("[data-part]").eachAttr("value")).containsExactly("70", "40");
    }

    @Test
    void aTypingErrorIsCorrectedInTheSameVersion() {
        save("60", "40");

        assertThat(existing("66").param("way", "CORRECT").param("reason", "少写一个六"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(terms(part(one))).isEqualTo(1);
    }

    @Test
    void aPartGoesWithAReason() {
        save("60", "40");

        assertThat(existing("60")
                        .param("rows[0].remove", "true")
                        .param("from", "2026-09")
                        .param("reason", "不再承担"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(parts()).isEqualTo(1);
        assertThat(get("/decompose").select("[data-sum]").text()).contains("合计40家，缺口60家");
    }

    @Test
    void aRowThatSomebodyElseChangedIsRefusedByName() {
        save("60", "40");
        TargetId part = part(one);
        signedIn.run(
                fixture.office,
                () -> targets.correct(part, fixture.version(part), new Correction(1, TargetFixture.terms("61"), "录错")));

        Document page = html(row(post("save"), 0, one, "62")
                .param("version", version())
                .param("rows[0].target", Long.toString(part.value()))
                .param("rows[0].version", "0")
                .param("way", "CORRECT")
                .param("reason", "再改"));

        assertThat(page.select(".error-summary").text()).contains("其他人已修改了该单位的目标");
        assertThat(page.select("[name='rows[0].bound']").val()).isEqualTo("62");
    }

    @Test
    void aTargetThatTheUnitHasAlreadyBecomesAPart() {
        TargetId own = fixture.target(
                indicator, TargetFixture.filedBy(fixture.details("自有目标" + unique), one), TargetFixture.terms("30"));

        Document page = html(mvc.get()
                .uri("/target-admin/" + whole.value() + "/decompose?add=unit:" + one.value())
                .with(signedIn.as(fixture.office))
                .exchange());
        assertThat(page.select("[name='rows[0].target']").val()).isEqualTo(Long.toString(own.value()));
        assertThat(page.select("tr[data-row] th").text()).contains("保存后列入");

        assertThat(row(post("save"), 0, one, "30")
                        .param("version", version())
                        .param("rows[0].target", Long.toString(own.value()))
                        .param("rows[0].version", Integer.toString(fixture.version(own))))
                .hasStatus(HttpStatus.FOUND);
        assertThat(part(one)).isEqualTo(own);
    }

    @Test
    void theUnitOfTheWholeCannotHaveAPart() {
        Document page = html(row(post("save"), 0, fixture.unit, "30").param("version", version()));

        assertThat(page.select(".error-summary").text()).contains("不能再分得一份");
    }

    @Test
    void aRateHasDistancesInsteadOfASum() {
        whole = fixture.target(
                fixture.indicator(IndicatorNature.RATE), fixture.details("增速" + unique), TargetFixture.terms("6"));

        Document page = html(row(row(post("show"), 0, one, "6.5"), 1, other, "5.8"));

        assertThat(page.select("[data-distance]").eachText()).containsExactly("+0.5", "-0.2");
        assertThat(page.select("[data-sum]").text()).isEqualTo("已分解2个单位，比率不相加");
        assertThat(page.select(".notice-info").text()).contains("比率、增速不能相加");
    }

    @Test
    void aPartMayHaveAScheduleOfItsOwn() {
        assertThat(row(post("save"), 0, one, "60")
                        .param("version", version())
                        .param("rows[0].phasing", "own")
                        .param("rows[0].plan", "20 45 70 100"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(get("/decompose").select("[name='rows[0].plan']").val())
                .isEqualTo("2026-03=20、2026-06=45、2026-09=70");
    }

    @Test
    void aScheduleOfItsOwnMayNameAmounts() {
        assertThat(row(post("save"), 0, one, "60")
                        .param("version", version())
                        .param("rows[0].phasing", "own")
                        .param("rows[0].plan", "12 27 42 60"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(get("/decompose").select("[name='rows[0].plan']").val())
                .isEqualTo("2026-03=20、2026-06=45、2026-09=70");
    }

    @Test
    void anUntouchedSheetChangesNothing() throws IOException {
        save("60", "40");

        MvcTestResult answer = upload(download());

        assertThat(answer).hasStatus(HttpStatus.OK);
        assertThat(html(answer).select("#trial ~ .notice").text()).contains("没有改动");
    }

    @Test
    void aSheetIsTriedOutCellByCellAndSavesNothing() throws IOException {
        save("60", "40");
        byte[] filled = change(download(), "75");

        MvcTestResult answer = upload(filled);

        assertThat(answer).hasStatus(HttpStatus.OK);
        assertThat(html(answer).select("#trial ~ .table-scroll tbody tr").text())
                .isEqualTo("F4 分解甲局 目标值 60 75");
        assertThat(html(answer).select("[name='rows[0].bound']").val()).isEqualTo("75");
        assertThat(get("/decompose").select("[data-part]").eachAttr("value")).containsExactly("60", "40");
    }

    @Test
    void aWrongCellIsNamed() throws IOException {
        save("60", "40");

        MvcTestResult answer = upload(change(download(), "七十五"));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select("#trial ~ .table-scroll tbody tr").text())
                .contains("F4", "七十五", "请填写数字");
    }

    @Test
    void theSheetOfAnotherTargetIsRefusedRowByRow() throws IOException {
        save("60", "40");
        byte[] sheet = download();
        whole = fixture.target();

        MvcTestResult answer = upload(sheet);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select("#trial ~ .table-scroll").text()).contains("这一行属于另一项目标");
    }

    private void save(String first, String second) {
        MockMvcRequestBuilder form = row(row(post("save"), 0, one, first), 1, other, second);
        assertThat(form.param("version", version())).hasStatus(HttpStatus.FOUND);
    }

    private MockMvcRequestBuilder existing(String bound) {
        TargetId part = part(one);
        return row(post("save"), 0, one, bound)
                .param("version", version())
                .param("rows[0].target", Long.toString(part.value()))
                .param("rows[0].version", Integer.toString(fixture.version(part)));
    }

    private MockMvcRequestBuilder post(String step) {
        return mvc.post()
                .uri("/target-admin/" + whole.value() + "/decompose")
                .with(signedIn.as(fixture.office))
                .with(csrf())
                .param("step", step);
    }

    private static MockMvcRequestBuilder row(MockMvcRequestBuilder form, int at, UnitId unit, String bound) {
        String prefix = "rows[" + at + "].";
        return form.param(prefix + "unit", Long.toString(unit.value())).param(prefix + "bound", bound);
    }

    private String version() {
        return Integer.toString(fixture.version(whole));
    }

    private TargetId part(UnitId unit) {
        return new TargetId(jdbc.sql("select part_id from target.pub_part where whole_id = :whole and unit_id = :unit")
                .param("whole", whole.value())
                .param("unit", unit.value())
                .query(Long.class)
                .single());
    }

    private long parts() {
        return jdbc.sql("select count(*) from target.pub_part where whole_id = :whole")
                .param("whole", whole.value())
                .query(Long.class)
                .single();
    }

    private long terms(TargetId target) {
        return jdbc.sql("select count(*) from target.pub_terms where target_id = :id")
                .param("id", target.value())
                .query(Long.class)
                .single();
    }

    private Document get(String path) {
        MvcTestResult answer = mvc.get()
                .uri("/target-admin/" + whole.value() + path)
                .with(signedIn.as(fixture.office))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return html(answer);
    }

    private Document list() {
        return html(mvc.get()
                .uri("/target-admin?q=新增首店" + unique)
                .with(signedIn.as(fixture.office))
                .exchange());
    }

    private byte[] download() {
        MvcTestResult answer = mvc.get()
                .uri("/target-admin/" + whole.value() + "/decompose/sheet")
                .with(signedIn.as(fixture.office))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return answer.getResponse().getContentAsByteArray();
    }

    private static byte[] change(byte[] sheet, String bound) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet table = workbook.getSheetAt(0);
            XSSFRow row = table.getRow(FIRST_ROW);
            if (bound.matches("\\d+")) {
                row.getCell(BOUND).setCellValue(new BigDecimal(bound).doubleValue());
            } else {
                row.getCell(BOUND).setCellValue(bound);
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private MvcTestResult upload(byte[] sheet) {
        return mvc.post()
                .uri("/target-admin/" + whole.value() + "/decompose/sheet")
                .multipart()
                .file(new MockMultipartFile("file", "分解表.xlsx", null, sheet))
                .with(signedIn.as(fixture.office))
                .with(csrf())
                .exchange();
    }

    private static Document html(MockMvcRequestBuilder request) {
        return html(request.exchange());
    }

    private static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}

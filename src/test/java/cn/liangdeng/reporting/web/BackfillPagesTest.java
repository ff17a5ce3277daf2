package cn.liangdeng.reporting.web;

import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE;
import static cn.liangdeng.reporting.ReportingPeople.OFFICE_TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.reporting.Backfills;
import cn.liangdeng.reporting.ReportingPeople;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** 历史数据补录 from the sheet to the approved figures. */
@IntegrationTest
@Transactional
class BackfillPagesTest {

    private static final int NAME = 1;
    private static final int MARCH = 6;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Backfills backfills;

    private final MockHttpSession session = new MockHttpSession();
    private UnitId bureau;
    private IndicatorId shops;

    @BeforeEach
    void setUp() {
        people.arrive();
        bureau = people.bureau();
        shops = people.indicator("补录新增门店", IndicatorNature.FLOW);
        people.target(shops, bureau, "补录新增门店120家");
    }

    @Test
    void historyCountsOnceAnotherPersonApprovesItAndKeepsItsSource() throws Exception {
        Document page =
                upload(FILLER, edit(download(FILLER), row -> row.getCell(MARCH).setCellValue(31)), "统计年鉴");
        assertThat(page.select("[data-test-id=changes] tbody").text())
                .contains("G")
                .contains("补录新增门店")
                .contains("31");
        confirm(FILLER, page);
        assertThat(approved()).isZero();

        String one = "/reporting/backfill/" + newest();
        assertThat(page(send(OFFICE, get(one))).text()).contains("统计年鉴").contains("补录新增门店");
        send(OFFICE, post(one).param("act", "approve"));
        send(OFFICE, post(one).param("act", "approve"));
        assertThat(approved()).isEqualTo(1);
        assertThat(jdbc.sql("select entry_mode || ' ' || value_source from reporting.report where indicator_id = ?")
                        .param(shops.value())
                        .query(String.class)
                        .single())
                .isEqualTo("BACKFILL 统计年鉴");
    }

    @Test
    void theOfficeFilesNoHistoryOfAnotherDistrict() {
        jdbc.sql("""
                        insert into organisation.unit (id, district_id, parent_id, code, name, short_name, kind, position, path)
                        values (900000001, 900000001, null, '330398', '另一区', '另一区', 'DISTRICT', 1, '/900000001/')
                        """).update();
        assertThatThrownBy(() -> signedIn.run(
                        OFFICE,
                        () -> backfills.file(
                                UUID.randomUUID(), new UnitId(900000001), 2025, "统计年鉴", "表.xlsx", List.of())))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("reporting.notFound.unit");
    }

    @Test
    void itStandsAmongTheWorkOfWhoDecidesAndWhenRefusedOfTheUnit() throws Exception {
        byte[] filled = edit(download(FILLER), row -> row.getCell(MARCH).setCellValue(31));
        confirm(FILLER, upload(FILLER, filled, "统计年鉴"));
        assertThat(work(OFFICE)).contains("1批历史数据补录待审定");
        assertThat(work(FILLER)).doesNotContain("历史数据补录");

        send(
                OFFICE,
                post("/reporting/backfill/" + newest()).param("act", "refuse").param("reason", "口径不一致"));

        assertThat(work(OFFICE)).doesNotContain("批历史数据补录");
        assertThat(work(FILLER)).contains("1批历史数据补录被退回");
        confirm(FILLER, upload(FILLER, filled, "统计年鉴第32页"));
        assertThat(work(FILLER)).doesNotContain("批历史数据补录");
    }

    @Test
    void whoFiledItIsNotAskedToDecide() throws Exception {
        confirm(
                OFFICE_TWO,
                upload(
                        OFFICE_TWO,
                        edit(download(OFFICE_TWO), row -> row.getCell(MARCH).setCellValue(31)),
                        "统计年鉴"));
        assertThat(work(OFFICE_TWO)).doesNotContain("批历史数据补录");
        assertThat(work(OFFICE)).contains("1批历史数据补录待审定");
    }

    @Test
    void nobodyApprovesWhatHeFiledHimself() throws Exception {
        confirm(
                OFFICE_TWO,
                upload(
                        OFFICE_TWO,
                        edit(download(OFFICE_TWO), row -> row.getCell(MARCH).setCellValue(31)),
                        "统计年鉴"));
        assertThat(send(OFFICE_TWO, post("/reporting/backfill/" + newest()).param("act", "approve"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(approved()).isZero();
    }

    @Test
    void aSourceIsObligatory() throws Exception {
        assertThat(upload(
                                FILLER,
                                edit(download(FILLER), row -> row.getCell(MARCH).setCellValue(31)),
                                " ")
                        .text())
                .contains("请填写数据来源");
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws Exception {
        byte[] filled = edit(download(FILLER), row -> row.getCell(MARCH).setCellValue(31));
        confirm(FILLER, upload(FILLER, filled, "统计年鉴"));
        send(OFFICE, post("/reporting/backfill/" + newest()).param("act", "approve"));
        assertThat(upload(FILLER, filled, "统计年鉴").text()).contains("文件中没有新的数");
        assertThat(upload(FILLER, edit(filled, row -> row.getCell(MARCH).setCellValue(32)), "统计年鉴")
                        .select("[data-test-id=problems]")
                        .text())
                .contains("补录不能覆盖");
    }

    private byte[] download(String who) throws Exception {
        return send(
                        who,
                        get("/reporting/backfill/template")
                                .param("unit", unit())
                                .param("year", "2025"))
                .getContentAsByteArray();
    }

    private Document upload(String who, byte[] file, String source) throws Exception {
        return page(send(
                who,
                multipart("/reporting/backfill")
                        .file(new MockMultipartFile("file", "补录表.xlsx", null, file))
                        .param("unit", unit())
                        .param("year", "2025")
                        .param("source", source)));
    }

    private void confirm(String who, Document page) throws Exception {
        assertThat(send(
                                who,
                                post("/reporting/backfill/confirm")
                                        .param("unit", unit())
                                        .param("year", "2025")
                                        .param(
                                                "token",
                                                page.select("[name=token]").attr("value")))
                        .getStatus())
                .isEqualTo(302);
    }

    private String work(String who) throws Exception {
        return page(send(who, get("/work-items"))).select("main").text();
    }

    private String unit() {
        return String.valueOf(bureau.value());
    }

    private long newest() {
        return jdbc.sql("select max(id) from reporting.backfill where unit_id = ?")
                .param(bureau.value())
                .query(Long.class)
                .single();
    }

    private long approved() {
        return jdbc.sql("select count(*) from reporting.approved_value where indicator_id = ? and value = 31")
                .param(shops.value())
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse send(String who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.session(session).with(signedIn.as(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private static byte[] edit(byte[] file, Consumer<Row> change) throws IOException {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheetAt(0);
            sheet.forEach(row -> {
                if (row.getCell(NAME) != null
                        && row.getCell(NAME).getStringCellValue().equals("补录新增门店")) {
                    change.accept(row);
                }
            });
            book.write(out);
            return out.toByteArray();
        }
    }
}

package cn.liangdeng.reporting;

import static cn.liangdeng.reporting.ReportingPeople.FILLER;
import static cn.liangdeng.reporting.ReportingPeople.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.liangdeng.access.Role;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Clues are for supervision officers only: no page, export or search shows one to anybody else, whatever the role. */
@IntegrationTest
@Transactional
class ClueSecrecyTest {

    private static final Path ADDRESSES = Path.of("src/test/resources/permission-matrix.csv");
    private static final ReportingMonth AUGUST = ReportingMonth.of(2026, 8);
    private static final ReportingMonth SEPTEMBER = ReportingMonth.of(2026, 9);

    /** The clue's sentence; the rules of the checks, which may be read, say it otherwise. */
    private static final String SENTENCE = "进展文字与2026年8月相同";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private ReportingPeople people;

    @Autowired
    private People accounts;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    private UnitId bureau;
    private IndicatorId stores;
    private String name;
    private ReportId report;
    private long clue;

    private void raise() {
        people.arrive();
        bureau = people.bureau();
        name = "线索保密" + UUID.randomUUID().toString().substring(0, 8);
        stores = people.indicator(name, IndicatorNature.FLOW);
        people.target(stores, bureau, name + "120家");
        signedIn.run(FILLER, () -> reports.submit(saved(AUGUST, "80")));
        report = signedIn.call(FILLER, () -> saved(SEPTEMBER, "90"));
        signedIn.run(FILLER, () -> reports.submit(report));
        signedIn.run(REVIEWER, () -> reports.passOn(report));
        clue = jdbc.sql("select id from reporting.clue where report_id = :id")
                .param("id", report.value())
                .query(Long.class)
                .single();
    }

    private ReportId saved(ReportingMonth month, String value) {
        return reports.save(SaveReport.first(stores, bureau, month, new BigDecimal(value))
                .withTexts(new ReportTexts("走访企业12家，协调解决问题3件。", "", "", "")));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SUPERVISION")
    void nobodyElseReadsAClueAnywhere(Role role) throws Exception {
        raise();
        String person = accounts.account("secrecy." + role.name().toLowerCase(Locale.ROOT), bureau, role);
        List<String> asked = new ArrayList<>();
        for (String address : addresses()) {
            MockHttpServletResponse answer = answer(person, address);
            if (answer.getStatus() == 200) {
                asked.add(address);
                assertThat(text(answer))
                        .as("%s as %s", address, role)
                        .doesNotContain(SENTENCE)
                        .doesNotContain("疑似假落实")
                        .doesNotContain("/clues/" + clue);
            }
        }
        assertThat(asked).hasSizeGreaterThan(5);
        assertThat(answer(person, "/clues").getStatus()).isEqualTo(403);
        assertThat(answer(person, "/clues/" + clue).getStatus()).isIn(403, 404);
        assertThat(answer(person, "/questions/" + clue).getStatus()).isIn(403, 404);
    }

    @Test
    void supervisionReadsIt() throws Exception {
        raise();
        String person = accounts.account("secrecy.supervision", bureau, Role.SUPERVISION);
        assertThat(text(answer(person, "/clues"))).contains(SENTENCE);
        assertThat(text(answer(person, "/reports/" + report.value()))).doesNotContain(SENTENCE);
    }

    /** All addresses without variables, exports too, and those on which the report itself stands. */
    private List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>(Files.readAllLines(ADDRESSES).stream()
                .map(line -> line.split(","))
                .filter(columns -> columns[0].equals("GET") && columns.length > 1)
                .map(columns -> columns[1])
                .filter(address -> !address.contains("{") && !address.contains("*"))
                .filter(address -> !address.equals("/clues") && !address.equals("/spot-checks"))
                .toList());
        String row = "/reporting/" + stores.value() + "/2026-09?unit=" + bureau.value();
        addresses.addAll(List.of(
                "/reports/" + report.value(),
                row,
                "/reporting?month=2026-09&unit=" + bureau.value(),
                "/review?unit=" + bureau.value(),
                "/dispatch?month=2026-09",
                "/dispatch/" + bureau.value() + "?month=2026-09",
                "/search?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                "/search?q=" + URLEncoder.encode("相同", StandardCharsets.UTF_8)));
        return addresses;
    }

    private MockHttpServletResponse answer(String person, String address) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(URI.create(address)).with(signedIn.as(person)))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    /** What an answer says, of a workbook or document all its parts. */
    private static String text(MockHttpServletResponse answer) throws IOException {
        byte[] content = answer.getContentAsByteArray();
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return new String(content, StandardCharsets.UTF_8);
        }
        Path file = Files.createTempFile("answer", ".zip");
        StringBuilder text = new StringBuilder();
        try {
            Files.write(file, content);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }
}

package cn.liangdeng.dispatch;

import static cn.liangdeng.progress.ProgressFacts.OFFICE;
import static cn.liangdeng.progress.ProgressFacts.month;
import static cn.liangdeng.progress.ProgressFacts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.liangdeng.dispatch.wall.WallLink;
import cn.liangdeng.dispatch.wall.WallLinks;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The wall shows what the pages show, a few things a page, and to a screen only as long as the office lets it. */
@IntegrationTest
@Transactional
class WallTest {

    private static final int MOST_THINGS = 7;

    @Autowired
    private ProgressFacts facts;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private WallLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private IndicatorId firms;
    private UnitId first;

    @BeforeEach
    void setUp() {
        facts.office();
        firms = facts.indicator("大屏测试新增企业", "家", IndicatorNature.FLOW);
        first = town(1);
        for (int i = 2; i <= 8; i++) {
            town(i);
        }
        facts.approve(firms, first, month(8), "5");
    }

    private UnitId town(int number) {
        UnitId town =
                people.unit("大屏测试" + number + "镇", new UnitId(people.district().value()), UnitKind.TOWN_STREET);
        facts.target(firms, town, "大屏测试新增企业" + number, year(BoundComparator.AT_LEAST, "120", null));
        return town;
    }

    @Test
    void noPageHoldsMoreThanSevenThingsAndEachHasItsDate() throws Exception {
        Document page = Jsoup.parse(asPerson("/wall", null).getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select("[data-page]")).hasSizeGreaterThan(2).allSatisfy(one -> {
            assertThat(one.select("li").size()).isLessThanOrEqualTo(MOST_THINGS);
            assertThat(one.select(".wall-foot").text()).contains("数据期");
        });
        assertThat(page.select(".wall-towns .wall-tile").eachText())
                .anySatisfy(text -> assertThat(text).contains("大屏测试8镇"));
    }

    @Test
    void eachOfFortyTownsHasATile() throws Exception {
        for (int i = 9; i <= 40; i++) {
            town(i);
        }
        Document page = Jsoup.parse(asPerson("/wall", null).getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select(".wall-towns .wall-tile .wall-name").eachText().stream()
                        .filter(name -> name.startsWith("大屏测试")))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(page.select(".wall-towns"))
                .allSatisfy(one -> assertThat(one.select("li").size()).isLessThanOrEqualTo(MOST_THINGS));
        IntSummaryStatistics sizes = page.select(".wall-towns").stream()
                .mapToInt(one -> one.select("li").size())
                .summaryStatistics();
        assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
    }

    @Test
    void nothingNewCostsLittle() throws Exception {
        String tag = asPerson("/wall/pages", null).getHeader("ETag");
        MockHttpServletResponse again = asPerson("/wall/pages", tag);
        List<String> statements = StatementCounter.during(() -> asPerson("/wall/pages", tag));
        facts.correct(facts.approve(firms, first, month(7), "4"), "3");

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(statements).hasSizeLessThanOrEqualTo(4);
        assertThat(asPerson("/wall/pages", tag).getStatus()).isEqualTo(200);
    }

    @Test
    void aScreenShowsTheWallAndNothingElse() throws Exception {
        Cookie screen = open(create());

        MockHttpServletResponse wall = asScreen("/wall/display", screen);

        assertThat(wall.getContentAsString(StandardCharsets.UTF_8)).contains("年度目标总体进展");
        assertThat(wall.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(wall.getCookie("JSESSIONID")).isNull();
        for (String path : new String[] {"/dashboard", "/wall", "/targets", "/wall/screens"}) {
            assertThat(asScreen(path, screen).getRedirectedUrl()).as(path).startsWith("/login");
        }
        assertThat(mvc.perform(post("/wall/display").cookie(screen).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theSecretIsNotKept() {
        String secret = create();

        assertThat(jdbc.sql("select count(*) from dispatch.wall_link where token_hash like :secret || '%'")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aScreenThatIsStoppedShowsNothingAnyMore() throws Exception {
        Cookie screen = open(create());
        long id = signedIn.call(
                OFFICE,
                () -> links.list().stream()
                        .filter(link -> link.valid() && link.name().equals("一楼大厅"))
                        .map(WallLink::id)
                        .findFirst()
                        .orElseThrow());

        signedIn.run(OFFICE, () -> links.revoke(id));

        assertThat(asScreen("/wall/display/pages", screen).getStatus()).isEqualTo(204);
        assertThat(asScreen("/wall/display", screen).getContentAsString(StandardCharsets.UTF_8))
                .contains("已停用")
                .doesNotContain("年度目标总体进展");
    }

    @Test
    void aGuessShowsNothing() throws Exception {
        assertThat(asScreen("/wall/display/pages", new Cookie("wall", "x".repeat(43)))
                        .getStatus())
                .isEqualTo(204);
        assertThat(asScreen("/wall/display/pages", new Cookie("wall", "")).getStatus())
                .isEqualTo(204);
    }

    private String create() {
        return signedIn.call(OFFICE, () -> links.create("一楼大厅"));
    }

    private Cookie open(String secret) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get("/wall/display/open/" + secret)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/wall/display");
        assertThat(answer.getHeader("Set-Cookie")).contains("HttpOnly").contains("Path=/wall/display");
        return new Cookie("wall", secret);
    }

    private MockHttpServletResponse asScreen(String path, Cookie screen) throws Exception {
        return mvc.perform(get(path).accept("text/html").cookie(screen))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse asPerson(String path, String tag) throws Exception {
        var request = get(path).with(signedIn.as(OFFICE));
        return mvc.perform(tag == null ? request : request.header("If-None-Match", tag))
                .andReturn()
                .getResponse();
    }
}

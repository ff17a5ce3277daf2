package cn.liangdeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HomePageTest extends WebTest {

    private static final LocalDate EARLY = LocalDate.of(2026, 9, 10);
    private static final LocalDate LATE = LocalDate.of(2026, 10, 10);

    @Test
    void listsTheMostUrgentWorkFirst() throws Exception {
        WebPieces.WAITING.add(WebPieces.item(1, null, false));
        WebPieces.WAITING.add(WebPieces.item(12, LATE, false));
        WebPieces.WAITING.add(WebPieces.item(3, EARLY, true));
        assertThat(page("/work-items").select(".task-name").eachText()).containsExactly("3项待办", "12项待办", "1项待办");
    }

    @Test
    void saysHowMuchWaitsAndHowMuchIsLate() throws Exception {
        WebPieces.WAITING.add(WebPieces.item(12, LATE, false));
        WebPieces.WAITING.add(WebPieces.item(3, EARLY, true));
        assertThat(page("/work-items").select(".lead").text()).isEqualTo("共15项待办，其中3项已逾期。");
    }

    @Test
    void writesTheDayAsOfficialsDo() throws Exception {
        WebPieces.WAITING.add(WebPieces.item(3, EARLY, true));
        assertThat(page("/work-items").select(".task-due.is-late").text()).isEqualTo("已逾期，应于2026年9月10日前完成");
        assertThat(page("/work-items?lang=en").select(".task-due").text()).isEqualTo("overdue, was due by 10 Sep 2026");
    }

    @Test
    void leadsToTheWork() throws Exception {
        WebPieces.WAITING.add(WebPieces.item(3, EARLY, true));
        assertThat(page("/work-items").select(".task-name").attr("href")).isEqualTo("/reports");
    }

    @Test
    void saysWhenNothingWaits() throws Exception {
        Document page = page("/work-items");
        assertThat(page.select(".nothing").text()).isEqualTo("目前没有需要您处理的事项。");
        assertThat(page.select(".task-list")).isEmpty();
    }

    @Test
    void theHomeOpensInTheMonthAskedFor() {
        WebPieces.home = "/own-home";
        assertThat(get("/?month=2026-08")).hasRedirectedUrl("/own-home?month=2026-08");
    }

    @Test
    void isTheHomeOfWhoeverHasNoOther() {
        assertThat(get("/")).hasStatus3xxRedirection().hasRedirectedUrl("/work-items");
    }

    @Test
    void givesWayToAHomeOfTheRole() {
        WebPieces.home = "/leader";
        assertThat(get("/")).hasStatus3xxRedirection().hasRedirectedUrl("/leader");
    }

    @Test
    void theFrameAsksForTheCount() {
        WebPieces.WAITING.add(WebPieces.item(12, LATE, false));
        WebPieces.WAITING.add(WebPieces.item(3, EARLY, true));
        assertThat(get("/work-items/count", "Accept", "application/json"))
                .bodyJson()
                .isLenientlyEqualTo("{\"count\": 15, \"text\": \"15项待办\"}");
    }
}

package cn.liangdeng.platform.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest({HomeController.class, DesignController.class, SessionController.class})
@Import({WebPieces.class, WorkItems.class, cn.liangdeng.platform.MonthLabels.class})
class FrameTest {

    @Autowired
    private MockMvcTester browser;

    @Test
    void dump() throws Exception {
        java.nio.file.Path dir = java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/pages"));
        WebPieces.WAITING.clear();
        java.nio.file.Files.writeString(dir.resolve("empty-home.html"), page("/"));
        WebPieces.WAITING.add(WebPieces.item(3, java.time.LocalDate.of(2026, 9, 10), true));
        WebPieces.WAITING.add(WebPieces.item(12, java.time.LocalDate.of(2026, 10, 10), false));
        WebPieces.WAITING.add(WebPieces.item(1, null, false));
        java.nio.file.Files.writeString(dir.resolve("home.html"), page("/"));
        java.nio.file.Files.writeString(dir.resolve("design.html"), page("/design?q=x&page=7&month=2026-09"));
        java.nio.file.Files.writeString(dir.resolve("design-en.html"), page("/design?lang=en"));
        java.nio.file.Files.writeString(dir.resolve("explain.html"), page("/design/explain"));
        for (String k : new String[] {"line", "bar", "stacked"})
            java.nio.file.Files.writeString(dir.resolve("chart-" + k + ".json"), page("/design/chart?kind=" + k));
    }

    private String page(String path) throws Exception {
        return browser.get().uri(path).with(user("u")).exchange().getResponse().getContentAsString();
    }
}

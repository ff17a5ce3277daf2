package cn.liangdeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
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
    void theGalleryShowsEveryComponent() throws Exception {
        String html = page("/design");
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/design.html"), html);
        assertThat(html).contains("达序时");
    }

    private String page(String path) throws Exception {
        return browser.get().uri(path).with(user("u")).exchange().getResponse().getContentAsString();
    }
}

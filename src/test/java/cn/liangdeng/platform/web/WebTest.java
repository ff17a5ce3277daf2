package cn.liangdeng.platform.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import cn.liangdeng.platform.MonthLabels;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/** The frame's own pages with samples instead of the other modules, without a database. */
@WebMvcTest({HomeController.class, DesignController.class, SessionController.class, WebPieces.Samples.class})
@Import({WebPieces.class, WorkItems.class, HomeNavigation.class, MonthLabels.class, WebPieces.Samples.class})
abstract class WebTest {

    @Autowired
    private MockMvcTester browser;

    @BeforeEach
    void forgetSamples() {
        WebPieces.reset();
    }

    /** Asks as a signed-in person; headers as pairs of name and value. */
    protected MvcTestResult get(String address, String... headers) {
        var request = browser.get()
                .uri(UriComponentsBuilder.fromUriString(address)
                        .build()
                        .encode()
                        .toUri());
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.with(user("u")).exchange();
    }

    protected Document page(String address, String... headers) throws Exception {
        return Jsoup.parse(get(address, headers).getResponse().getContentAsString());
    }

    /** A component rendered by itself. */
    protected Document component(String view, Map<String, ? extends @Nullable Object> model) throws Exception {
        WebPieces.MODEL.putAll(model);
        return page("/sample/inner?view=" + view + "&unit=3");
    }
}

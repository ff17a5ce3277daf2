package cn.liangdeng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file far over the limit, sent past the page's own check: refused with words, and nothing is half imported. */
@BrowserTest
class TooLargeUploadTest {

    private static final String SEND = """
            async () => {
              const form = new FormData();
              form.append('file', new Blob([new Uint8Array(100 * 1024 * 1024)]), 'plan.docx');
              const token = document.querySelector('meta[name=csrf-token]');
              const header = document.querySelector('meta[name=csrf-header]');
              const answer = await fetch('/intake', {
                method: 'POST', body: form, headers: { [header.content]: token.content, 'Accept': 'text/html' } });
              return [String(answer.status), await answer.text()];
            }
            """;

    @Test
    void aHundredMegabytesAreRefusedWithWords(People people) {
        Page page = people.signIn("wenjian");
        page.navigate("/intake");
        int documents = page.locator("tbody tr").count();

        List<?> answer = (List<?>) page.evaluate(SEND);

        assertThat(answer.get(0)).isEqualTo("413");
        assertThat(String.valueOf(answer.get(1))).contains("文件过大").doesNotContain("Exception");
        page.navigate("/intake");
        assertThat(page.locator("tbody tr").count()).isEqualTo(documents);
    }
}

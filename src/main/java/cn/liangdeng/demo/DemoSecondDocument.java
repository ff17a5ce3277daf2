package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.ImportDesk;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In autumn a second document speaks of goals that the first one has set: of one it says the same, of one something else. What to make of that is left to whoever tries the demo.
 */
@Component
@Profile("demo")
class DemoSecondDocument {

    private static final String FILE = "云汀示范区2026年政府工作任务清单.txt";
    private static final String CONTRADICTS = "实际利用外资1亿美元以上";
    private static final String REPEATS = "新增公共停车位2600个";
    private static final String TEXT = """
            云汀示范区2026年政府工作任务清单

            一、主要任务

            %s。
            %s。
            """.formatted(CONTRADICTS, REPEATS);

    private final ImportDesk desk;
    private final DemoDesk demoDesk;
    private final PolicyDocuments documents;
    private final ActingAs acting;

    DemoSecondDocument(ImportDesk desk, DemoDesk demoDesk, PolicyDocuments documents, ActingAs acting) {
        this.desk = desk;
        this.demoDesk = demoDesk;
        this.documents = documents;
        this.acting = acting;
    }

    /** Brings it through the desk beside the document of the script. */
    void publish(List<DemoScript> script) {
        acting.run(DemoDocument.ADMINISTRATOR, () -> {
            DocumentId document = desk.importFile(FILE, TEXT.getBytes(StandardCharsets.UTF_8));
            confirm(document, line(script, "实际利用外资9000万美元以上").restated(CONTRADICTS, new BigDecimal("10000")));
            confirm(document, line(script, REPEATS));
            demoDesk.clear(document);
            desk.publish(document);
        });
    }

    private void confirm(DocumentId document, DemoScript line) {
        int start = DemoDocument.codePointOf(documents.text(document).text(), line.quote());
        demoDesk.confirm(document, line.quote(), start, DemoDocument.content(line));
    }

    private static DemoScript line(List<DemoScript> script, String quote) {
        return script.stream()
                .filter(line -> line.quote().equals(quote))
                .findFirst()
                .orElseThrow();
    }
}

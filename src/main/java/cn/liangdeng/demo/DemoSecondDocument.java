package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.Indicators;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetTermsData;
import cn.liangdeng.target.Targets;
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

    private final PolicyDocuments documents;
    private final Indicators indicators;
    private final Targets targets;
    private final Districts districts;
    private final DemoOrganisation organisation;
    private final ActingAs acting;

    DemoSecondDocument(
            PolicyDocuments documents,
            Indicators indicators,
            Targets targets,
            Districts districts,
            DemoOrganisation organisation,
            ActingAs acting) {
        this.documents = documents;
        this.indicators = indicators;
        this.targets = targets;
        this.districts = districts;
        this.organisation = organisation;
        this.acting = acting;
    }

    /** Imports it and sets its goals beside those of the script. */
    void publish(List<DemoScript> script) {
        acting.run(DemoDocument.ADMINISTRATOR, () -> {
            DocumentId document = documents.importFile(FILE, TEXT.getBytes(StandardCharsets.UTF_8));
            documents.publish(document);
            set(document, CONTRADICTS, line(script, "实际利用外资9000万美元以上"), "10000");
            set(document, REPEATS, line(script, REPEATS), "2600");
        });
    }

    private void set(DocumentId document, String words, DemoScript line, String bound) {
        targets.create(new NewTarget(
                indicators.findOrCreate(line.indicator()),
                new TargetDetails(
                        organisation.unit(districts.findOnly().orElseThrow(), line.unit()),
                        List.of(),
                        List.of(),
                        document,
                        clause(document, words),
                        words,
                        Horizon.ANNUAL,
                        Commitment.ENSURE,
                        BigDecimal.ONE,
                        null,
                        null,
                        null),
                TargetTermsData.of(
                        ReportingMonth.of(2026, 1),
                        ReportingMonth.of(2026, 12),
                        BoundComparator.AT_LEAST,
                        new BigDecimal(bound),
                        null),
                null));
    }

    private ClauseId clause(DocumentId document, String words) {
        String text = documents.text(document).text();
        int start = text.codePointCount(0, text.indexOf(words));
        return documents.clauseAt(document, start, start + words.codePointCount(0, words.length()));
    }

    private static DemoScript line(List<DemoScript> script, String quote) {
        return script.stream()
                .filter(line -> line.quote().equals(quote))
                .findFirst()
                .orElseThrow();
    }
}

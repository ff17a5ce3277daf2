package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.TargetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Brings the demo district's document through the import desk, as its administrator would: takes the drafts that the script
 * knows, puts right what they say, adds what was not found, rejects the rest, and publishes.
 */
@Component
@Profile("demo")
class DemoDocument {

    static final String ADMINISTRATOR = "wenjian";
    private static final String FILE = "plan.html";

    private final ImportDesk desk;
    private final DemoDesk demoDesk;
    private final PolicyDocuments documents;
    private final ActingAs acting;

    DemoDocument(ImportDesk desk, DemoDesk demoDesk, PolicyDocuments documents, ActingAs acting) {
        this.demoDesk = demoDesk;
        this.desk = desk;
        this.documents = documents;
        this.acting = acting;
    }

    /**
     * The document and what was published from it.
     *
     * @param targets the targets of every line of the script, in the order of their years
     * @param towns where the document's last table names each town and street
     */
    record Published(DocumentId document, Map<DemoScript, List<TargetId>> targets, Map<String, ClauseId> towns) {}

    Published publish(List<DemoScript> script) {
        return acting.call(ADMINISTRATOR, () -> {
            DocumentId document = desk.importFile(FILE, DemoTable.bytes(FILE));
            String text = documents.text(document).text();
            Set<Integer> taken = new HashSet<>();
            Map<DemoScript, Integer> places = new HashMap<>();
            for (DemoScript line : script) {
                int start = codePointOf(text, line.quote());
                places.put(line, start);
                demoDesk.confirm(document, line.quote(), start, content(line));
                if (!taken.add(start)) {
                    throw new IllegalStateException("the demo script has two lines at " + line.quote());
                }
            }
            demoDesk.clear(document);
            desk.publish(document);
            return new Published(document, targets(document, places), towns(document, text));
        });
    }

    /** What the desk is told of a line. */
    static DraftContent content(DemoScript line) {
        return new DraftContent(
                line.indicator().name(),
                kind(line),
                line.indicator().nature(),
                line.isMilestone() ? null : line.bound(),
                null,
                line.indicator().unitOfMeasure(),
                line.comparator(),
                line.strict(),
                line.first(),
                line.last(),
                line.yearly(),
                line.baseline(),
                Commitment.ENSURE,
                null,
                line.isMilestone() ? line.quote() : null,
                concat(List.of(line.unit()), line.coLeads()),
                line.supporting());
    }

    private static DraftTarget.Kind kind(DemoScript line) {
        return switch (line.indicator().nature()) {
            case MILESTONE -> DraftTarget.Kind.MILESTONE;
            case RATE -> line.indicator().name().endsWith("增速") ? DraftTarget.Kind.GROWTH_RATE : DraftTarget.Kind.RATIO;
            case FLOW, STOCK -> DraftTarget.Kind.QUANTITY;
        };
    }

    private Map<DemoScript, List<TargetId>> targets(DocumentId document, Map<DemoScript, Integer> places) {
        Map<DemoScript, List<TargetId>> targets = new HashMap<>();
        List<DraftView> published = desk.drafts(document).stream()
                .filter(draft -> draft.state() == DraftState.PUBLISHED)
                .toList();
        places.forEach((line, start) -> published.stream()
                .filter(draft -> draft.content().equals(content(line)))
                .findFirst()
                .ifPresentOrElse(draft -> targets.put(line, draft.targets()), () -> {
                    throw new IllegalStateException("not published: " + line.quote());
                }));
        return targets;
    }

    private Map<String, ClauseId> towns(DocumentId document, String text) {
        Map<String, ClauseId> towns = new HashMap<>();
        for (DemoTable.Row row : DemoTable.read("towns.csv")) {
            String town = row.get("unit");
            int start = text.codePointCount(0, text.lastIndexOf(town));
            towns.put(town, documents.clauseAt(document, start, start + town.length()));
        }
        return towns;
    }

    /** Where words begin, in code points. */
    static int codePointOf(String text, String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalStateException("the demo document does not say " + words);
        }
        return text.codePointCount(0, at);
    }

    private static List<String> concat(List<String> first, List<String> rest) {
        return java.util.stream.Stream.concat(first.stream(), rest.stream()).toList();
    }
}

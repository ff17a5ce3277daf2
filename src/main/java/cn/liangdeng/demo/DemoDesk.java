package cn.liangdeng.demo;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.CoverageEntry;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is done at the import desk of the demo district with everything that is no target. Runs as its administrator. */
@Component
@Profile("demo")
class DemoDesk {

    private static final String NOT_A_TARGET = "背景表述或与其他条目重复，不单列目标。";

    private final ImportDesk desk;
    private final CoverageLedger coverage;

    DemoDesk(ImportDesk desk, CoverageLedger coverage) {
        this.desk = desk;
        this.coverage = coverage;
    }

    /**
     * Takes the draft that the program found on words, or marks the words where it found none, and lets it say what is meant.
     *
     * @param start first code point of the words
     */
    void confirm(DocumentId document, String words, int start, DraftContent content) {
        int end = start + words.codePointCount(0, words.length());
        Optional<DraftView> found = desk.drafts(document).stream()
                .filter(draft -> draft.state() == DraftState.OPEN)
                .filter(draft -> draft.start() < end && start < draft.end())
                .filter(draft -> sameFigure(draft, content))
                .findFirst();
        if (found.isPresent()) {
            DraftView draft = found.get();
            desk.accept(draft.id(), desk.edit(draft.id(), draft.version(), content));
        } else {
            desk.add(document, start, end, content);
        }
    }

    private static boolean sameFigure(DraftView draft, DraftContent content) {
        BigDecimal found = draft.content().bound();
        BigDecimal meant = content.bound();
        return found == null || meant == null ? found == meant : found.compareTo(meant) == 0;
    }

    /** Rejects what nobody has decided on, and settles the coverage ledger. */
    void clear(DocumentId document) {
        for (DraftView draft : desk.drafts(document)) {
            if (draft.state() == DraftState.OPEN) {
                desk.reject(draft.id(), draft.version(), NOT_A_TARGET);
            }
        }
        settle(document);
    }

    /** What the program has a reason for is confirmed a group at a time, the rest dismissed. */
    void settle(DocumentId document) {
        Map<String, Integer> groups = new TreeMap<>();
        Map<Long, Integer> others = new HashMap<>();
        for (CoverageEntry entry : coverage.entries(document)) {
            if (entry.isOpen() && entry.reason().equals(CoverageEntry.FIGURE)) {
                others.put(entry.id(), entry.version());
            } else if (entry.isOpen()) {
                groups.merge(entry.reason(), 1, Integer::sum);
            }
        }
        groups.forEach((reason, count) -> coverage.confirm(document, reason, count));
        if (!others.isEmpty()) {
            coverage.dismiss(document, others, NOT_A_TARGET);
        }
    }
}

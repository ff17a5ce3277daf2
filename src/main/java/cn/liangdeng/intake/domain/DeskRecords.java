package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.ActKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is kept beside the drafts of a document: the coverage ledger and the acts. */
@Component
class DeskRecords {

    private final CoverageBook coverage;
    private final ActLog log;

    DeskRecords(CoverageBook coverage, ActLog log) {
        this.coverage = coverage;
        this.log = log;
    }

    void survey(DocumentId document, DraftFinding.Found found, List<Draft> drafts) {
        coverage.survey(document, found.text(), found.refused(), drafts);
    }

    /** How many entries of the ledger keep the document from being published. */
    int uncovered(DocumentId document) {
        return coverage.open(document);
    }

    /** Records a draft that a person has added; it must have been stored. */
    void added(DocumentId document, Draft draft) {
        long act = log.begin(ActKind.ADD, document, List.of());
        log.made(act, List.of(draft));
        log.end(act);
    }

    void discard(DocumentId document) {
        log.discard(document);
        coverage.discard(document);
    }
}

package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.RefusedNumber;
import cn.liangdeng.extraction.TargetExtractor;
import cn.liangdeng.intake.CoverageEntry;
import cn.liangdeng.intake.domain.CoverageStore.Row;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the coverage ledger says of a document, for its own use cases and for publishing. */
@Component
class CoverageBook {

    private final CoverageStore store;
    private final DraftShelf shelf;
    private final PolicyDocuments documents;

    CoverageBook(CoverageStore store, DraftShelf shelf, PolicyDocuments documents) {
        this.store = store;
        this.shelf = shelf;
        this.documents = documents;
    }

    /** All entries in text order. */
    List<CoverageEntry> entries(DocumentId document) {
        List<Row> rows = rows(document);
        CoverageClassifier classifier = new CoverageClassifier(store.places(shelf.district(), document));
        return rows.stream().map(classifier::classify).toList();
    }

    int open(DocumentId document) {
        return (int) entries(document).stream().filter(CoverageEntry::isOpen).count();
    }

    /** The stored rows; stock is taken first where that was never done. */
    List<Row> rows(DocumentId document) {
        List<Row> rows = store.rows(shelf.district(), document);
        if (!rows.isEmpty()) {
            return rows;
        }
        DocumentText text = documents.text(document);
        survey(document, text, new TargetExtractor().refusals(text), shelf.of(document));
        return store.rows(shelf.district(), document);
    }

    /** Takes stock of a document's text anew; decisions stay. */
    void survey(DocumentId document, DocumentText text, List<RefusedNumber> refused, List<Draft> drafts) {
        store.write(shelf.district(), document, CoverageSurvey.of(text, refused, drafts));
    }

    void discard(DocumentId document) {
        store.discard(document);
    }
}

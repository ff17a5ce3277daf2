package cn.liangdeng.intake.reading;

import cn.liangdeng.document.DocumentEditions;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.document.PreparedDocument;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one file into a document, step by step. The file is read without a transaction, as that may take long; document, drafts and the end of
 * the reading are kept in one, so that nothing is ever half imported.
 */
@Component
class ReadingWork {

    private final ReadingStore store;
    private final PolicyDocuments documents;
    private final DocumentEditions editions;
    private final ImportDesk desk;
    private final Revisions revisions;
    private final TransactionTemplate transaction;

    ReadingWork(
            ReadingStore store,
            PolicyDocuments documents,
            DocumentEditions editions,
            ImportDesk desk,
            Revisions revisions,
            TransactionTemplate transaction) {
        this.store = store;
        this.documents = documents;
        this.editions = editions;
        this.desk = desk;
        this.revisions = revisions;
        this.transaction = transaction;
    }

    void perform(long id, String fileName, @Nullable DocumentId revises) {
        byte[] content = store.content(id).orElse(null);
        if (content == null || !store.enter(id, ReadingStep.READ)) {
            return;
        }
        PreparedDocument prepared = documents.prepare(fileName, content);
        if (store.enter(id, ReadingStep.STRUCTURE)) {
            keep(id, prepared, revises);
        }
    }

    private void keep(long id, PreparedDocument prepared, @Nullable DocumentId revises) {
        transaction.executeWithoutResult(status -> {
            DocumentId document = revises == null ? documents.keep(prepared) : editions.keepRevision(revises, prepared);
            if (!store.enter(id, ReadingStep.RECOGNISE)) {
                status.setRollbackOnly();
                return;
            }
            desk.start(document);
            if (revises != null) {
                revisions.begin(document);
            }
            if (!store.finish(id, document)) {
                status.setRollbackOnly();
            }
        });
    }
}

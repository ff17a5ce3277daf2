package cn.liangdeng.intake.reading;

import cn.liangdeng.document.DocumentEditions;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.document.PreparedDocument;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Revisions;
import cn.liangdeng.shared.BusinessException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one file, step by step. The file is read without a transaction, as that may take long; document, drafts and the end of
 * the reading are kept in one, so that nothing is ever half imported.
 */
@Component
class ReadingWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingWork.class);

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
        try {
            byte[] content = store.content(id).orElse(null);
            if (content == null || !store.enter(id, ReadingStep.READ)) {
                return;
            }
            PreparedDocument prepared = documents.prepare(fileName, content);
            if (store.enter(id, ReadingStep.STRUCTURE)) {
                keep(id, prepared, revises);
            }
        } catch (BusinessException refusal) {
            store.fail(
                    id,
                    new Reading.Problem(
                            refusal.messageKey(),
                            Arrays.stream(refusal.arguments())
                                    .map(String::valueOf)
                                    .toList(),
                            refusal.kind()));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError unforeseen) {
            LOG.error("Reading {} of a file failed", id, unforeseen);
            store.fail(id, new Reading.Problem("intake.reading.unforeseen", List.of(), BusinessException.Kind.INVALID));
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

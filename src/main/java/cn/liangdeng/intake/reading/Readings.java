package cn.liangdeng.intake.reading;

import cn.liangdeng.attachment.FileName;
import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Reading files into documents: begun by an upload, seen by all who manage the district's documents, given up or taken up again
 * by any of them. Every step is noted in the database at once; the document itself appears with all its drafts at the end or
 * not at all.
 */
@Service
@PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
public class Readings {

    private final ReadingStore store;
    private final ReadingExecutor executor;
    private final ReadingSettings settings;
    private final ReadingWork work;
    private final PolicyDocuments documents;
    private final CurrentUser user;

    Readings(
            ReadingStore store,
            ReadingExecutor executor,
            ReadingSettings settings,
            ReadingWork work,
            PolicyDocuments documents,
            CurrentUser user) {
        this.store = store;
        this.executor = executor;
        this.settings = settings;
        this.work = work;
        this.documents = documents;
        this.user = user;
    }

    /** The document, draft or in force, that came from the very same file; empty where there is none. */
    public Optional<DocumentCard> sameFile(byte[] content) {
        return content.length == 0 ? Optional.empty() : documents.withContent(Sha256.of(content));
    }

    /**
     * Begins to read a file, or finds the reading that is under way for it, and waits a moment, as most files are short.
     *
     * @param revises the document of which it is a revised version; null where it is none
     * @throws BusinessException conflict, if too many files wait, or the same file was read to its end meanwhile
     */
    public Reading begin(String fileName, byte[] content, @Nullable DocumentId revises) {
        String sha256 = Sha256.of(content);
        String name = FileName.clean(fileName);
        Optional<Long> added = store.add(user, ReadingKind.DOCUMENT, name, sha256, content, revises);
        if (added.isEmpty()) {
            return store.underWay(user.district(), ReadingKind.DOCUMENT, sha256)
                    .orElseThrow(() -> BusinessException.conflict("intake.reading.again"));
        }
        long id = added.get();
        // Who sends the same file at the same moment may have been served between the first look and now.
        Optional<DocumentCard> same = documents.withContent(sha256);
        if (same.isPresent()) {
            store.cancel(user.district(), id);
            throw BusinessException.conflict(
                    "intake.home.sameFile", same.get().data().title());
        }
        if (!submit(id, name, revises)) {
            store.cancel(user.district(), id);
            throw BusinessException.conflict("intake.reading.busy");
        }
        executor.await(id, settings.patience());
        return find(id);
    }

    /**
     * @throws BusinessException not found
     */
    public Reading find(long id) {
        return store.find(user.district(), ReadingKind.DOCUMENT, id)
                .orElseThrow(() -> BusinessException.notFound("intake.reading.notFound"));
    }

    /**
     * Those that want somebody's eye, newest first: under way, interrupted, or refused so late that whoever sent the file may
     * have left.
     */
    public List<Reading> unfinished() {
        return store.unfinished(user.district(), ReadingKind.DOCUMENT, settings.patience());
    }

    /** Gives it up; nothing is kept. One that has ended stays as it is. */
    public void cancel(long id) {
        find(id);
        store.cancel(user.district(), id);
    }

    /** Takes up again what was interrupted. */
    public Reading again(long id) {
        Reading reading = find(id);
        if (store.takeUp(user.district(), id)) {
            if (!submit(id, reading.fileName(), reading.revises())) {
                store.interrupt(id);
                throw BusinessException.conflict("intake.reading.busy");
            }
            executor.await(id, settings.patience());
        }
        return find(id);
    }

    private boolean submit(long id, String fileName, @Nullable DocumentId revises) {
        return executor.submit(id, ReadingKind.DOCUMENT, () -> work.perform(id, fileName, revises));
    }
}

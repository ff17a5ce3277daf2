package cn.liangdeng.document.domain;

import cn.liangdeng.attachment.Attachments;
import cn.liangdeng.attachment.FileId;
import cn.liangdeng.document.Citation;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PreparedDocument;
import cn.liangdeng.office.ReadingNotice;
import cn.liangdeng.shared.CurrentUser;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What comes and goes with a document: its original file, what it cites and what its reader had to say. */
@Component
class DocumentBelongings {

    private final PolicyDocumentRepository documents;
    private final CitationStore citations;
    private final Attachments attachments;
    private final ReadingNotices notices;
    private final CurrentUser user;

    DocumentBelongings(
            PolicyDocumentRepository documents,
            CitationStore citations,
            Attachments attachments,
            ReadingNotices notices,
            CurrentUser user) {
        this.documents = documents;
        this.citations = citations;
        this.attachments = attachments;
        this.notices = notices;
        this.user = user;
    }

    /** @param document made of the stored original */
    DocumentId enter(PreparedDocument prepared, Function<FileId, PolicyDocument> document) {
        FileId original =
                attachments.store(DocumentFiles.OWNER, prepared.fileName(), prepared.mediaType(), prepared.content());
        DocumentId id = documents.saveAndFlush(document.apply(original)).id();
        citations.replace(id, prepared.citations());
        notices.keep(user.district(), id, prepared.notices());
        return id;
    }

    void discard(PolicyDocument document) {
        citations.replace(document.id(), List.of());
        documents.delete(document);
        documents.flush();
        attachments.remove(document.original());
    }

    List<Citation> citations(DocumentId id) {
        return citations.of(id);
    }

    void cite(DocumentId id, List<Citation> cited) {
        citations.replace(id, cited);
    }

    List<ReadingNotice> notices(DocumentId id) {
        return notices.of(id);
    }
}

package cn.liangdeng.document.domain;

import cn.liangdeng.attachment.Attachments;
import cn.liangdeng.attachment.FileId;
import cn.liangdeng.document.Clause;
import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentData;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentPublished;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.office.DocumentReader;
import cn.liangdeng.office.ReadDocument;
import cn.liangdeng.office.ReadingNotice;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases around a policy document. */
@Service
@Transactional
class PolicyDocumentService implements PolicyDocuments {

    private static final long NO_DOCUMENT = 0;

    private final DocumentReader reader = new DocumentReader();

    private final PolicyDocumentRepository documents;
    private final MarkedClauseRepository clauses;
    private final Attachments attachments;
    private final ReadingNotices notices;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PolicyDocumentService(
            PolicyDocumentRepository documents,
            MarkedClauseRepository clauses,
            Attachments attachments,
            ReadingNotices notices,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.clauses = clauses;
        this.attachments = attachments;
        this.notices = notices;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public DocumentId importFile(String fileName, byte[] content) {
        ReadDocument read = reader.read(content, fileName);
        DocumentData data = DocumentDataFinder.find(read.text(), fileName, read.title());
        requireFreeNumber(data.documentNumber(), NO_DOCUMENT);
        FileId original =
                attachments.store(DocumentFiles.OWNER, fileName, read.kind().mediaType(), content);
        DocumentId document = documents
                .saveAndFlush(new PolicyDocument(
                        user.district(), read.text(), data, original, user.account(), clock.instant()))
                .id();
        notices.keep(user.district(), document, read.notices());
        return document;
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public DocumentCard describe(DocumentId id) {
        return readable(id).card();
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public DocumentData data(DocumentId id) {
        return readable(id).data();
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public DocumentText text(DocumentId id) {
        return readable(id).text();
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public List<ReadingNotice> readingNotices(DocumentId id) {
        readable(id);
        return notices.of(id);
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public void correctData(DocumentId id, DocumentData data, int expectedVersion) {
        PolicyDocument document = managed(id);
        requireFreeNumber(data.documentNumber(), id.value());
        document.correct(data, expectedVersion);
        documents.saveAndFlush(document);
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public ClauseId clauseAt(DocumentId id, int start, int end) {
        PolicyDocument document = managed(id);
        String quote = document.words(start, end);
        return clauses.at(id.value(), start, end)
                .orElseGet(() -> clauses.save(new MarkedClause(user.district(), id, start, end, quote)))
                .id();
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public List<Clause> clauses(DocumentId id) {
        readable(id);
        return clauses.of(id.value()).stream().map(MarkedClause::asClause).toList();
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public void publish(DocumentId id) {
        PolicyDocument document = managed(id);
        if (document.publish(clock.instant())) {
            documents.saveAndFlush(document);
            events.publishEvent(new DocumentPublished(id, user.district()));
        }
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public void discard(DocumentId id) {
        PolicyDocument document = managed(id);
        document.requireDraft();
        documents.delete(document);
        documents.flush();
        attachments.remove(document.original());
    }

    private PolicyDocument readable(DocumentId id) {
        PolicyDocument document = managed(id);
        if (document.status() == DocumentStatus.DRAFT && !user.may(Permission.DOCUMENT_MANAGE)) {
            throw BusinessException.notFound("document.notFound");
        }
        return document;
    }

    private PolicyDocument managed(DocumentId id) {
        return documents
                .find(id.value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("document.notFound"));
    }

    private void requireFreeNumber(@Nullable String number, long except) {
        if (number != null && documents.isNumberTaken(user.district().value(), number, except)) {
            throw BusinessException.conflict("document.numberTaken", number);
        }
    }
}

package cn.liangdeng.document.domain;

import cn.liangdeng.document.Citation;
import cn.liangdeng.document.Clause;
import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentData;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentPublished;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.document.DocumentWithText;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.document.PreparedDocument;
import cn.liangdeng.document.TextPlace;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.office.DocumentReader;
import cn.liangdeng.office.ReadDocument;
import cn.liangdeng.office.ReadingNotice;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The use cases around a policy document. */
@Service
@Transactional
class PolicyDocumentService implements PolicyDocuments {

    private static final long NO_DOCUMENT = 0;

    private final DocumentReader reader = new DocumentReader();

    private final PolicyDocumentRepository documents;
    private final MarkedClauseRepository clauses;
    private final DocumentBelongings belongings;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PolicyDocumentService(
            PolicyDocumentRepository documents,
            MarkedClauseRepository clauses,
            DocumentBelongings belongings,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.clauses = clauses;
        this.belongings = belongings;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public DocumentId importFile(String fileName, byte[] content) {
        return keep(prepare(fileName, content));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public PreparedDocument prepare(String fileName, byte[] content) {
        ReadDocument read = reader.read(content, fileName);
        DocumentData data = DocumentDataFinder.find(read.text(), fileName, read.title());
        return new PreparedDocument(
                fileName,
                content,
                read.kind().mediaType(),
                read.text(),
                data,
                CitationFinder.find(read.text().text(), data),
                read.notices());
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public DocumentId keep(PreparedDocument prepared) {
        requireFreeNumber(prepared.data().documentNumber(), NO_DOCUMENT, "document.numberTakenInFile");
        return belongings.enter(
                prepared,
                original -> new PolicyDocument(
                        user.district(), prepared.text(), prepared.data(), original, user.account(), clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public Optional<DocumentCard> withContent(String sha256) {
        return documents.withContent(user.district().value(), sha256).map(PolicyDocument::card);
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public List<Citation> citations(DocumentId id) {
        readable(id);
        return belongings.citations(id);
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
    public DocumentWithText read(DocumentId id) {
        PolicyDocument document = readable(id);
        return new DocumentWithText(document.card(), document.text());
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public void require(DocumentId id) {
        DocumentStatus status = documents
                .status(id.value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("document.notFound"));
        requireVisible(status);
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public List<ReadingNotice> readingNotices(DocumentId id) {
        readable(id);
        return belongings.notices(id);
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public void correctData(DocumentId id, DocumentData data, int expectedVersion) {
        PolicyDocument document = managed(id);
        requireFreeNumber(data.documentNumber(), id.value(), "document.numberTaken");
        document.correct(data, expectedVersion);
        documents.saveAndFlush(document);
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public void correctData(DocumentId id, DocumentData data, List<Citation> cited, int expectedVersion) {
        CitationFinder.check(cited);
        correctData(id, data, expectedVersion);
        belongings.cite(id, cited);
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public ClauseId clauseAt(DocumentId id, int start, int end) {
        TextPlace place = new TextPlace(start, end);
        return Objects.requireNonNull(clausesAt(id, List.of(place)).get(place));
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public Map<TextPlace, ClauseId> clausesAt(DocumentId id, Collection<TextPlace> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        PolicyDocument document = managed(id);
        Map<TextPlace, ClauseId> marked = new HashMap<>();
        clauses.of(id.value()).stream()
                .map(MarkedClause::asClause)
                .forEach(clause -> marked.put(new TextPlace(clause.start(), clause.end()), clause.id()));
        for (TextPlace place : places) {
            marked.computeIfAbsent(
                    place,
                    unmarked -> clauses.save(new MarkedClause(
                                    user.district(),
                                    id,
                                    place.start(),
                                    place.end(),
                                    document.words(place.start(), place.end()),
                                    true))
                            .id());
        }
        marked.keySet().retainAll(new HashSet<>(places));
        return marked;
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public void markUnmeasurable(DocumentId id, int start, int end) {
        String quote = managed(id).words(start, end);
        if (clauses.at(id.value(), start, end).isEmpty()) {
            clauses.save(new MarkedClause(user.district(), id, start, end, quote, false));
        }
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
        PolicyDocument document = documents
                .read(id.value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("document.notFound"));
        if (document.status() == DocumentStatus.DRAFT && document.revises().isPresent()) {
            throw BusinessException.conflict("document.revise.publishThere");
        }
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
        belongings.discard(document);
    }

    private PolicyDocument readable(DocumentId id) {
        PolicyDocument document = documents
                .read(id.value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("document.notFound"));
        requireVisible(document.status());
        return document;
    }

    private void requireVisible(DocumentStatus status) {
        if (status == DocumentStatus.DRAFT && !user.may(Permission.DOCUMENT_MANAGE)) {
            throw BusinessException.notFound("document.notFound");
        }
    }

    private PolicyDocument managed(DocumentId id) {
        return documents
                .find(id.value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("document.notFound"));
    }

    private void requireFreeNumber(@Nullable String number, long except, String refusal) {
        if (number != null && documents.isNumberTaken(user.district().value(), number, except)) {
            throw BusinessException.conflict(refusal, number);
        }
    }
}

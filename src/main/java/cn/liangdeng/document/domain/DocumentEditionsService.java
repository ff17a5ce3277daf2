package cn.liangdeng.document.domain;

import cn.liangdeng.document.DocumentEdition;
import cn.liangdeng.document.DocumentEditions;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentPublished;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.document.DocumentWithdrawal;
import cn.liangdeng.document.DocumentWithdrawn;
import cn.liangdeng.document.PreparedDocument;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases around the versions of a policy document and its end. */
@Service
@Transactional
class DocumentEditionsService implements DocumentEditions {

    private final PolicyDocumentRepository documents;
    private final DocumentBelongings belongings;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentEditionsService(
            PolicyDocumentRepository documents,
            DocumentBelongings belongings,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.belongings = belongings;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public List<DocumentEdition> of(DocumentId id) {
        boolean manages = user.may(Permission.DOCUMENT_MANAGE);
        long district = user.district().value();
        PolicyDocument asked =
                documents.read(id.value(), district).orElseThrow(() -> BusinessException.notFound("document.notFound"));
        List<DocumentEdition> editions = documents.lineage(asked.lineage(), district).stream()
                .filter(document -> manages || document.status() != DocumentStatus.DRAFT)
                .map(PolicyDocument::edition)
                .toList();
        if (editions.stream().noneMatch(edition -> edition.id().equals(id))) {
            throw BusinessException.notFound("document.notFound");
        }
        return editions;
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public Optional<DocumentId> revised(DocumentId id) {
        return find(id).revises();
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public DocumentId keepRevision(DocumentId base, PreparedDocument prepared) {
        PolicyDocument current = find(base);
        requireNoRevision(base);
        return belongings.enter(
                prepared, original -> new PolicyDocument(current, prepared, original, user.account(), clock.instant()));
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public void publishRevision(DocumentId revision, ReportingMonth from) {
        PolicyDocument next = find(revision);
        if (next.status() != DocumentStatus.DRAFT) {
            return;
        }
        DocumentId base = next.revises().orElseThrow(() -> BusinessException.conflict("document.revise.notARevision"));
        PolicyDocument current = find(base);
        // The old version lets go of the number before the new one takes it.
        current.supersede();
        documents.saveAndFlush(current);
        String number = next.data().documentNumber();
        if (number != null && documents.isNumberTaken(user.district().value(), number, revision.value())) {
            throw BusinessException.conflict("document.numberTaken", number);
        }
        next.countFrom(from);
        next.publish(clock.instant());
        documents.saveAndFlush(next);
        events.publishEvent(new DocumentPublished(revision, user.district()));
    }

    @Override
    @PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
    public void withdraw(DocumentId id, int expectedVersion, DocumentWithdrawal withdrawal) {
        PolicyDocument document = find(id);
        requireNoRevision(id);
        document.withdraw(expectedVersion, new WithdrawalAct(withdrawal, user.account(), clock.instant()));
        documents.saveAndFlush(document);
        events.publishEvent(new DocumentWithdrawn(id, user.district()));
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('DOCUMENT_READ')")
    public Optional<DocumentWithdrawal> withdrawal(DocumentId id) {
        return find(id).withdrawal();
    }

    private void requireNoRevision(DocumentId base) {
        if (documents.isRevised(base.value())) {
            throw BusinessException.conflict("document.revise.underWay");
        }
    }

    private PolicyDocument find(DocumentId id) {
        return documents
                .find(id.value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("document.notFound"));
    }
}

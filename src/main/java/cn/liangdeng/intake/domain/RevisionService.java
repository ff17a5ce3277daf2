package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentEditions;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.RevisionAct;
import cn.liangdeng.intake.RevisionDecision;
import cn.liangdeng.intake.RevisionKind;
import cn.liangdeng.intake.RevisionRow;
import cn.liangdeng.intake.RevisionView;
import cn.liangdeng.intake.Revisions;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.target.TargetActs;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases around a revised version of a document. */
@Service
@Transactional
@PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
class RevisionService implements Revisions {

    private final RevisionStore store;
    private final RevisionClaims claims;
    private final RevisionPublisher publisher;
    private final PolicyDocuments documents;
    private final DocumentEditions editions;
    private final ImportDesk desk;
    private final TargetActs acts;

    RevisionService(
            RevisionStore store,
            RevisionClaims claims,
            RevisionPublisher publisher,
            PolicyDocuments documents,
            DocumentEditions editions,
            ImportDesk desk,
            TargetActs acts) {
        this.store = store;
        this.claims = claims;
        this.publisher = publisher;
        this.documents = documents;
        this.editions = editions;
        this.desk = desk;
        this.acts = acts;
    }

    @Override
    public void begin(DocumentId revision) {
        if (store.find(revision).isPresent()) {
            return;
        }
        DocumentId base =
                editions.revised(revision).orElseThrow(() -> BusinessException.notFound("intake.revision.notFound"));
        RevisionMatching matching =
                new RevisionMatching(documents.text(base), documents.text(revision), desk.drafts(revision));
        List<RevisionMatching.Anchored> targets = store.anchored(base);
        List<RevisionMatching.Anchored> further = store.further(base);
        List<RevisionMatching.Match> matches =
                matching.match(Stream.concat(targets.stream(), further.stream()).toList());
        store.add(revision, base, matches.subList(0, targets.size()), matches.subList(targets.size(), matches.size()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen(DocumentId document) {
        return store.find(document).filter(found -> found.appliedAt() == null).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Set<DraftId> fresh(DocumentId document) {
        return isOpen(document) ? claims.unclaimed(document) : null;
    }

    @Override
    @Transactional(readOnly = true)
    public RevisionView view(DocumentId revision) {
        RevisionStore.Begun begun = begun(revision);
        List<DraftView> drafts = desk.drafts(revision);
        List<RevisionRow> rows = store.rows(begun, new RevisionWords(documents.text(revision), drafts));
        return new RevisionView(revision, begun.base(), rows, claims.fresh(revision, drafts), begun.appliedAt());
    }

    @Override
    public void decide(DocumentId revision, long row, int expectedVersion, RevisionDecision decision) {
        requireOpen(revision);
        RevisionRow found = row(revision, row);
        if (found.decision() == decision) {
            return;
        }
        if (decision != RevisionDecision.WITHDRAW && found.kind() == RevisionKind.LOST) {
            throw BusinessException.invalid("intake.revision.lost");
        }
        if (decision == RevisionDecision.ADJUST) {
            RevisionTerms.of(found);
        }
        store.decide(revision, row, expectedVersion, decision);
    }

    @Override
    public int carryUnchanged(DocumentId revision) {
        requireOpen(revision);
        return store.carryUnchanged(revision);
    }

    @Override
    public void link(DocumentId revision, long row, int expectedVersion, DraftId draft) {
        requireOpen(revision);
        row(revision, row);
        DraftView chosen = view(revision).fresh().stream()
                .filter(fresh -> fresh.id().equals(draft) && fresh.state() != DraftState.PUBLISHED)
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid("intake.revision.notFree"));
        store.link(revision, row, expectedVersion, chosen);
    }

    @Override
    public int publish(DocumentId revision, RevisionAct act) {
        RevisionView view = view(revision);
        if (view.isApplied()) {
            return 0;
        }
        if (view.undecided() > 0) {
            throw BusinessException.invalid("intake.revision.undecided", view.undecided());
        }
        RevisionAct wanted = publisher.checked(act);
        return acts.resultOf(() -> {
            int touched = publisher.publish(view, wanted);
            store.apply(revision, wanted);
            editions.publishRevision(revision, wanted.effectiveFrom());
            return touched + desk.publish(revision).size();
        });
    }

    private RevisionRow row(DocumentId revision, long id) {
        return view(revision).rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("intake.revision.notFound"));
    }

    private RevisionStore.Begun begun(DocumentId revision) {
        documents.describe(revision);
        return store.find(revision).orElseThrow(() -> BusinessException.notFound("intake.revision.notFound"));
    }

    private void requireOpen(DocumentId revision) {
        if (begun(revision).appliedAt() != null) {
            throw BusinessException.conflict("intake.revision.applied");
        }
    }
}

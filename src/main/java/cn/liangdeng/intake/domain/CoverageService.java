package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.CoverageEntry;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.domain.CoverageStore.Row;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of the coverage ledger. */
@Service
@Transactional
@PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
class CoverageService implements CoverageLedger {

    private static final String CONFIRMED = "CONFIRMED";
    private static final String DISMISSED = "DISMISSED";

    private final CoverageBook book;
    private final CoverageStore store;
    private final PolicyDocuments documents;
    private final CurrentUser user;
    private final Clock clock;

    CoverageService(CoverageBook book, CoverageStore store, PolicyDocuments documents, CurrentUser user, Clock clock) {
        this.book = book;
        this.store = store;
        this.documents = documents;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<CoverageEntry> entries(DocumentId document) {
        return book.entries(document);
    }

    @Override
    public int open(DocumentId document) {
        return book.open(document);
    }

    @Override
    public int confirm(DocumentId document, String reason, int seen) {
        if (reason.equals(CoverageEntry.FIGURE)) {
            throw BusinessException.invalid("intake.coverage.noReason");
        }
        List<CoverageEntry> open = entries(document).stream()
                .filter(entry -> entry.isOpen() && entry.reason().equals(reason))
                .toList();
        if (open.isEmpty()) {
            return 0;
        }
        if (open.size() != seen) {
            throw BusinessException.conflict("intake.coverage.changed");
        }
        decide(
                document,
                open.stream().collect(Collectors.toMap(CoverageEntry::id, CoverageEntry::version)),
                CONFIRMED,
                "");
        return open.size();
    }

    @Override
    public void dismiss(DocumentId document, Map<Long, Integer> versions, String reason) {
        String stripped = reason.strip();
        if (versions.isEmpty()) {
            throw BusinessException.invalid("intake.coverage.choose");
        }
        if (stripped.isEmpty()) {
            throw BusinessException.invalid("intake.coverage.reasonMissing");
        }
        if (stripped.codePointCount(0, stripped.length()) > DraftRules.REASON_LENGTH) {
            throw BusinessException.invalid("intake.invalid.tooLong", DraftRules.REASON_LENGTH);
        }
        List<Row> mine = book.rows(document).stream()
                .filter(row -> versions.containsKey(row.id()))
                .toList();
        boolean repeated = mine.size() == versions.size()
                && mine.stream()
                        .allMatch(row -> DISMISSED.equals(row.decision())
                                && stripped.equals(row.note())
                                && user.account().equals(row.by()));
        if (!repeated) {
            decide(document, versions, DISMISSED, stripped);
        }
    }

    @Override
    public void reopen(DocumentId document, List<Long> entries) {
        documents.require(document);
        store.reopen(user.district(), document, entries);
    }

    private void decide(DocumentId document, Map<Long, Integer> versions, String decision, String note) {
        int decided = store.decide(
                document, versions, decision, note.isEmpty() ? null : note, new Act(user.account(), clock.instant()));
        if (decided != versions.size()) {
            throw BusinessException.conflict("intake.coverage.changed");
        }
    }
}

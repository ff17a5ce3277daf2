package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.intake.ActKind;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Publication;
import cn.liangdeng.intake.UnmatchedUnit;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of the import desk. */
@Service
@Transactional
@PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
class ImportDeskService implements ImportDesk {

    private final PolicyDocuments documents;
    private final DraftShelf drafts;
    private final DraftFinding finding;
    private final DraftDecisions decisions;
    private final UnitMatcher matcher;
    private final Publisher publisher;
    private final DeskRecords records;

    ImportDeskService(
            PolicyDocuments documents,
            DraftShelf drafts,
            DraftFinding finding,
            DraftDecisions decisions,
            UnitMatcher matcher,
            Publisher publisher,
            DeskRecords records) {
        this.documents = documents;
        this.drafts = drafts;
        this.finding = finding;
        this.decisions = decisions;
        this.matcher = matcher;
        this.publisher = publisher;
        this.records = records;
    }

    @Override
    public DocumentId importFile(String fileName, byte[] content) {
        DocumentId document = documents.importFile(fileName, content);
        start(document);
        return document;
    }

    @Override
    public int start(DocumentId document) {
        List<Draft> present = drafts.locked(document);
        DraftFinding.Found found = finding.find(document, present);
        drafts.save(found.drafts());
        found.relate();
        drafts.save(found.drafts());
        records.survey(
                document,
                found,
                Stream.concat(present.stream(), found.drafts().stream()).toList());
        return found.drafts().size();
    }

    @Override
    public int findAgain(DocumentId document) {
        List<Draft> present = drafts.locked(document);
        List<Draft> untouched = present.stream().filter(Draft::isUntouched).toList();
        Set<Long> gone = untouched.stream().map(draft -> draft.id().value()).collect(Collectors.toSet());
        present.forEach(draft -> draft.ties().forget(gone));
        drafts.save(present);
        drafts.remove(untouched);
        return start(document);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DraftView> drafts(DocumentId document) {
        return drafts.of(document).stream().map(Draft::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public DraftView draft(DraftId draft) {
        return decisions.find(draft).view();
    }

    @Override
    @Transactional(readOnly = true)
    public DraftContent suggest(DocumentId document, int start, int end) {
        DocumentText text = documents.text(document);
        DraftContent content = finding.suggest(document, Anchor.of(text, start, end));
        return content.leadUnits().isEmpty()
                ? content.withLeadUnits(Paragraphs.leadsAround(text, start, drafts.of(document)))
                : content;
    }

    @Override
    public DraftId add(DocumentId document, int start, int end, DraftContent content) {
        Anchor anchor = Anchor.of(documents.text(document), start, end);
        DraftRules.check(content);
        Draft draft = new Draft(drafts.district(), document, anchor, content, matcher.match(content));
        draft.accept(decisions.act());
        drafts.save(List.of(draft));
        records.added(document, draft);
        return draft.id();
    }

    @Override
    public void accept(DraftId draft, int expectedVersion) {
        decisions.accept(draft, expectedVersion);
    }

    @Override
    public int edit(DraftId draft, int expectedVersion, DraftContent content) {
        return decisions.edit(draft, expectedVersion, content);
    }

    @Override
    public void reject(DraftId draft, int expectedVersion, String reason) {
        decisions.reject(draft, expectedVersion, reason, false);
    }

    @Override
    public void rejectAsUnmeasurable(DraftId draft, int expectedVersion, String reason) {
        decisions.reject(draft, expectedVersion, reason, true);
    }

    @Override
    public void reopen(DraftId draft, int expectedVersion) {
        decisions.reopen(draft, expectedVersion);
    }

    @Override
    public int acceptSure(DocumentId document) {
        return decisions.acceptSure(document, drafts.of(document));
    }

    @Override
    public int assignWhereNobodyIsNamed(DocumentId document, UnitId unit) {
        String name = matcher.nameOf(unit);
        List<Draft> nobodys = drafts.of(document).stream()
                .filter(draft -> draft.state().isUndecided())
                .filter(draft -> draft.content().leadUnits().isEmpty())
                .toList();
        decisions.changeAll(ActKind.ASSIGN, document, nobodys, draft -> {
            DraftContent content = draft.content().withLeadUnits(List.of(name));
            draft.edit(content, matcher.match(content), decisions.act());
        });
        return nobodys.size();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnmatchedUnit> unmatchedUnits(DocumentId document) {
        return matcher.unmatched(drafts.of(document));
    }

    @Override
    public Publication examine(DocumentId document) {
        int uncovered = records.uncovered(document);
        return publisher.examine(drafts.of(document)).withUncovered(uncovered);
    }

    @Override
    public List<TargetId> publish(DocumentId document) {
        return publish(document, Set.of());
    }

    @Override
    public List<TargetId> publish(DocumentId document, Set<DraftId> apart) {
        List<Draft> all = drafts.locked(document);
        boolean anything = all.stream().anyMatch(draft -> draft.state() == DraftState.ACCEPTED);
        if (anything && records.uncovered(document) > 0) {
            throw BusinessException.invalid("intake.publish.refused", 1);
        }
        List<TargetId> targets = publisher.publish(document, all, apart, decisions.act());
        drafts.save(all);
        documents.publish(document);
        return targets;
    }

    @Override
    public void discard(DocumentId document) {
        List<Draft> all = drafts.locked(document);
        all.forEach(draft -> draft.ties().release());
        drafts.save(all);
        drafts.remove(all);
        records.discard(document);
        documents.discard(document);
    }
}
